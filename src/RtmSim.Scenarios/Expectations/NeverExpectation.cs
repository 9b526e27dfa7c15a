using System.Linq;

namespace RtmSim.Scenarios.Expectations;

/// <summary>A callback must not come.</summary>
internal sealed class NeverExpectation : Expectation
{
    private readonly EventPattern _pattern;
    private readonly TimeWindow _window;

    public NeverExpectation(ExpectationSource source, EventPattern pattern, TimeWindow window)
        : base(source)
    {
        _pattern = pattern;
        _window = window;
    }

    public override ScenarioFailure? Check(TraceEvidence evidence)
    {
        Observed? found = evidence.Of(Source.User).Callbacks.Events.FirstOrDefault(
            observed => _pattern.Matches(observed) && _window.Contains(observed.Time));
        return found is null
            ? null
            : Fail(
                new[] { $"instead: {found.Event.ToString().Trim()}" },
                evidence.Around(found.Event));
    }
}
