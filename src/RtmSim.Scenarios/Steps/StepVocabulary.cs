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
        MessageSteps.Send,
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
        FileSteps.Add,
        FileSteps.Protect,
        MediaSteps.UploadFile,
        MediaSteps.UploadImage,
        MediaSteps.DownloadToFile,
        MediaSteps.DownloadToMemory,
        MediaSteps.CancelUpload,
        MediaSteps.CancelDownload,
        MediaSteps.SendFile,
        MediaSteps.SendImage,
        MediaSteps.Legacy,
        CallSteps.Create,
        CallSteps.Call,
        CallSteps.Send,
        CallSteps.Cancel,
        CallSteps.Accept,
        CallSteps.Refuse,
        CallSteps.Release,
        CallSteps.Answers,
        CallSteps.Refuses,
        CallSteps.Ignores,
        LinkSteps.Cut,
        LinkSteps.Restore,
        LinkSteps.Clog,
        LinkSteps.Unclog,
        LinkSteps.SetLatency,
        LinkSteps.SetJitter,
        LinkSteps.SetLoss,
        LinkSteps.SetBandwidth,
        ServiceSteps.Ban,
        ServiceSteps.Unban,
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
