using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Reading;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Expectations;

/// <summary>A client must be in a state, at a time or at the end.</summary>
internal sealed class StateExpectation : Expectation
{
    private readonly FieldMatch _state;
    private readonly Duration? _at;

    public StateExpectation(ExpectationSource source, FieldMatch state, Duration? at)
        : base(source)
    {
        _state = state;
        _at = at;
    }

    public override ScenarioFailure? Check(TraceEvidence evidence)
    {
        TraceEvent? last = evidence.Of(Source.User).States
            .LastOrDefault(change => _at is null || change.Elapsed <= _at);
        long state = last is null
            ? (long)Client.ConnectionState.Disconnected
            : (long)new Observed(last, null).Read(_state.Field)!;
        if (Equals(state, _state.Value))
        {
            return null;
        }

        return last is null
            ? Fail(evidence, _at, $"instead: the state never changed from {_state.NameOf(state)}")
            : Fail(
                new[]
                {
                    $"instead: {_state.Describe(new Observed(last, null))} since "
                        + Durations.Text(last.Elapsed),
                },
                evidence.Around(last));
    }
}
