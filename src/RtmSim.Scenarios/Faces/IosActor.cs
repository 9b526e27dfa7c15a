using System;
using System.Collections.Generic;
using System.Linq;
using DT.Xamarin.Agora;
using Foundation;
using RtmSim.Client;

namespace RtmSim.Scenarios.Faces;

/// <summary>
/// A user of the iOS SDK, with every delegate set and a completion at every call but what the file
/// leaves out: a run's evidence is the trace, which has a callback only if someone listens (PR-04).
/// </summary>
internal sealed partial class IosActor : IActor
{
    private readonly List<(MessageBody Body, AgoraRtmMessage Message)> _messages = new();
    private readonly Simulation _simulation;
    private AgoraRtmKit _kit;
    private readonly Action _called;
    private readonly IosCompletions _then;
    private AgoraRtmCallKit? _callKit;

    public IosActor(ScenarioUser user, Simulation simulation, Action called)
    {
        User = user;
        _simulation = simulation;
        _called = called;
        _then = new IosCompletions(called, user.Without);
        (_kit, _callKit) = NewProcess();
    }

    public ScenarioUser User { get; }

    public LinkControl Link => _simulation.Network.Of(_kit);

    public SimClient Core => _kit.Face.Client;

    public void Login(string token, string userId) => _kit.LoginByToken(token, userId, _then.Login);

    public void Logout() => _kit.LogoutWithCompletion(_then.Logout);

    public void Dispose() => _kit.Dispose();

    public void SendToPeer(string peerId, MessageBody body, bool offline) => _kit.SendMessage(
        Message(body), peerId, Options(offline), _then.SendPeerMessage);

    public void SendToChannel(string channelId, MessageBody body, bool offline) =>
        Channel(channelId)?.SendMessage(Message(body), Options(offline), _then.SendChannelMessage);

    public void CreateChannel(string channelId) => Create(channelId);

    public void Join(string channelId) =>
        Channel(channelId)?.JoinWithCompletion(_then.JoinChannel);

    public void Leave(string channelId) =>
        Channel(channelId)?.LeaveWithCompletion(_then.LeaveChannel);

    public void GetMembers(string channelId) =>
        Channel(channelId)?.GetMembersWithCompletion(_then.GetMembers);

    public void GetMemberCount(IReadOnlyList<string> channelIds) =>
        _kit.GetChannelMemberCount(channelIds.ToArray(), _then.ChannelMemberCount);

    public void ReleaseChannel(string channelId) => _kit.DestroyChannelWithId(channelId);

    public void QueryPeers(IReadOnlyList<string> peerIds) =>
        _kit.QueryPeersOnlineStatus(peerIds.ToArray(), _then.QueryPeersOnline);

    public void SubscribePeers(IReadOnlyList<string> peerIds) =>
        _kit.SubscribePeersOnlineStatus(peerIds.ToArray(), _then.SubscriptionRequest);

    public void UnsubscribePeers(IReadOnlyList<string> peerIds) =>
        _kit.UnsubscribePeersOnlineStatus(peerIds.ToArray(), _then.SubscriptionRequest);

    public void ListSubscribedPeers() => _kit.QueryPeersBySubscriptionOption(
        AgoraRtmPeerSubscriptionOptions.OnlineStatus, _then.QueryPeersBySubscriptionOption);

    public void RenewToken(string token) => _kit.RenewToken(token, _then.RenewToken);

    public void SetLogFile(string path) => _kit.SetLogFile(path);

    public void SetLogFilter(int filter) => _kit.SetLogFilters((AgoraRtmLogFilter)filter);

    public void SetLogFileSize(int kilobytes) => _kit.SetLogFileSize(kilobytes);

    public void SetParameters(string json) => _kit.SetParameters(json);

    private static AgoraRtmSendMessageOptions Options(bool offline) =>
        new() { EnableOfflineMessaging = offline };

    private AgoraRtmMessage? Message(MessageBody body)
    {
        if (body.IsAgain)
        {
            return _messages.FindLast(each => each.Body.SaysTheSameAs(body)).Message;
        }

        AgoraRtmMessage message = body.Raw is null
            ? new AgoraRtmMessage(body.Text)
            : new AgoraRtmRawMessage(NSData.FromArray(body.Raw), body.Text);
        _messages.Add((body, message));
        return message;
    }

    private AgoraRtmChannel? Create(string channelId) => _kit.CreateChannelWithId(
        channelId, Attached<AgoraRtmChannelDelegate>(new Members(this)));

    /// <summary>The channel object, made at its first use; null if it cannot be (F-04).</summary>
    private AgoraRtmChannel? Channel(string channelId) =>
        _kit.Channels[new NSString(channelId)] ?? Create(channelId);
}
