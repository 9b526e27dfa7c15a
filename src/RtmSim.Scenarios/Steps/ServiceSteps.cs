using RtmSim.Scenarios.Language;
using static RtmSim.Scenarios.Steps.StepArguments;

namespace RtmSim.Scenarios.Steps;

/// <summary>What the service does to a user, on all devices.</summary>
internal static class ServiceSteps
{
    private static readonly Argument<string> AppId = new(
        "appId", ArgumentTypes.Text, "the App ID as it is", isRequired: true);

    public static readonly StepKind Register = new(
        "register-app",
        "makes an App ID known to a service that knows only some",
        new ArgumentSet(AppId) { Main = AppId },
        (world, values) => world.Simulation.Service.RegisterApp(values.Get(AppId)));

    public static readonly StepKind Ban = new(
        "ban",
        "bans the user from the project",
        UserAlone,
        (world, values) => world.Simulation.Service.Ban(
            values.Get(User).Id, values.Get(User).AppId));

    public static readonly StepKind Kick = new(
        "kick",
        "ends the user's session once",
        UserAlone,
        (world, values) => world.Simulation.Service.Kick(
            values.Get(User).Id, values.Get(User).AppId));

    public static readonly StepKind Unban = new(
        "unban",
        "lifts the ban",
        UserAlone,
        (world, values) => world.Simulation.Service.Unban(
            values.Get(User).Id, values.Get(User).AppId));
}
