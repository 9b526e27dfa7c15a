using System;
using RtmSim.Client;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Facades.Unity;

/// <summary>How calls and callbacks are named in the trace of a Unity client.</summary>
internal static partial class UnityNames
{
    public static readonly TraceName NewClient = new("new RtmClient");
    public static readonly TraceName DisposeClient = new("RtmClient.Dispose");
    public static readonly TraceName Login = new("Login");
    public static readonly TraceName Logout = new("Logout");
    public static readonly TraceName SendMessageToPeer = new("SendMessageToPeer");
    public static readonly TraceName CreateChannel = new("CreateChannel");
    public static readonly TraceName GetChannelMemberCount = new("GetChannelMemberCount");
    public static readonly TraceName QueryPeersOnlineStatus = new("QueryPeersOnlineStatus");
    public static readonly TraceName SubscribePeersOnlineStatus =
        new("SubscribePeersOnlineStatus");

    public static readonly TraceName UnsubscribePeersOnlineStatus =
        new("UnsubscribePeersOnlineStatus");

    public static readonly TraceName QueryPeersBySubscriptionOption =
        new("QueryPeersBySubscriptionOption");

    public static readonly TraceName RenewToken = new("RenewToken");
    public static readonly TraceName SetLogFile = new("SetLogFile");
    public static readonly TraceName SetLogFilter = new("SetLogFilter");
    public static readonly TraceName SetLogFileSize = new("SetLogFileSize");
    public static readonly TraceName SetParameters = new("SetParameters");
    public static readonly TraceName Join = new("Join");
    public static readonly TraceName Leave = new("Leave");
    public static readonly TraceName SendMessage = new("SendMessage");
    public static readonly TraceName GetMembers = new("GetMembers");
    public static readonly TraceName DisposeChannel = new("RtmChannel.Dispose");

    private static readonly TraceName OnLoginSuccess = new("OnLoginSuccess");
    private static readonly TraceName OnLoginFailure = new("OnLoginFailure");
    private static readonly TraceName OnLogout = new("OnLogout");
    private static readonly TraceName OnStateChanged = new("OnConnectionStateChanged");
    private static readonly TraceName OnSendMessageResult = new("OnSendMessageResult");
    private static readonly TraceName OnPeerMessage = new("OnMessageReceivedFromPeer");
    private static readonly TraceName OnCounts = new("OnGetChannelMemberCountResult");
    private static readonly TraceName OnPeers = new("OnQueryPeersOnlineStatusResult");
    private static readonly TraceName OnSubscription = new("OnSubscriptionRequestResult");
    private static readonly TraceName OnPeersChanged = new("OnPeersOnlineStatusChanged");
    private static readonly TraceName OnSubscribed =
        new("OnQueryPeersBySubscriptionOptionResult");

    private static readonly TraceName OnRenewTokenResult = new("OnRenewTokenResult");
    private static readonly TraceName OnTokenExpired = new("OnTokenExpired");
    private static readonly TraceName OnJoinSuccess = new("OnJoinSuccess");
    private static readonly TraceName OnJoinFailure = new("OnJoinFailure");
    private static readonly TraceName OnLeave = new("OnLeave");
    private static readonly TraceName OnMessageReceived = new("OnMessageReceived");
    private static readonly TraceName OnMemberJoined = new("OnMemberJoined");
    private static readonly TraceName OnMemberLeft = new("OnMemberLeft");
    private static readonly TraceName OnGetMembers = new("OnGetMembers");
    private static readonly TraceName OnCountUpdated = new("OnMemberCountUpdated");

    public static TraceName Of(ClientEvent happened) => happened switch
    {
        LoginSucceeded => OnLoginSuccess,
        LoginFailed => OnLoginFailure,
        LogoutResult => OnLogout,
        ConnectionStateChanged => OnStateChanged,
        PeerMessageResult => OnSendMessageResult,
        PeerMessageReceived received => OfPeerMessage(received.Message),
        MemberCountResult => OnCounts,
        PeersQueried => OnPeers,
        SubscriptionResult => OnSubscription,
        PeersChanged => OnPeersChanged,
        SubscribedPeersListed => OnSubscribed,
        RenewTokenResult => OnRenewTokenResult,
        TokenExpired => OnTokenExpired,
        JoinSucceeded => OnJoinSuccess,
        JoinFailed => OnJoinFailure,
        LeaveResult => OnLeave,
        ChannelMessageResult => OnSendMessageResult,
        ChannelMessageReceived received => OfChannelMessage(received.Message),
        MemberMoved moved => moved.Joined ? OnMemberJoined : OnMemberLeft,
        MembersResult => OnGetMembers,
        MemberCountUpdated => OnCountUpdated,
        AttributeResult result => OfAttributes(result),
        AttributesUpdated => OnAttributesUpdated,
        MediaUploaded done => done.Operation == Operation.UploadFile
            ? OnFileUploaded : OnImageUploaded,
        MediaDownloaded done => OfDownload(done),
        MediaProgressed progress => progress.IsUpload ? OnUploading : OnDownloading,
        MediaCancelled => OnMediaCancelled,
        IInvitationEvent invitation => OfInvitation(invitation),
        _ => throw new ArgumentException($"Unity has no callback for {happened.GetType()}."),
    };
}
