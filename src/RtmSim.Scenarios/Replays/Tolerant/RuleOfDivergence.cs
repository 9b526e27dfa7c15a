using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Replays.Tolerant;

/// <summary>Which rule the simulator follows where a recording has what it does not tell.</summary>
internal static class RuleOfDivergence
{
    /// <summary>By which rule a callback comes, when it comes.</summary>
    private static readonly (string Name, string Rule)[] Table =
    {
        ("OnLoginSuccess", "C-02"),
        ("OnLoginFailure", "C-04"),
        ("OnLogout", "C-14"),
        ("OnConnectionStateChanged", "D-01"),
        ("OnMessageReceivedFromPeer", "E-01"),
        ("OnMessageReceived", "G-01"),
        ("OnFileMessageReceivedFromPeer", "E-16"),
        ("OnImageMessageReceivedFromPeer", "E-16"),
        ("OnFileMessageReceived", "G-13"),
        ("OnImageMessageReceived", "G-13"),
        ("OnFileMediaUploadResult", "M-01"),
        ("OnImageMediaUploadResult", "M-01"),
        ("OnMediaDownloadToFileResult", "M-02"),
        ("OnMediaDownloadToMemoryResult", "M-02"),
        ("OnMediaCancelResult", "M-11"),
        ("OnSendMessageResult", "E-01"),
        ("OnJoinSuccess", "F-06"),
        ("OnJoinFailure", "F-14"),
        ("OnLeave", "F-15"),
        ("OnMemberJoined", "F-06"),
        ("OnMemberLeft", "F-15"),
        (CountSeries.Callback, "F-21"),
        ("OnGetMembers", "H-01"),
        ("OnPeersOnlineStatusChanged", "I-07"),
        ("OnSubscriptionRequestResult", "I-06"),
        ("OnAttributesUpdated", "K-02"),
        ("OnRenewTokenResult", "N-01"),
        (Tokens.Expired, "N-04"),
        ("OnLocalInvitationReceivedByPeer", "L-03"),
        ("OnLocalInvitationCanceled", "S-49"),
        ("OnLocalInvitationAccepted", "L-05"),
        ("OnLocalInvitationRefused", "L-01"),
        ("OnLocalInvitationFailure", "L-03"),
        ("OnRemoteInvitationReceived", "L-01"),
        ("OnRemoteInvitationRefused", "S-49"),
        ("OnRemoteInvitationAccepted", "L-05"),
        ("OnRemoteInvitationCanceled", "L-01"),
        ("OnRemoteInvitationFailure", "L-04"),
    };

    public static Rule? Of(TraceEvent simulated) =>
        simulated.Rule is null ? null : Rules.Find(simulated.Rule);

    /// <summary>That of the simulator's event, or the one by which such come.</summary>
    public static Rule? Of(string name, TraceEvent? simulated) =>
        simulated is null ? ByName(name) : Of(simulated);

    /// <summary>That of the nearest event of the name, or the one by which such come.</summary>
    public static Rule? Near(ToldItem recorded, IEnumerable<ToldItem> simulated)
    {
        ToldItem? near = simulated
            .Where(item => item.Name == recorded.Name && item.Event.Rule is not null)
            .OrderByDescending(item => item.SaysTheSameAs(recorded))
            .ThenBy(item => Math.Abs((item.At - recorded.At).BclCompatibleTicks))
            .FirstOrDefault();
        return near is null ? ByName(recorded.Name) : Of(near.Event);
    }

    private static Rule? ByName(string name) =>
        Array.Find(Table, each => each.Name == name).Rule is { } rule ? Rules.Find(rule) : null;
}
