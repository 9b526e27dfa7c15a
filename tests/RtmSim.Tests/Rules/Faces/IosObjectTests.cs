using System;
using System.Collections.Generic;
using System.Linq;
using DT.Xamarin.Agora;
using Foundation;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Tests.Rules.Faces;

/// <summary>Objects as the binding lets an app make and set them.</summary>
public sealed class IosObjectTests
{
    [TestCase(true)]
    [TestCase(false)]
    [Rule("S-86", "P-06", "PR-05")]
    public void Kit_WithoutAnAppId_RefusesAllAsNotInitialized(bool strict)
    {
        using World world = World.Start(new ClientOptions { StrictAppId = strict });
        AgoraRtmKit kit = new();
        AgoraRtmChannel lobby = kit.CreateChannelWithId("lobby", null);
        List<long> codes = new();

        kit.LoginByToken(null, "alice", code => codes.Add((long)code));
        kit.LogoutWithCompletion(code => codes.Add((long)code));
        kit.SendMessage(new AgoraRtmMessage("hi"), "bob", code => codes.Add((long)code));
        kit.GetUserAllAttributes("bob", (_, _, code) => codes.Add((long)code));
        lobby.JoinWithCompletion(code => codes.Add((long)code));
        lobby.SendMessage(new AgoraRtmMessage("hi"), code => codes.Add((long)code));
        kit.GetRtmCallKit().SendLocalInvitation(
            new AgoraRtmLocalInvitation("bob"), code => codes.Add((long)code));
        kit.GetRtmCallKit().AcceptRemoteInvitation(
            new AgoraRtmRemoteInvitation(), code => codes.Add((long)code));

        Assert.That(codes, Is.EqualTo(Enumerable.Repeat(101L, 8)));
        Assert.That(kit.SetParameters("{}"), Is.EqualTo(-7));
        Assert.That(kit.SetLogFilters(AgoraRtmLogFilter.Info), Is.Zero);
        Assert.That(
            AgoraRtmKit.SetRtmServiceContext(new()), Is.EqualTo(AgoraRtmSetContextErrorCode.OK));
    }

    [Test]
    [Rule("S-86")]
    public void Objects_OfNoClient_RefuseAllAsNotInitialized()
    {
        AgoraRtmChannel channel = new();
        AgoraRtmCallKit calls = new();
        List<long> codes = new();

        channel.JoinWithCompletion(code => codes.Add((long)code));
        channel.LeaveWithCompletion(code => codes.Add((long)code));
        channel.GetMembersWithCompletion((_, code) => codes.Add((long)code));
        channel.SendMessage(new AgoraRtmMessage("hi"), code => codes.Add((long)code));
        calls.SendLocalInvitation(new("bob"), code => codes.Add((long)code));
        calls.CancelLocalInvitation(new("bob"), code => codes.Add((long)code));
        calls.AcceptRemoteInvitation(new(), code => codes.Add((long)code));
        calls.RefuseRemoteInvitation(new(), null);

        Assert.That(codes, Is.EqualTo(Enumerable.Repeat(101L, 7)));
        Assert.That(channel.Kit, Is.Null);
        Assert.That(calls.RtmKit, Is.Null);
    }

    [Test]
    [Rule("PR-03")]
    public void Delegates_SetThroughOneProperty_AreSeenInTheOther()
    {
        using World world = World.Start();
        AgoraRtmKit kit = new(World.AppId, null);
        AgoraRtmChannel lobby = kit.CreateChannelWithId("lobby", null);
        AgoraRtmCallKit calls = kit.GetRtmCallKit();
        (AgoraRtmDelegate, AgoraRtmChannelDelegate, AgoraRtmCallDelegate) typed =
            (new(), new(), new());
        NSObject other = new();

        kit.AgoraRtmDelegate = typed.Item1;
        lobby.WeakChannelDelegate = typed.Item2;
        calls.CallDelegate = typed.Item3;
        Assert.That(
            (kit.WeakAgoraRtmDelegate, lobby.ChannelDelegate, calls.WeakCallDelegate),
            Is.EqualTo(((NSObject)typed.Item1, typed.Item2, (NSObject)typed.Item3)));

        kit.WeakAgoraRtmDelegate = other;
        lobby.WeakChannelDelegate = other;
        calls.WeakCallDelegate = other;
        Assert.That(kit.AgoraRtmDelegate, Is.Null);
        Assert.That(lobby.ChannelDelegate, Is.Null);
        Assert.That(calls.CallDelegate, Is.Null);
        Assert.That(kit.WeakAgoraRtmDelegate, Is.SameAs(other));

        kit.AgoraRtmDelegate = null;
        Assert.That(kit.WeakAgoraRtmDelegate, Is.Null);
    }

