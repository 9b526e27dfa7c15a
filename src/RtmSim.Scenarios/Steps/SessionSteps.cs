using NodaTime;
using RtmSim.Scenarios.Language;
using static RtmSim.Scenarios.Steps.StepArguments;

namespace RtmSim.Scenarios.Steps;

/// <summary>A client's way in and out.</summary>
internal static class SessionSteps
{
    private static readonly Argument<string> Token = new(
        "token", ArgumentTypes.Text, "the token; the user's own, or none, if left out");

    private static readonly Argument<string> Id = new(
        "id", ArgumentTypes.Text, "another user ID than the one under users");

    public static readonly StepKind Login = new(
        "login",
        "calls Login",
        new ArgumentSet(User, Token, TokenSteps.Issue, TokenSteps.Version, Id) { Main = User },
        (world, values) => world[values.Get(User)].Login(
            TokenSteps.TokenOfLogin(world, values, Token), values.Get(Id, values.Get(User).Id)));

    public static readonly StepKind Logout = new(
        "logout",
        "calls Logout",
        UserAlone,
        (world, values) => world[values.Get(User)].Logout());

    public static readonly StepKind Start = new(
        "start",
        "begins the process of a user who has none at the start of the run",
        UserAlone,
        (world, values) => world.Start(values.Get(User)));

    public static readonly StepKind Crash = new(
        "crash",
        "ends the app's process without a goodbye",
        UserAlone,
        (world, values) => world[values.Get(User)].Crash());

    public static readonly StepKind Restart = new(
        "restart",
        "begins another process, whose client has never logged in",
        UserAlone,
        (world, values) => world.Restart(values.Get(User)));

    private static readonly Argument<Duration> Each = new(
        "each", ArgumentTypes.Duration, "for each callback; 0s for no time", isRequired: true);

    public static readonly StepKind SlowCallbacks = new(
        "slow-callbacks",
        "makes the app take so long for each callback",
        new ArgumentSet(User, Each),
        (world, values) => world[values.Get(User)].SlowCallbacks(values.Get(Each)));

    public static readonly StepKind Dispose = new(
        "dispose",
        "disposes the client",
        UserAlone,
        (world, values) => world[values.Get(User)].Dispose());
}
