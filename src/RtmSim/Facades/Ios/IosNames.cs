using System;
using RtmSim.Client;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Facades.Ios;

/// <summary>
/// How calls and callbacks are named in the trace of an iOS client: as in the .NET binding.
/// </summary>
internal static partial class IosNames
{
    public static readonly TraceName NewKit = new("new AgoraRtmKit");
    public static readonly TraceName DisposeKit = new("AgoraRtmKit.Dispose");
    public static readonly TraceName SetRtmServiceContext = new("SetRtmServiceContext");
    public static readonly TraceName Login = new("LoginByToken");
    public static readonly TraceName Logout = new("LogoutWithCompletion");
    public static readonly TraceName RenewToken = new("RenewToken");
    public static readonly TraceName SendMessage = new("SendMessage");
    public static readonly TraceName CreateChannel = new("CreateChannelWithId");
    public static readonly TraceName DestroyChannel = new("DestroyChannelWithId");
    public static readonly TraceName GetChannelMemberCount = new("GetChannelMemberCount");
    public static readonly TraceName Join = new("JoinWithCompletion");
    public static readonly TraceName Leave = new("LeaveWithCompletion");
    public static readonly TraceName GetMembers = new("GetMembersWithCompletion");
    public static readonly TraceName QueryPeersOnlineStatus = new("QueryPeersOnlineStatus");
    public static readonly TraceName SubscribePeersOnlineStatus =
        new("SubscribePeersOnlineStatus");

    public static readonly TraceName UnsubscribePeersOnlineStatus =
        new("UnsubscribePeersOnlineStatus");

    public static readonly TraceName QueryPeersBySubscriptionOption =
        new("QueryPeersBySubscriptionOption");

    public static readonly TraceName SetLogFile = new("SetLogFile");
    public static readonly TraceName SetLogFilters = new("SetLogFilters");
    public static readonly TraceName SetLogFileSize = new("SetLogFileSize");
    public static readonly TraceName SetParameters = new("SetParameters");

    private static readonly TraceName OnStateChanged = new("ConnectionStateChanged");
    private static readonly TraceName OnMessage = new("MessageReceived");
    private static readonly TraceName OnPeersChanged = new("PeersOnlineStatusChanged");
    private static readonly TraceName OnTokenExpired = new("RtmKitTokenDidExpire");
    private static readonly TraceName OnMemberJoined = new("MemberJoined");
    private static readonly TraceName OnMemberLeft = new("MemberLeft");
    private static readonly TraceName OnMemberCount = new("MemberCount");
    private static readonly TraceName OnAttributeUpdate = new("AttributeUpdate");

    /// <summary>The delegate method an event is for, or the block of a result.</summary>
    public static TraceName Of(ClientEvent happened) => happened switch
    {
        ConnectionStateChanged => OnStateChanged,
        PeerMessageReceived or ChannelMessageReceived => OnMessage,
        PeersChanged => OnPeersChanged,
        TokenExpired => OnTokenExpired,
        MemberMoved moved => moved.Joined ? OnMemberJoined : OnMemberLeft,
        MemberCountUpdated => OnMemberCount,
        AttributesUpdated => OnAttributeUpdate,
        IInvitationEvent invitation => OfInvitation(invitation),
        _ when Outcome.IsResult(happened, out Operation operation, out _) => BlockOf(operation),
        _ => throw new ArgumentException($"iOS has no callback for {happened.GetType()}."),
    };
}
