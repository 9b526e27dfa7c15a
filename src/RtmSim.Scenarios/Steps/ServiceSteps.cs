using static RtmSim.Scenarios.Steps.StepArguments;

namespace RtmSim.Scenarios.Steps;

/// <summary>What the service does to a user, on all devices.</summary>
internal static class ServiceSteps
{
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
