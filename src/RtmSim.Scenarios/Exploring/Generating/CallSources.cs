using NodaTime;
using RtmSim.Client;
using RtmSim.Scenarios.Exploring.Actions;

namespace RtmSim.Scenarios.Exploring.Generating;

/// <summary>Call invitations, by both sides.</summary>
internal static class CallSources
{
    public static readonly ActionSource[] All =
    {
        ActionSource.Online(ExploreFeatures.Calls, 5, (draft, user) => Call(draft, user)),
        ActionSource.When(
            ExploreFeatures.Calls, 3, user => user.HasMadeCall,
            (draft, user) => Act(draft, user, draft.Draw.Of(
                CallWord.CancelCall, CallWord.CancelCall, CallWord.SendCall))),
        ActionSource.When(
            ExploreFeatures.Calls, 6, user => user.HasBeenCalled,
            (draft, user) => Act(draft, user, draft.Draw.Of(
                CallWord.AcceptCall, CallWord.RefuseCall))),
        ActionSource.Online(
            ExploreFeatures.Calls, 1,
            (draft, user) =>
            {
                int ring = draft.Draw.Of(0, 20, 1000, 30_000, 59_000);
                return new CallHabitAction(
                    user.Place,
                    draft.Draw.Of(
                        HabitWord.AnswersCalls, HabitWord.RefusesCalls,
                        HabitWord.LeavesDuringCalls),
                    Duration.FromMilliseconds(ring));
            }),
        ActionSource.Seldom(
            ExploreFeatures.Calls,
            (draft, user) => new PlainAction(user.Place, draft.Draw.Of(
                PlainWord.ReleaseCall, PlainWord.IgnoresCalls))),
    };

    private static NewCallAction Call(RunDraft draft, UserModel user)
    {
        UserModel callee = draft.Other(user);
        bool isSent = draft.Draw.PerCent(85);
        user.HasMadeCall = true;
        callee.HasBeenCalled |= isSent;
        draft.Mark(30, 60, 60.02, 2);
        return new NewCallAction(
            user.Place,
            draft.Draw.PerCent(90) ? callee.User.Id : draft.PeerId(user),
            draft.Draw.PerCent(50) ? GeneratedText.Empty : draft.Text(Limits.MaxInvitationBytes),
            draft.IsOdd ? OddArguments.Id(draft.Draw) : string.Empty,
            isSent);
    }

    private static CallAction Act(RunDraft draft, UserModel user, CallWord what)
    {
        draft.Mark(1, 5, 30, 60);
        return new CallAction(
            user.Place, what,
            draft.Draw.PerCent(70) ? null : draft.Other(user).User.Id,
            draft.Draw.PerCent(50) ? GeneratedText.Empty : draft.Text(Limits.MaxInvitationBytes));
    }
}
