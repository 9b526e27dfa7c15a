using System;
using System.Collections.Generic;
using System.Linq;
using DT.Xamarin.Agora;

namespace RtmSim.Tests.Support;

/// <summary>
/// An iOS client whose delegate and completions write everything down, also what is told inside a
/// call: for tests of how iOS does it. Tests of rules of both APIs use <see cref="TestUser"/>.
/// </summary>
internal sealed class IosUser
{
    private AgoraRtmCallKit? _calls;

    public IosUser(World world, string userId, string appId = World.AppId)
    {
        UserId = userId;
        Log = new EventLog(world);
        Kit = new AgoraRtmKit(appId, new KitDelegate(this));
    }

    public string UserId { get; }

    public EventLog Log { get; }

    public AgoraRtmKit Kit { get; }

    public List<AgoraRtmMessage> Messages { get; } = new();

    /// <summary>The user's call kit; made at the first use.</summary>
    public AgoraRtmCallKit Calls => _calls ??= MakeCalls();

    /// <summary>The invitation that arrived last.</summary>
    public AgoraRtmRemoteInvitation Ringing { get; private set; } = null!;

    /// <summary>The invitation objects the delegate got, in order.</summary>
    public List<object> Invitations { get; } = new();

    /// <summary>Run inside a callback, by its text in the log.</summary>
    public Dictionary<string, Action> Inside { get; } = new(StringComparer.Ordinal);

    public static IosUser Online(World world, string userId)
    {
        IosUser user = new(world, userId);
        user.Login();
        world.AdvanceMs(250);
        user.Log.Clear();
        return user;
    }

    public void Login(string token = "") =>
        Kit.LoginByToken(token, UserId, code => Note($"Login({(int)code})"));

    public void Logout() => Kit.LogoutWithCompletion(code => Note($"Logout({(int)code})"));

    public void Send(string peerId, string text, bool offline = false) => Send(
        peerId, new AgoraRtmMessage(text), offline);

    public void Send(string peerId, AgoraRtmMessage? message, bool offline = false) =>
        Kit.SendMessage(
            message!, peerId, new() { EnableOfflineMessaging = offline },
            code => Note($"Sent({(int)code})"));

    public AgoraRtmChannel Channel(string channelId) =>
        Kit.CreateChannelWithId(channelId, new ChannelDelegate(this));

    public AgoraRtmChannel Join(string channelId)
    {
        AgoraRtmChannel channel = Channel(channelId);
        channel.JoinWithCompletion(code => Note($"Join({(int)code})"));
        return channel;
    }

    public AgoraRtmLocalInvitation Call(string calleeId, string? content = null)
    {
        AgoraRtmLocalInvitation invitation = new(calleeId) { Content = content };
        Calls.SendLocalInvitation(invitation, code => Note($"CallSent({(int)code})"));
        return invitation;
    }

    public void Note(string text)
    {
        Log.Add(text);
        if (Inside.TryGetValue(text, out Action? action))
        {
            action();
        }
    }

    private AgoraRtmCallKit MakeCalls()
    {
        AgoraRtmCallKit calls = Kit.GetRtmCallKit();
        calls.CallDelegate = new CallDelegate(this);
        return calls;
    }

    private sealed class KitDelegate(IosUser user) : AgoraRtmDelegate
    {
        public override void ConnectionStateChanged(
            AgoraRtmKit kit, AgoraRtmConnectionState state,
            AgoraRtmConnectionChangeReason reason) =>
            user.Note($"SC({(int)state},{(int)reason})");

        public override void MessageReceived(
            AgoraRtmKit kit, AgoraRtmMessage message, string peerId)
        {
            user.Messages.Add(message);
            user.Note($"{peerId}: {message.Text}");
        }

        public override void PeersOnlineStatusChanged(
            AgoraRtmKit kit, AgoraRtmPeerOnlineStatus[] onlineStatus) => user.Note(
            $"Changed({string.Join(",", onlineStatus.Select(x => $"{x.PeerId}={(int)x.State}"))})");

        public override void RtmKitTokenDidExpire(AgoraRtmKit kit) => user.Note("TokenExpired");
    }

    private sealed class ChannelDelegate(IosUser user) : AgoraRtmChannelDelegate
    {
        public override void AttributeUpdate(
            AgoraRtmChannel channel, AgoraRtmChannelAttribute[] attributes) => user.Note(
            $"Attributes({string.Join(",", attributes.Select(x => $"{x.Key}={x.Value}"))})");

        public override void MemberCount(AgoraRtmChannel channel, int count) =>
            user.Note($"Count({count})");

        public override void MemberJoined(AgoraRtmChannel channel, AgoraRtmMember member) =>
            user.Note($"+{member.UserId}@{member.ChannelId}");

        public override void MemberLeft(AgoraRtmChannel channel, AgoraRtmMember member) =>
            user.Note($"-{member.UserId}@{member.ChannelId}");

        public override void MessageReceived(
            AgoraRtmChannel channel, AgoraRtmMessage message, AgoraRtmMember member)
        {
            user.Messages.Add(message);
            user.Note($"{member.UserId}@{member.ChannelId}: {message.Text}");
        }
    }

    private sealed class CallDelegate(IosUser user) : AgoraRtmCallDelegate
    {
        public override void LocalInvitationReceivedByPeer(
            AgoraRtmCallKit callKit, AgoraRtmLocalInvitation localInvitation) =>
            Note(localInvitation, "Reached");

        public override void LocalInvitationAccepted(
            AgoraRtmCallKit callKit, AgoraRtmLocalInvitation localInvitation, string response) =>
            Note(localInvitation, $"PeerAccepted({response})");

        public override void LocalInvitationRefused(
            AgoraRtmCallKit callKit, AgoraRtmLocalInvitation localInvitation, string response) =>
            Note(localInvitation, $"PeerRefused({response})");

        public override void LocalInvitationCanceled(
            AgoraRtmCallKit callKit, AgoraRtmLocalInvitation localInvitation) =>
            Note(localInvitation, "Canceled");

        public override void LocalInvitationFailure(
            AgoraRtmCallKit callKit, AgoraRtmLocalInvitation localInvitation,
            AgoraRtmLocalInvitationErrorCode errorCode) =>
            Note(localInvitation, $"Failed({(int)errorCode})");

        public override void RemoteInvitationReceived(
            AgoraRtmCallKit callKit, AgoraRtmRemoteInvitation remoteInvitation)
        {
            user.Ringing = remoteInvitation;
            Note(remoteInvitation, $"Rings({remoteInvitation.Content})");
        }

        public override void RemoteInvitationAccepted(
            AgoraRtmCallKit callKit, AgoraRtmRemoteInvitation remoteInvitation) =>
            Note(remoteInvitation, "Accepted");

        public override void RemoteInvitationRefused(
            AgoraRtmCallKit callKit, AgoraRtmRemoteInvitation remoteInvitation) =>
            Note(remoteInvitation, "Refused");

        public override void RemoteInvitationCanceled(
            AgoraRtmCallKit callKit, AgoraRtmRemoteInvitation remoteInvitation) =>
            Note(remoteInvitation, "PeerCanceled");

        public override void RemoteInvitationFailure(
            AgoraRtmCallKit callKit, AgoraRtmRemoteInvitation remoteInvitation,
            AgoraRtmRemoteInvitationErrorCode errorCode) =>
            Note(remoteInvitation, $"RingFailed({(int)errorCode})");

        private void Note(object invitation, string text)
        {
            user.Invitations.Add(invitation);
            user.Note(text);
        }
    }
}
