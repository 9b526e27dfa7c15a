using agora_rtm;

namespace RtmSim.Scenarios.Faces;

/// <summary>
/// Handlers that do nothing: a run's evidence is the trace, which has a callback only if someone
/// listens (B-18).
/// </summary>
internal static partial class UnityHandlers
{
    public static RtmClientEventHandler ForClient() => new()
    {
        OnLoginSuccess = _ => { },
        OnLoginFailure = (_, _) => { },
        OnLogout = (_, _) => { },
        OnConnectionStateChanged = (_, _, _) => { },
        OnSendMessageResult = (_, _, _) => { },
        OnMessageReceivedFromPeer = (_, _, _) => { },
        OnGetChannelMemberCountResult = (_, _, _, _, _) => { },
        OnQueryPeersOnlineStatusResult = (_, _, _, _, _) => { },
        OnSubscriptionRequestResult = (_, _, _) => { },
        OnPeersOnlineStatusChanged = (_, _, _) => { },
        OnQueryPeersBySubscriptionOptionResult = (_, _, _, _, _) => { },
        OnRenewTokenResult = (_, _, _) => { },
        OnTokenExpired = _ => { },
        OnSetLocalUserAttributesResult = (_, _, _) => { },
        OnAddOrUpdateLocalUserAttributesResult = (_, _, _) => { },
        OnDeleteLocalUserAttributesResult = (_, _, _) => { },
        OnClearLocalUserAttributesResult = (_, _, _) => { },
        OnGetUserAttributesResult = (_, _, _, _, _, _) => { },
        OnSetChannelAttributesResult = (_, _, _) => { },
        OnAddOrUpdateChannelAttributesResult = (_, _, _) => { },
        OnDeleteChannelAttributesResult = (_, _, _) => { },
        OnClearChannelAttributesResult = (_, _, _) => { },
        OnGetChannelAttributesResult = (_, _, _, _, _) => { },
        OnMediaUploadingProgress = (_, _, _) => { },
        OnMediaDownloadingProgress = (_, _, _) => { },
        OnFileMediaUploadResult = (_, _, _, _) => { },
        OnImageMediaUploadResult = (_, _, _, _) => { },
        OnMediaDownloadToFileResult = (_, _, _) => { },
        OnMediaDownloadToMemoryResult = (_, _, _, _, _) => { },
        OnMediaCancelResult = (_, _, _) => { },
        OnFileMessageReceivedFromPeer = (_, _, _) => { },
        OnImageMessageReceivedFromPeer = (_, _, _) => { },
    };

    public static RtmChannelEventHandler ForChannel() => new()
    {
        OnJoinSuccess = _ => { },
        OnJoinFailure = (_, _) => { },
        OnLeave = (_, _) => { },
        OnMessageReceived = (_, _, _) => { },
        OnFileMessageReceived = (_, _, _) => { },
        OnImageMessageReceived = (_, _, _) => { },
        OnSendMessageResult = (_, _, _) => { },
        OnMemberJoined = (_, _) => { },
        OnMemberLeft = (_, _) => { },
        OnGetMembers = (_, _, _, _) => { },
        OnMemberCountUpdated = (_, _) => { },
        OnAttributesUpdated = (_, _, _) => { },
    };
}
