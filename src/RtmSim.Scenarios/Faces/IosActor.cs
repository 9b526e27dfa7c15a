using System;
using System.Collections.Generic;
using System.Linq;
using DT.Xamarin.Agora;
using Foundation;

namespace RtmSim.Scenarios.Faces;

/// <summary>
/// A user of the iOS SDK, with every delegate set and a completion at every call: a run's evidence
/// is the trace, which has a callback only if someone listens (PR-04).
/// </summary>
internal sealed partial class IosActor : IActor
{
    private readonly Simulation _simulation;
    private AgoraRtmKit _kit;
    private AgoraRtmCallKit _calls;

    public IosActor(ScenarioUser user, Simulation simulation)
    {
        User = user;
        _simulation = simulation;
        (_kit, _calls) = NewProcess();
    }

    public ScenarioUser User { get; }

    public LinkControl Link => _simulation.Network.Of(_kit);

    public void Login(string token, string userId) => _kit.LoginByToken(token, userId, _ => { });

    public void Logout() => _kit.LogoutWithCompletion(_ => { });

    public void Dispose() => _kit.Dispose();

    public void SendToPeer(string peerId, MessageBody body, bool offline) => _kit.SendMessage(
        Message(body), peerId, Options(offline), _ => { });

    public void SendToChannel(string channelId, MessageBody body, bool offline) =>
        Channel(channelId)?.SendMessage(Message(body), Options(offline), _ => { });

    public void Join(string channelId) => Channel(channelId)?.JoinWithCompletion(_ => { });

    public void Leave(string channelId) => Channel(channelId)?.LeaveWithCompletion(_ => { });

    public void GetMembers(string channelId) =>
        Channel(channelId)?.GetMembersWithCompletion((_, _) => { });

    public void GetMemberCount(IReadOnlyList<string> channelIds) =>
        _kit.GetChannelMemberCount(channelIds.ToArray(), (_, _) => { });

    public void ReleaseChannel(string channelId) => _kit.DestroyChannelWithId(channelId);

    public void QueryPeers(IReadOnlyList<string> peerIds) =>
        _kit.QueryPeersOnlineStatus(peerIds.ToArray(), (_, _) => { });

    public void SubscribePeers(IReadOnlyList<string> peerIds) =>
        _kit.SubscribePeersOnlineStatus(peerIds.ToArray(), _ => { });

    public void UnsubscribePeers(IReadOnlyList<string> peerIds) =>
        _kit.UnsubscribePeersOnlineStatus(peerIds.ToArray(), _ => { });

    public void ListSubscribedPeers() => _kit.QueryPeersBySubscriptionOption(
        AgoraRtmPeerSubscriptionOptions.OnlineStatus, (_, _) => { });

    public void RenewToken(string token) => _kit.RenewToken(token, (_, _) => { });

    public void SetLogFile(string path) => _kit.SetLogFile(path);

    public void SetLogFilter(int filter) => _kit.SetLogFilters((AgoraRtmLogFilter)filter);

    public void SetLogFileSize(int kilobytes) => _kit.SetLogFileSize(kilobytes);

    public void SetParameters(string json) => _kit.SetParameters(json);

    private static AgoraRtmSendMessageOptions Options(bool offline) =>
        new() { EnableOfflineMessaging = offline };

    private static AgoraRtmMessage Message(MessageBody body) => body.Raw is null
        ? new AgoraRtmMessage(body.Text)
        : new AgoraRtmRawMessage(NSData.FromArray(body.Raw), body.Text);

    /// <summary>The channel object, made at its first use; null if it cannot be (F-04).</summary>
    private AgoraRtmChannel? Channel(string channelId)
    {
        AgoraRtmChannel? known = _kit.Channels.FirstOrDefault(
            entry => string.Equals(entry.Key, channelId, StringComparison.Ordinal)).Value;
        return known ?? _kit.CreateChannelWithId(channelId, new Members(this));
    }
}
