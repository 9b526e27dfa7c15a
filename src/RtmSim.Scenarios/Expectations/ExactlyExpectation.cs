using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace RtmSim.Scenarios.Expectations;

/// <summary>The callbacks of a user, all of them in their order, must be these.</summary>
internal sealed class ExactlyExpectation : Expectation
{
    private readonly IReadOnlyList<(EventPattern Pattern, TimeWindow Window)> _expected;
    private readonly TimeWindow _window;

    public ExactlyExpectation(
        ExpectationSource source,
        IReadOnlyList<(EventPattern Pattern, TimeWindow Window)> expected,
        TimeWindow window)
        : base(source)
    {
        _expected = expected;
        _window = window;
    }

    public override ScenarioFailure? Check(TraceEvidence evidence)
    {
        Observed[] found = evidence.Of(Source.User).Callbacks.Events
            .Where(observed => _window.Contains(observed.Time))
            .ToArray();
        int same = 0;
        while (same < found.Length && same < _expected.Count && Fits(same, found[same]))
        {
            same++;
        }

        if (same == found.Length && same == _expected.Count)
        {
            return null;
        }

        string[] happened = { Expected(same), Instead(same, found) };
        return same < found.Length
            ? Fail(happened, evidence.Around(found[same].Event))
            : Fail(evidence, _window.Until, happened);
    }

    private bool Fits(int place, Observed observed) =>
        _expected[place].Pattern.Matches(observed)
        && _expected[place].Window.Contains(observed.Time);

    private string Expected(int place) => place < _expected.Count
        ? $"{Ordinal(place)} should be: {_expected[place].Pattern}{_expected[place].Window}"
        : $"{Ordinal(place)} should not be: there are no more";

    private static string Instead(int place, IReadOnlyList<Observed> found) =>
        place < found.Count
            ? $"instead: {found[place].Event.ToString().Trim()}"
            : "instead: there are no more";

    private static string Ordinal(int place) =>
        string.Format(CultureInfo.InvariantCulture, "callback {0}", place + 1);
}
