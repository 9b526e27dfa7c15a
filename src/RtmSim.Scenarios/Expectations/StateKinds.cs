using RtmSim.Scenarios.Faces;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Yaml;
using static RtmSim.Scenarios.Expectations.ExpectationArguments;

namespace RtmSim.Scenarios.Expectations;

/// <summary>Expectations of the states of clients and invitations.</summary>
internal static class StateKinds
{
    private static readonly Argument<YamlNode> Name = new(
        "state", PatternTypes.State, "the state of the connection", isRequired: true);

    private static readonly Argument<YamlNode> CallName = new(
        "call-state", PatternTypes.InvitationState, "the state of the invitation",
        isRequired: true);

    public static readonly ExpectationKind CallState = new(
        "call-state",
        "the user's invitation that changed last is in a state, at a time or at the end",
        new ArgumentSet(User, CallName, At, Why),
        (source, values, context) =>
            PatternReader.Value(
                values.Get(CallName), FaceTable.Of(source.User).InvitationState,
                context) is { } state
                ? new CallStateExpectation(source, state, values.Find(At))
                : null);

    public static readonly ExpectationKind State = new(
        "state",
        "the client is in a state, at a time or at the end",
        new ArgumentSet(User, Name, At, Why),
        (source, values, context) =>
            PatternReader.Value(
                values.Get(Name), FaceTable.Of(source.User).State, context) is { } state
                ? new StateExpectation(source, state, values.Find(At))
                : null);
}
