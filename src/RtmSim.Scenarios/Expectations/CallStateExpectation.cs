using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Reading;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Expectations;

/// <summary>The user's invitation that changed last must be in a state.</summary>
internal sealed class CallStateExpectation : Expectation
{
    private readonly FieldMatch _state;
    private readonly Duration? _at;

    public CallStateExpectation(ExpectationSource source, FieldMatch state, Duration? at)
        : base(source)
    {
        _state = state;
        _at = at;
    }

    public override ScenarioFailure? Check(TraceEvidence evidence)
    {
        TraceEvent? last = evidence.Of(Source.User).Invitations
            .LastOrDefault(change => _at is null || change.Elapsed <= _at);
        if (last is null)
        {
            return Fail(evidence, _at, "instead: the user has no call that changed its state");
        }

        Observed observed = new(last, null);
        return Equals(observed.Read(_state.Field), _state.Value)
            ? null
            : Fail(
                new[]
                {
                    $"instead: {_state.Describe(observed)} since {Durations.Text(last.Elapsed)}",
                },
                evidence.Around(last));
    }
}
