using System.Linq;
using NodaTime;
using RtmSim.Facades.Unity;
using RtmSim.Network;
using RtmSim.Protocol;
using RtmSim.Scenarios.Exploring.Actions;

namespace RtmSim.Scenarios.Exploring.Generating;

/// <summary>What goes wrong with links and at the service.</summary>
internal static class FaultSources
{
    /// <summary>The calls that the service answers (S-81).</summary>
    private static readonly Operation[] Answered =
    {
        Operation.Login, Operation.SendPeerMessage, Operation.JoinChannel,
        Operation.SendChannelMessage, Operation.GetMembers, Operation.GetMemberCount,
        Operation.QueryPeers, Operation.SubscribePeers, Operation.UnsubscribePeers,
        Operation.ListSubscribedPeers, Operation.RenewToken, Operation.SetUserAttributes,
        Operation.AddOrUpdateUserAttributes, Operation.DeleteUserAttributes,
        Operation.ClearUserAttributes, Operation.GetUserAttributes,
        Operation.SetChannelAttributes, Operation.AddOrUpdateChannelAttributes,
        Operation.DeleteChannelAttributes, Operation.ClearChannelAttributes,
        Operation.GetChannelAttributes, Operation.UploadFile, Operation.UploadImage,
        Operation.DownloadToFile, Operation.DownloadToMemory,
    };

    /// <summary>How many of them are answered at the end of a transfer, and only fail.</summary>
    private const int Transfers = 4;

    /// <summary>What each of them can be refused with.</summary>
    private static readonly int[][] Codes = Answered
        .Select(operation => UnityErrors.OfService(operation)
            .Select(each => (int)each.Code.Number)
            .Distinct()
            .OrderBy(code => code)
            .ToArray())
        .ToArray();

    public static readonly ActionSource[] All = new[]
    {
        ActionSource.When(
            ExploreFeatures.LinkFaults, 2, user => !user.IsCutOff,
            (draft, user) => CutOff(draft, user, LinkWord.Cut)),
        ActionSource.When(
            ExploreFeatures.LinkFaults, 1, user => !user.IsCutOff,
            (draft, user) => CutOff(draft, user, LinkWord.Clog)),
        ActionSource.When(
            ExploreFeatures.LinkFaults, 4, user => user.IsCutOff,
            (draft, user) =>
            {
                user.IsCutOff = false;
                return new LinkAction(
                    user.Place, draft.Draw.Of(LinkWord.Restore, LinkWord.Unclog));
            }),
        ActionSource.Always(
            ExploreFeatures.LinkFaults, 1, (draft, user) => Conditions(draft, user)),
        ActionSource.Always(
            ExploreFeatures.LinkFaults, 1,
            (draft, user) => new PairAction(
                user.Place, draft.Other(user).Place,
                draft.Draw.Of(PairWord.CutPair, PairWord.RestorePair, PairWord.DelayPair),
                Duration.FromMilliseconds(draft.Draw.Of(5, 500, 12_000)))),
        ActionSource.Always(
            ExploreFeatures.ServiceFaults, 1, (draft, user) => Sanction(draft, user)),
        ActionSource.Always(
            ExploreFeatures.ServiceFaults, 3, (draft, user) => Answer(draft, user)),
        ActionSource.Always(ExploreFeatures.ServiceFaults, 1, (draft, _) => Outage(draft)),
    }.Select(source => source.ForApps).ToArray();

    private static LinkAction CutOff(RunDraft draft, UserModel user, LinkWord what)
    {
        user.IsCutOff = true;
        draft.Mark(4, 6, 10, 30);
        return new LinkAction(
            user.Place, what, draft.Draw.Of<Direction?>(null, null, Direction.Up, Direction.Down));
    }

    private static LinkAction Conditions(RunDraft draft, UserModel user)
    {
        Draw draw = draft.Draw;
        LinkWord what = draw.Of(
            LinkWord.SetLatency, LinkWord.SetJitter, LinkWord.SetLoss, LinkWord.SetBandwidth);
        return new LinkAction(
            user.Place, what, draw.Of<Direction?>(null, null, Direction.Up, Direction.Down))
        {
            Time = Duration.FromMilliseconds(draw.Of(0, 10, 165, 2500, 5000, 12_000)),
            LossPerCent = draw.Of(0, 10, 50, 90),
            Bandwidth = draw.Of(0, 100, 10_000),
        };
    }

    private static SanctionAction Sanction(RunDraft draft, UserModel user)
    {
        SanctionWord what = user.IsBanned
            ? SanctionWord.Unban
            : draft.Draw.Of(SanctionWord.Ban, SanctionWord.Kick, SanctionWord.Kick);
        user.IsBanned = what == SanctionWord.Ban;
        if (what != SanctionWord.Unban)
        {
            user.End();
        }

        return new SanctionAction(user.Place, what);
    }

    private static AnswerAction Answer(RunDraft draft, UserModel user)
    {
        Draw draw = draft.Draw;
        int place = draw.Below(Answered.Length);
        AnswerWord what = draw.Of(
            AnswerWord.FailNext, AnswerWord.FailNext, AnswerWord.LoseNext, AnswerWord.SlowAnswers);
        bool isForAll = what == AnswerWord.SlowAnswers && draw.PerCent(50);
        if (place >= Answered.Length - Transfers && !isForAll)
        {
            what = AnswerWord.FailNext;
        }

        return new AnswerAction(
            user.Place, what, isForAll ? null : Answered[place], draw.Of(Codes[place]),
            Duration.FromMilliseconds(draw.Of(0, 100, 4980, 5000, 9980, 12_000)));
    }

    private static GeneratedAction Outage(RunDraft draft)
    {
        if (draft.IsOut)
        {
            draft.IsOut = false;
            return new EndOutageAction();
        }

        draft.Mark(4, 12, 30);
        if (draft.Draw.PerCent(60))
        {
            return new OutageAction(
                Duration.FromMilliseconds(draft.Draw.Of(100, 3999, 4000, 5000, 31_000)));
        }

        draft.IsOut = true;
        return new OutageAction(null);
    }
}
