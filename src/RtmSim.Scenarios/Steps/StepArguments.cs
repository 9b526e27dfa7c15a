using RtmSim.Network;
using RtmSim.Scenarios.Language;

namespace RtmSim.Scenarios.Steps;

/// <summary>Arguments that several steps share.</summary>
internal static class StepArguments
{
    public static readonly Argument<ScenarioUser> User = new(
        "user", ArgumentTypes.User, "who does it, or whom it happens to", isRequired: true);

    public static readonly Argument<string> Channel = new(
        "channel", ArgumentTypes.Text, "the channel's ID", isRequired: true);

    public static readonly Argument<Direction> Way = new(
        "direction", ArgumentTypes.Name<Direction>(), "one direction; both if left out");

    /// <summary>Arguments of a step that takes a user and no more: <c>login: alice</c>.</summary>
    public static readonly ArgumentSet UserAlone = new(User) { Main = User };

    public static readonly ArgumentSet UserAndChannel = new(User, Channel);
}