    [Test]
    [Rule("PR-03", "PR-13", "PR-14")]
    public void Objects_OfAnotherClass_AreToldByTheSelectorsTheyExport()
    {
        using World world = World.Start();
        TestUser bob = world.Online("bob");
        bob.Channel("lobby").Join();
        Listener told = new();
        AgoraRtmKit kit = new(World.AppId, null) { WeakAgoraRtmDelegate = told };
        kit.LoginByToken(null, "alice", null);
        world.AdvanceMs(1_000);
        AgoraRtmChannel lobby = kit.CreateChannelWithId("lobby", null);
        lobby.WeakChannelDelegate = told;
        kit.GetRtmCallKit().WeakCallDelegate = told;
        lobby.JoinWithCompletion(null);
        world.AdvanceMs(3_000);

        bob.Send("alice", "hi");
        bob.Channel("lobby").Send("hello");
        bob.Calls.Call("alice", "video?");
        world.AdvanceMs(1_000);

        Assert.That(
            told.Heard,
            Is.EqualTo(new[]
            {
                "Connecting", "Connected", "count 2", "bob: hi", "bob rings: video?",
            }),
            "the channel's message has no method here");
    }

    [Test]
    [Rule("PR-03", "S-13")]
    public void Objects_WhoseMethodTakesOtherArguments_AreToldSo()
    {
        using World world = World.Start();
        AgoraRtmKit kit = new(World.AppId, null) { WeakAgoraRtmDelegate = new Mistaken() };
        kit.LoginByToken(null, "alice", null);

        Assert.That(
            () => world.AdvanceMs(0),
            Throws.InvalidOperationException.With.Message.Contains(
                "Mistaken.Changed is exported as \"rtmKit:connectionStateChanged:reason:\""));
    }

    [Test]
    [Rule("PR-03")]
    public void Extensions_OfTheProtocols_CallWhatTheObjectHas()
    {
        using World world = World.Start();
        IosTestUser alice = new(world, "alice");
        Listener told = new();
        AgoraRtmChannel lobby = alice.Create("lobby");

        ((IAgoraRtmDelegate)alice.Kit.AgoraRtmDelegate).MessageReceived(
            alice.Kit, new AgoraRtmMessage("hi"), "bob");
        ((IAgoraRtmChannelDelegate)lobby.ChannelDelegate).MemberCount(lobby, 7);
        told.MemberCount(lobby, 5);
        told.MemberLeft(lobby, new AgoraRtmMember());
        told.RemoteInvitationReceived(alice.CallKit, new AgoraRtmRemoteInvitation());

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "bob: hi", "Count(7)" }));
        Assert.That(told.Heard, Is.EqualTo(new[] { "count 5", " rings: " }));
        Assert.That(
            () => ((IAgoraRtmChannelDelegate)null!).MemberCount(lobby, 1),
            Throws.ArgumentNullException);
    }

    [Test]
    [Rule("L-12", "PR-12")]
    public void Invitations_ThatOneClientRefused_CanBeSentByAnother()
    {
        using World world = World.Start();
        IosTestUser alice = IosTestUser.Online(world, "alice");
        IosTestUser bob = IosTestUser.Online(world, "bob");
        TestUser carol = world.Online("carol");
        _ = carol.Calls;
        AgoraRtmLocalInvitation call = new("carol");
        alice.CallKit.CancelLocalInvitation(call, code => alice.Note($"Cancel({(int)code})"));
        alice.CallKit.CancelLocalInvitation(null, code => alice.Note($"Cancel({(int)code})"));

        bob.CallKit.SendLocalInvitation(call, code => bob.Note($"Send({(int)code})"));
        alice.CallKit.CancelLocalInvitation(call, code => alice.Note($"Cancel({(int)code})"));
        world.AdvanceMs(1_000);

        Assert.That(
            alice.Log.Texts, Is.EqualTo(new[] { "Cancel(2)", "Cancel(1)", "Cancel(1)" }));
        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "Send(0)", "Reached" }));
        Assert.That(
            world.Trace.Where(each => each.Code?.Name == "InvalidAugment")
                .Select(each => each.Rule),
            Is.All.EqualTo("PR-12"));
    }

    private sealed class Listener :
        NSObject, IAgoraRtmDelegate, IAgoraRtmChannelDelegate, IAgoraRtmCallDelegate
    {
        public List<string> Heard { get; } = new();

        [Export("rtmKit:connectionStateChanged:reason:")]
        public void Changed(
            AgoraRtmKit kit, AgoraRtmConnectionState state,
            AgoraRtmConnectionChangeReason reason) => Heard.Add($"{state}");

        [Export("rtmKit:messageReceived:fromPeer:")]
        public void Got(AgoraRtmKit kit, AgoraRtmMessage message, string peerId) =>
            Heard.Add($"{peerId}: {message.Text}");

        [Export("channel:memberCount:")]
        public void Counted(AgoraRtmChannel channel, int count) => Heard.Add($"count {count}");

        [Export("rtmCallKit:remoteInvitationReceived:")]
        public void Rang(AgoraRtmCallKit callKit, AgoraRtmRemoteInvitation remoteInvitation) =>
            Heard.Add($"{remoteInvitation.CallerId} rings: {remoteInvitation.Content}");
    }

    private sealed class Mistaken : NSObject
    {
        [Export("rtmKit:connectionStateChanged:reason:")]
        public void Changed(AgoraRtmKit kit, string state) =>
            throw new NotSupportedException($"{kit} {state}");
    }
}
