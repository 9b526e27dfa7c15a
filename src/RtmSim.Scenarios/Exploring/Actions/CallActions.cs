using System;
using NodaTime;
using RtmSim.Scenarios.Exploring.Runs;
using RtmSim.Scenarios.Faces;

namespace RtmSim.Scenarios.Exploring.Actions;

/// <summary>Makes an invitation, and perhaps sends it.</summary>
/// <param name="User">The caller.</param>
/// <param name="Callee">The callee's ID.</param>
/// <param name="Content">What it says.</param>
/// <param name="ChannelId">The channel ID that goes with it.</param>
/// <param name="IsSent">Whether it is sent at once.</param>
internal sealed record NewCallAction(
    int User, string Callee, GeneratedText Content, string ChannelId, bool IsSent)
    : UserAction(User)
{
    public override string Word => IsSent ? "call" : "new-call";

    internal override void Perform(RunWorld world)
    {
        if (world.UserAt(User).HasCallManager)
        {
            world[User].NewCall(Callee, Content.Value, ChannelId);
            if (IsSent && world[User].HasMade(CallAction.Any))
            {
                world[User].SendCall(CallAction.Any);
            }
        }
    }
}

/// <summary>What is done with an invitation.</summary>
internal enum CallWord
{
    SendCall,
    CancelCall,
    AcceptCall,
    RefuseCall,
}

/// <summary>A call about the last invitation with a peer, of either side.</summary>
/// <param name="User">Who.</param>
/// <param name="What">What is done.</param>
/// <param name="PeerId">The other side; null for whoever it is.</param>
/// <param name="Response">What a callee answers.</param>
internal sealed record CallAction(int User, CallWord What, string? PeerId, GeneratedText Response)
    : UserAction(User)
{
    /// <summary>The last invitation, whatever it is.</summary>
    public static readonly CallChoice Any = new(null, null);

    public override string Word => OptionMembers.Kebab(What.ToString());

    internal override void Perform(RunWorld world)
    {
        IActor actor = world[User];
        CallChoice choice = new(PeerId, null);
        bool isOwn = What is CallWord.SendCall or CallWord.CancelCall;
        if (isOwn ? !actor.HasMade(choice) : !actor.HasGot(choice))
        {
            return;
        }

        switch (What)
        {
            case CallWord.SendCall:
                actor.SendCall(choice);
                break;
            case CallWord.CancelCall:
                actor.CancelCall(choice);
                break;
            case CallWord.AcceptCall:
                actor.AcceptCall(choice, Response.Value);
                break;
            case CallWord.RefuseCall:
                actor.RefuseCall(choice, Response.Value);
                break;
            default:
                throw new InvalidOperationException($"Nobody knows how to do {What}.");
        }
    }
}

/// <summary>What a user does about calls from now on.</summary>
internal enum HabitWord
{
    AnswersCalls,
    RefusesCalls,
    LeavesDuringCalls,
}

/// <summary>A user does something about each call when it has rung so long.</summary>
internal sealed record CallHabitAction(int User, HabitWord What, Duration Ring) : UserAction(User)
{
    public override string Word => OptionMembers.Kebab(What.ToString());

    internal override void Perform(RunWorld world) => world[User].WhenCalled(Ring, Act);

    private void Act(IActor actor)
    {
        switch (What)
        {
            case HabitWord.AnswersCalls when actor.HasGot(CallAction.Any):
                actor.AcceptCall(CallAction.Any, string.Empty);
                break;
            case HabitWord.RefusesCalls when actor.HasGot(CallAction.Any):
                actor.RefuseCall(CallAction.Any, string.Empty);
                break;
            case HabitWord.LeavesDuringCalls when actor.IsRinging:
                actor.Logout();
                break;
        }
    }
}
