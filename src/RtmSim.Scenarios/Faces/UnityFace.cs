using System;
using System.Collections.Generic;
using System.Linq;
using agora_rtm;
using static RtmSim.Scenarios.Faces.FieldKind;

namespace RtmSim.Scenarios.Faces;

/// <summary>The Unity SDK: each call and callback with its arguments in the trace.</summary>
internal sealed partial class UnityFace : Face
{
    private static readonly Field Channel = new("channel", Text);
    private static readonly Field MessageId = new("messageId", Number);
    private static readonly Field MessageText = new("text", Text);
    private static readonly Field TextSize = new("textBytes", TextBytes);
    private static readonly Field RawSize = new("rawBytes", RawBytes);
    private static readonly Field Type = new("type", Named, typeof(MESSAGE_TYPE));
    private static readonly Field From = new("from", Text);
    private static readonly Field Member = new("user", Text);
    private static readonly Field Offline = new("offline", Flag);
    private static readonly Field ServerTime = new("serverTs", Number);

    private static readonly Field StateField = new("state", Named, typeof(CONNECTION_STATE));
    private static readonly Field LoginCode = Code(typeof(LOGIN_ERR_CODE));
    private static readonly Field LogoutCode = Code(typeof(LOGOUT_ERR_CODE));
    private static readonly Field JoinCode = Code(typeof(JOIN_CHANNEL_ERR));
    private static readonly Field LeaveCode = Code(typeof(LEAVE_CHANNEL_ERR));
    private static readonly Field MembersCode = Code(typeof(GET_MEMBERS_ERR));
    private static readonly Field CountCode = Code(typeof(GET_CHANNEL_MEMBER_COUNT_ERR_CODE));

    private static readonly Field RequestId = new("requestId", Number);
    private static readonly Field Peers = new("peers", Texts);
    private static readonly Field PeerIds = new("peerIds", Texts);

    private static readonly EventShape[] CallbackTable =
    {
        new("OnLoginSuccess"),
        new("OnLoginFailure", LoginCode),
        new("OnLogout", LogoutCode),
        new(
            "OnConnectionStateChanged",
            StateField,
            new Field("reason", Named, typeof(CONNECTION_CHANGE_REASON))),
        new(
            "OnSendMessageResult",
            MessageId,
            Channel,
            Code(typeof(PEER_MESSAGE_ERR_CODE), typeof(CHANNEL_MESSAGE_ERR_CODE))),
        new(
            "OnMessageReceivedFromPeer",
            From, MessageText, TextSize, RawSize, Offline, MessageId, Type, ServerTime),
        new(
            "OnGetChannelMemberCountResult",
            new("counts", Texts), RequestId, CountCode),
        new(
            "OnQueryPeersOnlineStatusResult",
            Peers, RequestId, Code(typeof(QUERY_PEERS_ONLINE_STATUS_ERR))),
        new(
            "OnSubscriptionRequestResult",
            RequestId, Code(typeof(PEER_SUBSCRIPTION_STATUS_ERR))),
        new("OnPeersOnlineStatusChanged", Peers),
        new(
            "OnQueryPeersBySubscriptionOptionResult",
            Peers, RequestId, Code(typeof(QUERY_PEERS_BY_SUBSCRIPTION_OPTION_ERR))),
        new("OnRenewTokenResult", new("token", Text), Code(typeof(RENEW_TOKEN_ERR_CODE))),
        new("OnTokenExpired"),
        new("OnJoinSuccess", Channel),
        new("OnJoinFailure", Channel, JoinCode),
        new("OnLeave", Channel, LeaveCode),
        new(
            "OnMessageReceived",
            Channel, From, MessageText, TextSize, RawSize, Offline, MessageId, Type, ServerTime),
        new("OnMemberJoined", Channel, Member),
        new("OnMemberLeft", Channel, Member),
        new("OnGetMembers", Channel, new("members", Texts), MembersCode),
        new("OnMemberCountUpdated", Channel, new("memberCount", Number)),
    };

