using System;
using System.Linq;
using DT.Xamarin.Agora;
using Foundation;
using NodaTime;

namespace RtmSim.Tests.Support;

/// <summary>A user of the iOS API.</summary>
internal sealed partial class IosTestUser : TestUser
{
    public IosTestUser(World world, string userId, string appId = World.AppId)
        : base(world, userId) => Kit = new AgoraRtmKit(appId, new Events(this));

    public AgoraRtmKit Kit { get; }

    /// <summary>The call kit behind <see cref="TestUser.Calls"/>.</summary>
    public AgoraRtmCallKit CallKit => ((IosTestCalls)Calls).Kit;

    public override LinkControl Link => World.Network.Of(Kit);

    /// <summary>A client that is logged in, with an empty log, whatever API others have.</summary>
    public static IosTestUser Online(World world, string userId)
    {
        IosTestUser user = new(world, userId);
        user.Login();
        world.AdvanceMs(250);
        user.Log.Clear();
        return user;
    }

    /// <summary>What CreateChannelWithId gives for a delegate that writes into the log.</summary>
    public AgoraRtmChannel Create(string channelId) =>
        new IosTestChannel(this, channelId).Channel;

    /// <summary>
    /// Makes a call, whose completion passes on its code and its line for the log. A code that is
    /// told inside the call is the result, as what Unity returns; a line without a text is none.
    /// </summary>
    public int Call(Action<Action<int, string?>> call)
    {
        bool isInside = true;
        int refusal = 0;
        call((code, line) =>
        {
            if (isInside && code != 0)
            {
                refusal = code;
            }
            else if (line is not null)
            {
                Note(line);
            }
        });
        isInside = false;
        return refusal;
    }

    public override int LoginAs(string userId, string token = "") => Call(told =>
        Kit.LoginByToken(
            token, userId,
            code => told((int)code, code == 0 ? "LoggedIn" : $"LoginFailed({(int)code})")));

    public override int Logout() => Call(told => Kit.LogoutWithCompletion(
        code => told((int)code, $"LoggedOut({(int)code})")));

    public override int Renew(string token) => Call(told => Kit.RenewToken(
        token,
        (renewed, code) =>
        {
            RenewedToken = renewed;
            told((int)code, $"Renewed({(int)code})");
        }));

    public override void Dispose() => Kit.Dispose();

    public override void Crash() => World.Simulation.Users.Crash(Kit);

    public override void SlowCallbacks(Duration each) =>
        World.Simulation.Users.SlowCallbacks(Kit, each);

    public override TestMessage CreateMessage(string text) =>
        new TestMessage.OfIos(new AgoraRtmMessage(text));

    public override TestMessage CreateMessage(byte[] raw, string text = "") =>
        new TestMessage.OfIos(new AgoraRtmRawMessage(NSData.FromArray(raw), text));

    public override int Send(
        string peerId, TestMessage message, bool offline = false, bool historical = false) =>
        Call(told => Kit.SendMessage(
            ((TestMessage.OfIos)message).Object,
            peerId,
            Options(offline, historical),
            code =>
            {
                Answered.Add(message.GetText());
                told((int)code, $"Sent({(int)code})");
            }));

    public override int SendPlain(string peerId, string text) => Call(told => Kit.SendMessage(
        new AgoraRtmMessage(text), peerId, code => told((int)code, $"Sent({(int)code})")));

    public override int CountMembers(params string[] channelIds) => Call(told =>
        Kit.GetChannelMemberCount(
            channelIds,
            (counts, code) => told(
                (int)code,
                $"Counts({string.Join(",", counts.Select(c => $"{c.ChannelId}={c.Count}"))};"
                + $"{counts.Length};{(int)code})")));

    public override int QueryPeers(params string[] peerIds) => Call(told =>
        Kit.QueryPeersOnlineStatus(
            peerIds,
            (peers, code) => told(
                (int)code, $"Peers({States(peers)};{peers.Length};{(int)code})")));

    public override int Subscribe(params string[] peerIds) => Call(told =>
        Kit.SubscribePeersOnlineStatus(
            peerIds, code => told((int)code, $"Subscription({(int)code})")));

    public override int Unsubscribe(params string[] peerIds) => Call(told =>
        Kit.UnsubscribePeersOnlineStatus(
            peerIds, code => told((int)code, $"Subscription({(int)code})")));

    public override int ListSubscribed(int option = 0) => Call(told =>
        Kit.QueryPeersBySubscriptionOption(
            (AgoraRtmPeerSubscriptionOptions)option,
            (peerIds, code) => told(
                (int)code,
                $"Subscribed({string.Join(",", peerIds)};{peerIds.Length};{(int)code})")));

    public static AgoraRtmSendMessageOptions Options(bool offline, bool historical) => new()
    {
        EnableOfflineMessaging = offline,
        EnableHistoricalMessaging = historical,
    };

    protected override TestChannel MakeChannel(string channelId) =>
        new IosTestChannel(this, channelId);

    protected override TestCalls MakeCalls() => new IosTestCalls(this);

    /// <summary>Each peer as "bob=0", with the number of its state.</summary>
    private static string States(AgoraRtmPeerOnlineStatus[] peers) =>
        string.Join(",", peers.Select(peer => $"{peer.PeerId}={(int)peer.State}"));

    private sealed class Events(IosTestUser user) : AgoraRtmDelegate
    {
        public override void ConnectionStateChanged(
            AgoraRtmKit kit, AgoraRtmConnectionState state,
            AgoraRtmConnectionChangeReason reason) => user.NoteState((int)state, (int)reason);

        public override void MessageReceived(
            AgoraRtmKit kit, AgoraRtmMessage message, string peerId)
        {
            user.Messages.Add(new TestMessage.OfIos(message));
            user.Note($"{peerId}: {message.Text}");
        }

        public override void PeersOnlineStatusChanged(
            AgoraRtmKit kit, AgoraRtmPeerOnlineStatus[] onlineStatus) => user.Note(
            $"Changed({States(onlineStatus)};{onlineStatus.Length})");

        public override void RtmKitTokenDidExpire(AgoraRtmKit kit) => user.Note("TokenExpired");
    }
}
