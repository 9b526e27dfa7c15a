using System;
using System.Collections.Generic;
using System.Linq;
using DT.Xamarin.Agora;
using RtmSim.Client;
using RtmSim.Protocol;

namespace RtmSim.Facades.Ios;

/// <summary>Which delegate method an event goes to, and with what. Translation only.</summary>
internal static partial class IosCallbacks
{
    /// <summary>A file or image message, for which this SDK has no method (PR-08).</summary>
    public static bool IsMedia(ClientEvent happened) => happened switch
    {
        PeerMessageReceived received => received.Message.Content.Media is not null,
        ChannelMessageReceived received => received.Message.Content.Media is not null,
        _ => false,
    };

    public static void Run(AgoraRtmDelegate told, AgoraRtmKit kit, ClientEvent happened)
    {
        switch (happened)
        {
            case ConnectionStateChanged changed:
                told.ConnectionStateChanged(
                    kit,
                    (AgoraRtmConnectionState)(int)changed.State,
                    (AgoraRtmConnectionChangeReason)(int)changed.Reason);
                break;
            case PeerMessageReceived received:
                told.MessageReceived(
                    kit, AgoraRtmMessage.Of(received.Message), received.Message.Sender);
                break;
            case PeersChanged changed:
                told.PeersOnlineStatusChanged(kit, Statuses(changed.Peers));
                break;
            case TokenExpired:
                told.RtmKitTokenDidExpire(kit);
                break;
            default:
                throw Unknown(happened);
        }
    }

    public static void Run(
        AgoraRtmChannelDelegate told, AgoraRtmChannel channel, ClientEvent happened)
    {
        switch (happened)
        {
            case MemberMoved { Joined: true } moved:
                told.MemberJoined(channel, new AgoraRtmMember(moved.UserId, moved.ChannelId));
                break;
            case MemberMoved moved:
                told.MemberLeft(channel, new AgoraRtmMember(moved.UserId, moved.ChannelId));
                break;
            case MemberCountUpdated updated:
                told.MemberCount(channel, updated.Count);
                break;
            case AttributesUpdated updated:
                told.AttributeUpdate(channel, OfChannel(updated.Attributes));
                break;
            case ChannelMessageReceived received:
                told.MessageReceived(
                    channel,
                    AgoraRtmMessage.Of(received.Message),
                    new AgoraRtmMember(received.Message.Sender, received.ChannelId));
                break;
            default:
                throw Unknown(happened);
        }
    }

    public static AgoraRtmPeerOnlineStatus[] Statuses(IReadOnlyList<PeerPresence> peers) =>
        peers.Select(peer => new AgoraRtmPeerOnlineStatus(peer)).ToArray();

    public static AgoraRtmAttribute[] OfUser(IReadOnlyList<AttributeEntry> entries) => entries
        .Select(entry => new AgoraRtmAttribute { Key = entry.Key, Value = entry.Value })
        .ToArray();

    public static AgoraRtmChannelAttribute[] OfChannel(IReadOnlyList<AttributeEntry> entries) =>
        entries.Select(entry => new AgoraRtmChannelAttribute(entry)).ToArray();

    private static ArgumentException Unknown(ClientEvent happened) =>
        new($"iOS has no delegate method for {happened.GetType()}.");
}
