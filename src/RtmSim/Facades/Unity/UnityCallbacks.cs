using System;
using System.Collections.Generic;
using System.Linq;
using agora_rtm;
using RtmSim.Client;
using RtmSim.Protocol;

namespace RtmSim.Facades.Unity;

/// <summary>Which handler an event goes to, and with what arguments. Translation only.</summary>
internal static partial class UnityCallbacks
{
    public static Delegate? Find(RtmClientEventHandler handler, ClientEvent happened) =>
        happened switch
        {
            LoginSucceeded => handler.OnLoginSuccess,
            LoginFailed => handler.OnLoginFailure,
            LogoutResult => handler.OnLogout,
            ConnectionStateChanged => handler.OnConnectionStateChanged,
            PeerMessageResult => handler.OnSendMessageResult,
            PeerMessageReceived received => FindMessage(handler, received.Message),
            MemberCountResult => handler.OnGetChannelMemberCountResult,
            PeersQueried => handler.OnQueryPeersOnlineStatusResult,
            SubscriptionResult => handler.OnSubscriptionRequestResult,
            PeersChanged => handler.OnPeersOnlineStatusChanged,
            SubscribedPeersListed => handler.OnQueryPeersBySubscriptionOptionResult,
            RenewTokenResult => handler.OnRenewTokenResult,
            TokenExpired => handler.OnTokenExpired,
            AttributeResult result => FindAttributes(handler, result),

            // Without a call manager it is for nobody (S-54).
            IInvitationEvent => null,
            _ => FindMedia(handler, happened),
        };

    public static void Run(RtmClientEventHandler handler, int id, ClientEvent happened)
    {
        switch (happened)
        {
            case LoginSucceeded:
                handler.OnLoginSuccess!(id);
                break;
            case LoginFailed failed:
                handler.OnLoginFailure!(id, (LOGIN_ERR_CODE)Code(failed));
                break;
            case LogoutResult ended:
                handler.OnLogout!(id, (LOGOUT_ERR_CODE)Code(ended));
                break;
            case ConnectionStateChanged changed:
                handler.OnConnectionStateChanged!(
                    id,
                    (CONNECTION_STATE)(int)changed.State,
                    (CONNECTION_CHANGE_REASON)(int)changed.Reason);
                break;
            case PeerMessageResult sent:
                handler.OnSendMessageResult!(
                    id, sent.MessageId, (PEER_MESSAGE_ERR_CODE)Code(sent));
                break;
            case PeerMessageReceived received:
                RunMessage(handler, id, received.Message);
                break;
            case RenewTokenResult renewed:
                handler.OnRenewTokenResult!(
                    id, renewed.Token!, (RENEW_TOKEN_ERR_CODE)Code(renewed));
                break;
            case TokenExpired:
                handler.OnTokenExpired!(id);
                break;
            case MemberCountResult counted:
                handler.OnGetChannelMemberCountResult!(
                    id, counted.RequestId, Counts(counted), counted.Counts.Count,
                    (GET_CHANNEL_MEMBER_COUNT_ERR_CODE)Code(counted));
                break;
            case AttributeResult result:
                RunAttributes(handler, id, result);
                break;
            default:
                if (!RunMedia(handler, id, happened))
                {
                    RunPresence(handler, id, happened);
                }

                break;
        }
    }

    public static Delegate? Find(RtmChannelEventHandler handler, ClientEvent happened) =>
        happened switch
        {
            JoinSucceeded => handler.OnJoinSuccess,
            JoinFailed => handler.OnJoinFailure,
            LeaveResult => handler.OnLeave,
            ChannelMessageResult => handler.OnSendMessageResult,
            ChannelMessageReceived received => FindMessage(handler, received.Message),
            MemberMoved moved => moved.Joined ? handler.OnMemberJoined : handler.OnMemberLeft,
            MembersResult => handler.OnGetMembers,
            MemberCountUpdated => handler.OnMemberCountUpdated,
            AttributesUpdated => handler.OnAttributesUpdated,
            _ => throw Unknown(happened),
        };

    public static void Run(RtmChannelEventHandler handler, int id, ClientEvent happened)
    {
        switch (happened)
        {
            case JoinSucceeded:
                handler.OnJoinSuccess!(id);
                break;
            case JoinFailed failed:
                handler.OnJoinFailure!(id, (JOIN_CHANNEL_ERR)Code(failed));
                break;
            case LeaveResult left:
                handler.OnLeave!(id, (LEAVE_CHANNEL_ERR)Code(left));
                break;
            case ChannelMessageResult sent:
                handler.OnSendMessageResult!(
                    id, sent.MessageId, (CHANNEL_MESSAGE_ERR_CODE)Code(sent));
                break;
            case ChannelMessageReceived received:
                RunMessage(handler, id, received.Message);
                break;
            case MemberMoved { Joined: true } joined:
                handler.OnMemberJoined!(
                    id, new RtmChannelMember(joined.UserId, joined.ChannelId));
                break;
            case MemberMoved left:
                handler.OnMemberLeft!(id, new RtmChannelMember(left.UserId, left.ChannelId));
                break;
            case MembersResult list:
                handler.OnGetMembers!(
                    id, Members(list), list.Members.Count, (GET_MEMBERS_ERR)Code(list));
                break;
            case MemberCountUpdated updated:
                handler.OnMemberCountUpdated!(id, updated.Count);
                break;
            case AttributesUpdated changed:
                handler.OnAttributesUpdated!(
                    id, OfChannel(changed.Attributes), changed.Attributes.Count);
                break;
        }
    }

    private static void RunPresence(
        RtmClientEventHandler handler, int id, ClientEvent happened)
    {
        switch (happened)
        {
            case PeersQueried queried:
                handler.OnQueryPeersOnlineStatusResult!(
                    id, queried.RequestId, States(queried.Peers), queried.Peers.Count,
                    (QUERY_PEERS_ONLINE_STATUS_ERR)Code(queried));
                break;
            case SubscriptionResult done:
                handler.OnSubscriptionRequestResult!(
                    id, done.RequestId, (PEER_SUBSCRIPTION_STATUS_ERR)Code(done));
                break;
            case PeersChanged changed:
                handler.OnPeersOnlineStatusChanged!(
                    id, States(changed.Peers), changed.Peers.Count);
                break;
            case SubscribedPeersListed list:
                handler.OnQueryPeersBySubscriptionOptionResult!(
                    id, list.RequestId, list.PeerIds.ToArray(), list.PeerIds.Count,
                    (QUERY_PEERS_BY_SUBSCRIPTION_OPTION_ERR)Code(list));
                break;
        }
    }

    private static PeerOnlineStatus[] States(IReadOnlyList<PeerPresence> peers) => peers
        .Select(peer => new PeerOnlineStatus
        {
            peerId = peer.PeerId,
            isOnline = peer.State != PeerState.Offline,
            onlineState = (PEER_ONLINE_STATE)(int)peer.State,
        })
        .ToArray();

    private static int Code(ResultEvent result) =>
        UnityErrors.Number(result.Operation, result.Failure);

    private static ChannelMemberCount[] Counts(MemberCountResult counted) => counted.Counts
        .Select((count, i) => new ChannelMemberCount
        {
            channelId = counted.ChannelIds[i],
            count = count,
        })
        .ToArray();

    private static RtmChannelMember[] Members(MembersResult list) => list.Members
        .Select(userId => new RtmChannelMember(userId, list.ChannelId))
        .ToArray();

    private static ArgumentException Unknown(ClientEvent happened) =>
        new($"Unity has no handler for {happened.GetType()}.");
}
