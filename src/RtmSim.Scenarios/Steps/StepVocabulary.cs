using System.Collections.Generic;
using System.Linq;

namespace RtmSim.Scenarios.Steps;

/// <summary>
/// All that a file can do. A new step is a kind in its family's file and a line here.
/// </summary>
internal static class StepVocabulary
{
    public static IReadOnlyList<StepKind> All { get; } = new[]
    {
        SessionSteps.Login,
        SessionSteps.Logout,
        SessionSteps.Dispose,
        SessionSteps.Crash,
        SessionSteps.Restart,
        MessageSteps.Send,
        MessageSteps.Echoes,
        ChannelSteps.Join,
        ChannelSteps.Leave,
        ChannelSteps.Members,
        ChannelSteps.Count,
        ChannelSteps.Release,
        PresenceSteps.Query,
        PresenceSteps.Subscribe,
        PresenceSteps.Unsubscribe,
        PresenceSteps.Subscribed,
        AttributeSteps.Set,
        AttributeSteps.Update,
        AttributeSteps.Delete,
        AttributeSteps.Clear,
        AttributeSteps.Get,
        LinkSteps.Cut,
        LinkSteps.Restore,
        LinkSteps.Clog,
        LinkSteps.Unclog,
        LinkSteps.SetLatency,
        LinkSteps.SetJitter,
        LinkSteps.SetLoss,
        LinkSteps.SetBandwidth,
        PairSteps.Cut,
        PairSteps.Restore,
        PairSteps.Delay,
        PairSteps.Partition,
        ServiceSteps.Ban,
        ServiceSteps.Unban,
        ServiceSteps.Kick,
        AnswerSteps.FailNext,
        AnswerSteps.LoseNext,
        AnswerSteps.SlowAnswers,
        AnswerSteps.Outage,
        AnswerSteps.EndOutage,
        StoreSteps.Give,
        StoreSteps.Take,
        StoreSteps.Deposit,
        TokenSteps.Renew,
        TokenSteps.SetCertificate,
        TokenSteps.SetRtm,
        SettingSteps.LogFile,
        SettingSteps.LogFilter,
        SettingSteps.LogSize,
        SettingSteps.Parameters,
        TimeSteps.Advance,
    };

    public static StepKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
