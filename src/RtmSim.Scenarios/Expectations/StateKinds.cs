using RtmSim.Scenarios.Faces;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Yaml;
using static RtmSim.Scenarios.Expectations.ExpectationArguments;

namespace RtmSim.Scenarios.Expectations;

/// <summary>Expectations of the state that a client is in.</summary>
internal static class StateKinds
{
    private static readonly Argument<YamlNode> Name = new(
        "state", ArgumentTypes.Any, "the state of the connection", isRequired: true);

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
