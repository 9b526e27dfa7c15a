using System;
using System.Collections.Generic;
using DT.Xamarin.Agora;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Facades.Ios;

/// <content>The completions: each operation has a type of its own.</content>
internal static partial class IosNames
{
    private static readonly Dictionary<Operation, TraceName> Blocks = new()
    {
        [Operation.Login] = new(nameof(AgoraRtmLoginBlock)),
        [Operation.Logout] = new(nameof(AgoraRtmLogoutBlock)),
        [Operation.RenewToken] = new(nameof(AgoraRtmRenewTokenBlock)),
        [Operation.SendPeerMessage] = new(nameof(AgoraRtmSendPeerMessageBlock)),
        [Operation.SendChannelMessage] = new(nameof(AgoraRtmSendChannelMessageBlock)),
        [Operation.JoinChannel] = new(nameof(AgoraRtmJoinChannelBlock)),
        [Operation.LeaveChannel] = new(nameof(AgoraRtmLeaveChannelBlock)),
        [Operation.GetMembers] = new(nameof(AgoraRtmGetMembersBlock)),
        [Operation.GetMemberCount] = new(nameof(AgoraRtmChannelMemberCountBlock)),
        [Operation.QueryPeers] = new(nameof(AgoraRtmQueryPeersOnlineBlock)),
        [Operation.SubscribePeers] = new(nameof(AgoraRtmSubscriptionRequestBlock)),
        [Operation.UnsubscribePeers] = new(nameof(AgoraRtmSubscriptionRequestBlock)),
        [Operation.ListSubscribedPeers] =
            new(nameof(AgoraRtmQueryPeersBySubscriptionOptionBlock)),
        [Operation.SetUserAttributes] = new(nameof(AgoraRtmSetLocalUserAttributesBlock)),
        [Operation.AddOrUpdateUserAttributes] =
            new(nameof(AgoraRtmAddOrUpdateLocalUserAttributesBlock)),
        [Operation.DeleteUserAttributes] = new(nameof(AgoraRtmDeleteLocalUserAttributesBlock)),
        [Operation.ClearUserAttributes] = new(nameof(AgoraRtmClearLocalUserAttributesBlock)),
        [Operation.GetUserAttributes] = new(nameof(AgoraRtmGetUserAttributesBlock)),
        [Operation.SetChannelAttributes] = new(nameof(AgoraRtmSetChannelAttributesBlock)),
        [Operation.AddOrUpdateChannelAttributes] =
            new(nameof(AgoraRtmAddOrUpdateChannelAttributesBlock)),
        [Operation.DeleteChannelAttributes] = new(nameof(AgoraRtmDeleteChannelAttributesBlock)),
        [Operation.ClearChannelAttributes] = new(nameof(AgoraRtmClearChannelAttributesBlock)),
        [Operation.GetChannelAttributes] = new(nameof(AgoraRtmGetChannelAttributesBlock)),
        [Operation.SendInvitation] = new(nameof(AgoraRtmLocalInvitationSendBlock)),
        [Operation.CancelInvitation] = new(nameof(AgoraRtmLocalInvitationCancelBlock)),
        [Operation.AcceptInvitation] = new(nameof(AgoraRtmRemoteInvitationAcceptBlock)),
        [Operation.RefuseInvitation] = new(nameof(AgoraRtmRemoteInvitationRefuseBlock)),
    };

    /// <summary>The completion of an operation.</summary>
    public static TraceName BlockOf(Operation operation) =>
        Blocks.TryGetValue(operation, out TraceName? name)
            ? name
            : throw new ArgumentException($"iOS has no completion for {operation}.");
}