    private static readonly EventShape[] CallTable =
    {
        new("new RtmClient", new("appId", Text), Returned(typeof(INIT_ERR_CODE))),
        new("RtmClient.Dispose"),
        new("Login", new("token", Text), new("userId", Text), Returned(typeof(LOGIN_ERR_CODE))),
        new("Logout", Returned(typeof(LOGOUT_ERR_CODE))),
        new(
            "SendMessageToPeer",
            WithMedia(
                new("peerId", Text), MessageId, MessageText, TextSize, RawSize, Type, Offline,
                Returned(typeof(PEER_MESSAGE_ERR_CODE)))),
        new(
            "GetChannelMemberCount",
            new("channelIds", Texts), Returned(typeof(GET_CHANNEL_MEMBER_COUNT_ERR_CODE))),
        new(
            "QueryPeersOnlineStatus",
            PeerIds, Returned(typeof(QUERY_PEERS_ONLINE_STATUS_ERR))),
        new(
            "SubscribePeersOnlineStatus",
            PeerIds, Returned(typeof(PEER_SUBSCRIPTION_STATUS_ERR))),
        new(
            "UnsubscribePeersOnlineStatus",
            PeerIds, Returned(typeof(PEER_SUBSCRIPTION_STATUS_ERR))),
        new(
            "QueryPeersBySubscriptionOption",
            new("option", Number), Returned(typeof(QUERY_PEERS_BY_SUBSCRIPTION_OPTION_ERR))),
        new("RenewToken", new("token", Text), Returned(typeof(RENEW_TOKEN_ERR_CODE))),
        new("SetLogFile", new("path", Text), Returned()),
        new("SetLogFilter", new("filter", Number), Returned()),
        new("SetLogFileSize", new("sizeKb", Number), Returned()),
        new("SetParameters", new("parameters", Text), Returned()),
        new("CreateChannel", new Field("channelId", Text)),
        new("RtmChannel.Dispose", Channel),
        new("Join", Channel, Returned(typeof(JOIN_CHANNEL_ERR))),
        new("Leave", Channel, Returned(typeof(LEAVE_CHANNEL_ERR))),
        new(
            "SendMessage",
            WithMedia(
                Channel, MessageId, MessageText, TextSize, RawSize, Type,
                Returned(typeof(CHANNEL_MESSAGE_ERR_CODE)))),
        new("GetMembers", Channel, Returned(typeof(GET_MEMBERS_ERR))),
    };

    /// <summary>After the tables, which it is made of.</summary>
    public static UnityFace Instance { get; } = new();

    public override string Name => "unity";

    public override IReadOnlyList<EventShape> Callbacks { get; } =
        CallbackTable
        .Concat(AttributeCallbacks())
        .Concat(InvitationCallbacks())
        .Concat(MediaCallbacks())
        .ToArray();

    public override IReadOnlyList<EventShape> Calls { get; } =
        CallTable
        .Concat(AttributeCalls())
        .Concat(InvitationCalls())
        .Concat(MediaCalls())
        .ToArray();

    public override string NewClient => "new RtmClient";

    public override IReadOnlyList<string> Handlers => UnityHandlers.Names;

    public override string HandlerOf(string callback) => callback;

    public override Field State => StateField;

    public override Field InvitationState { get; } = new(
        "state", Named, typeof(LOCAL_INVITATION_STATE), typeof(REMOTE_INVITATION_STATE));

    /// <summary>
    /// Makes the actors; a test of what stands between app and SDK puts its own here.
    /// </summary>
    internal Func<ScenarioUser, Simulation, Action, IActor> Actors { get; set; } =
        (user, simulation, called) => new UnityActor(user, simulation, called);

    public override IActor NewActor(
        ScenarioUser user, Simulation simulation, Action called) =>
        Actors(user, simulation, called);

    private static Field Code(params System.Type[] enums) =>
        new("errorCode", FieldKind.Code, enums);

    /// <summary>A return value of no family: any number.</summary>
    private static Field Returned() => new(ReturnsName, FieldKind.Code);

    private static Field Returned(System.Type family) =>
        new(ReturnsName, FieldKind.Code, family, typeof(COMMON_ERR_CODE));
}
