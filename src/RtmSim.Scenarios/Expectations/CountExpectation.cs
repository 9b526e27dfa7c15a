using System.Globalization;
using System.Linq;

namespace RtmSim.Scenarios.Expectations;

/// <summary>A callback must come so many times.</summary>
internal sealed class CountExpectation : Expectation
{
    private readonly EventPattern _pattern;
    private readonly TimeWindow _window;
    private readonly CountBounds _count;

    public CountExpectation(
        ExpectationSource source, EventPattern pattern, TimeWindow window, CountBounds count)
        : base(source)
    {
        _pattern = pattern;
        _window = window;
        _count = count;
    }

    public override ScenarioFailure? Check(TraceEvidence evidence)
    {
        Observed[] named = evidence.Of(Source.User).Callbacks.Events
            .Where(observed => observed.Name == _pattern.Name)
            .ToArray();
        Observed[] found = named
            .Where(observed => _pattern.Matches(observed) && _window.Contains(observed.Time))
            .ToArray();
        if (_count.Contains(found.Length))
        {
            return null;
        }

        string happened = string.Format(
            CultureInfo.InvariantCulture,
            "instead: {0} of {1}{2}; {3} by that name in all",
            found.Length,
            _pattern,
            _window,
            named.Length);
        return found.Length == 0
            ? Fail(evidence, _window.Anchor, happened)
            : Fail(new[] { happened }, evidence.Around(found[found.Length - 1].Event));
    }
}
