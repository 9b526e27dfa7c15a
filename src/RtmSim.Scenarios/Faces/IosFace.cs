using System;
using System.Collections.Generic;
using System.Linq;
using DT.Xamarin.Agora;
using static RtmSim.Scenarios.Faces.FieldKind;

namespace RtmSim.Scenarios.Faces;

/// <summary>
/// The iOS SDK in its .NET binding: each call, each delegate method, and each completion by the
/// name of its block.
/// </summary>
internal sealed partial class IosFace : Face
{
    private static readonly Field Channel = new("channel", Text);
    private static readonly Field MessageId = new("messageId", Number);
    private static readonly Field MessageText = new("text", Text);
    private static readonly Field TextSize = new("textBytes", TextBytes);
    private static readonly Field RawSize = new("rawBytes", RawBytes);
    private static readonly Field Type = new("type", Named, typeof(AgoraRtmMessageType));
    private static readonly Field From = new("from", Text);
    private static readonly Field Member = new("user", Text);
    private static readonly Field Offline = new("offline", Flag);
    private static readonly Field ServerTime = new("serverTs", Number);
    private static readonly Field RequestId = new("requestId", Number);
    private static readonly Field Peers = new("peers", Texts);
    private static readonly Field PeerIds = new("peerIds", Texts);
    private static readonly Field StateField =
        new("state", Named, typeof(AgoraRtmConnectionState));

    private static readonly EventShape[] CallbackTable =
    {
        new(
            "ConnectionStateChanged",
            StateField,
            new Field("reason", Named, typeof(AgoraRtmConnectionChangeReason))),
        new(
            "MessageReceived",
            Channel, From, MessageText, TextSize, RawSize, Offline, MessageId, Type, ServerTime),
        new("PeersOnlineStatusChanged", Peers),
        new("RtmKitTokenDidExpire"),
        new("MemberJoined", Channel, Member),
        new("MemberLeft", Channel, Member),
        new("MemberCount", Channel, new Field("memberCount", Number)),
        new(nameof(AgoraRtmLoginBlock), Code(typeof(AgoraRtmLoginErrorCode))),
        new(nameof(AgoraRtmLogoutBlock), Code(typeof(AgoraRtmLogoutErrorCode))),
        new(
            nameof(AgoraRtmRenewTokenBlock),
            new Field("token", Text), Code(typeof(AgoraRtmRenewTokenErrorCode))),
        new(
            nameof(AgoraRtmSendPeerMessageBlock),
            MessageId, Code(typeof(AgoraRtmSendPeerMessageErrorCode))),
        new(
            nameof(AgoraRtmSendChannelMessageBlock),
            Channel, MessageId, Code(typeof(AgoraRtmSendChannelMessageErrorCode))),
        new(
            nameof(AgoraRtmJoinChannelBlock),
            Channel, Code(typeof(AgoraRtmJoinChannelErrorCode))),
        new(
            nameof(AgoraRtmLeaveChannelBlock),
            Channel, Code(typeof(AgoraRtmLeaveChannelErrorCode))),
        new(
            nameof(AgoraRtmGetMembersBlock),
            Channel, new Field("members", Texts), Code(typeof(AgoraRtmGetMembersErrorCode))),
        new(
            nameof(AgoraRtmChannelMemberCountBlock),
            RequestId, new Field("counts", Texts),
            Code(typeof(AgoraRtmChannelMemberCountErrorCode))),
        new(
            nameof(AgoraRtmQueryPeersOnlineBlock),
            RequestId, Peers, Code(typeof(AgoraRtmQueryPeersOnlineErrorCode))),
        new(
            nameof(AgoraRtmSubscriptionRequestBlock),
            RequestId, Code(typeof(AgoraRtmPeerSubscriptionStatusErrorCode))),
        new(
            nameof(AgoraRtmQueryPeersBySubscriptionOptionBlock),
            RequestId, Peers, Code(typeof(AgoraRtmQueryPeersBySubscriptionOptionErrorCode))),
    };

    private static readonly EventShape[] CallTable =
    {
        new("new AgoraRtmKit", new Field("appId", Text), new Field("areas", Text)),
        new("AgoraRtmKit.Dispose"),
        new("LoginByToken", new("token", Text), new("userId", Text)),
        new("LogoutWithCompletion"),
        new("RenewToken", new Field("token", Text)),
        new(
            "SendMessage",
            new("peerId", Text), Channel, MessageId, MessageText, TextSize, RawSize, Type,
            Offline),
        new("CreateChannelWithId", new Field("channelId", Text)),
        new("DestroyChannelWithId", new Field("channelId", Text)),
        new("GetChannelMemberCount", new Field("channelIds", Texts)),
        new("JoinWithCompletion", Channel),
        new("LeaveWithCompletion", Channel),
        new("GetMembersWithCompletion", Channel),
        new("QueryPeersOnlineStatus", PeerIds),
        new("SubscribePeersOnlineStatus", PeerIds),
        new("UnsubscribePeersOnlineStatus", PeerIds),
        new("QueryPeersBySubscriptionOption", new Field("option", Number)),
        new("SetLogFile", new("path", Text), Returned()),
        new("SetLogFilters", new("filter", Number), Returned()),
        new("SetLogFileSize", new("sizeKb", Number), Returned()),
        new("SetParameters", new("parameters", Text), Returned()),
    };

    private static readonly EventShape[] AllCallbacks =
        CallbackTable.Concat(AttributeCallbacks()).Concat(InvitationCallbacks()).ToArray();

    /// <summary>After the tables, which it is made of.</summary>
    public static IosFace Instance { get; } = new();

    public override string Name => "ios";

    public override IReadOnlyList<EventShape> Callbacks => AllCallbacks;

    public override IReadOnlyList<EventShape> Calls { get; } =
        CallTable.Concat(AttributeCalls()).Concat(InvitationCalls()).ToArray();

    /// <summary>
    /// Delegates as a whole, for the SDK tells a delegate whatever methods it has, and the
    /// completion of each call.
    /// </summary>
    public override IReadOnlyList<string> Handlers { get; } = new[]
    {
        nameof(AgoraRtmDelegate), nameof(AgoraRtmChannelDelegate), nameof(AgoraRtmCallDelegate),
    }
    .Concat(AllCallbacks.Select(shape => shape.Name)
        .Where(name => name.EndsWith("Block", StringComparison.Ordinal)))
    .ToArray();

    public override string NewClient => "new AgoraRtmKit";

    /// <summary>An app leaves out whole delegates.</summary>
    public override string HandlerOf(string callback)
    {
        Type[] delegates =
        {
            typeof(AgoraRtmDelegate), typeof(AgoraRtmChannelDelegate),
            typeof(AgoraRtmCallDelegate),
        };
        return Array.Find(delegates, each => each.GetMethod(callback) is not null)?.Name
            ?? callback;
    }

    public override Field State => StateField;

    public override Field InvitationState { get; } = new(
        "state", Named,
        typeof(AgoraRtmLocalInvitationState), typeof(AgoraRtmRemoteInvitationState));

    public override IActor NewActor(
        ScenarioUser user, Simulation simulation, Action called) =>
        new IosActor(user, simulation, called);

    private static Field Code(System.Type family) => new("errorCode", FieldKind.Code, family);

    /// <summary>A return value of no family: any number.</summary>
    private static Field Returned() => new(ReturnsName, FieldKind.Code);
}
