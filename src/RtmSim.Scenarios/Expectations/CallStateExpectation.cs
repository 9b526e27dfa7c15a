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

        // The two sides of a call number their states apart, so that the name counts, too.
        TraceArgument state = last.Arguments.First(each => each.Name == _state.Field.Name);
        return Equals(state.Value, _state.Value) && _state.IsNameOf(state.Label)
            ? null
            : Fail(
                new[]
                {
                    $"instead: state is {state.Label} ({state.Value}) since "
                        + Durations.Text(last.Elapsed),
                },
                evidence.Around(last));
    }
}
