using System;
using NodaTime;
using RtmSim.Scenarios.Exploring.Runs;
using RtmSim.Scenarios.Faces;

namespace RtmSim.Scenarios.Exploring.Actions;

/// <summary>Calls Login.</summary>
/// <param name="User">Who.</param>
/// <param name="Token">What it presents.</param>
/// <param name="Id">Another ID than the user's own; null for that.</param>
internal sealed record LoginAction(int User, TokenChoice Token, string? Id = null)
    : UserAction(User)
{
    public override string Word => "login";

    internal override void Perform(RunWorld world) =>
        world[User].Login(Token.In(world, User), Id ?? world.UserAt(User).Id);
}

/// <summary>Calls RenewToken.</summary>
internal sealed record RenewAction(int User, TokenChoice Token) : UserAction(User)
{
    public override string Word => "renew";

    internal override void Perform(RunWorld world) =>
        world[User].RenewToken(Token.In(world, User));
}

/// <summary>What an app can do without saying anything else.</summary>
internal enum PlainWord
{
    Logout,
    Dispose,
    Crash,
    Restart,
    Subscribed,
    ReleaseCall,
    IgnoresCalls,
    Echoes,
    Legacy,
}

/// <summary>A call without arguments, or the end or beginning of a process.</summary>
internal sealed record PlainAction(int User, PlainWord What) : UserAction(User)
{
    public override string Word => OptionMembers.Kebab(What.ToString());

    internal override void Perform(RunWorld world)
    {
        IActor actor = world[User];
        switch (What)
        {
            case PlainWord.Logout:
                actor.Logout();
                break;
            case PlainWord.Dispose:
                actor.Dispose();
                break;
            case PlainWord.Crash:
                actor.Crash();
                break;
            case PlainWord.Restart:
                world.Restart(User);
                break;
            case PlainWord.Subscribed:
                actor.ListSubscribedPeers();
                break;
            case PlainWord.ReleaseCall:
                actor.ReleaseCalls();
                break;
            case PlainWord.IgnoresCalls:
                actor.WhenCalled(Duration.Zero, null);
                break;
            case PlainWord.Echoes:
                world.Echo(User);
                break;
            case PlainWord.Legacy:
                world.Simulation.Users.Legacy(world.UserAt(User).Id);
                break;
            default:
                throw new InvalidOperationException($"Nobody knows how to do {What}.");
        }
    }
}

/// <summary>The app takes its time in each callback.</summary>
internal sealed record SlowCallbacksAction(int User, Duration Each) : UserAction(User)
{
    public override string Word => "slow-callbacks";

    internal override void Perform(RunWorld world)
    {
        world[User].SlowCallbacks(Each);
        world.ToHeal(Word, world[User], () => world[User].SlowCallbacks(Duration.Zero));
    }
}

/// <summary>What an app sets about logs and parameters.</summary>
internal enum SettingWord
{
    SetLogFile,
    SetLogFilter,
    SetLogSize,
    SetParameters,
}

/// <summary>A setting; nothing of it reaches the disk.</summary>
internal sealed record SettingAction(int User, SettingWord What, int Number) : UserAction(User)
{
    public override string Word => OptionMembers.Kebab(What.ToString());

    internal override void Perform(RunWorld world)
    {
        IActor actor = world[User];
        switch (What)
        {
            case SettingWord.SetLogFile:
                actor.SetLogFile("/logs/rtm.log");
                break;
            case SettingWord.SetLogFilter:
                actor.SetLogFilter(Number);
                break;
            case SettingWord.SetLogSize:
                actor.SetLogFileSize(Number);
                break;
            default:
                actor.SetParameters("{}");
                break;
        }
    }
}
