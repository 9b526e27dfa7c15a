using System.Linq;
using DT.Xamarin.Agora;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Faces;

/// <summary>Users of both SDKs meet: alice has iOS, bob has Unity.</summary>
public sealed class IosUnityTests
{
    [Test]
    [Rule("E-01", "B-02")]
    public void Messages_GoBothWays()
    {
        (World world, IosTestUser alice, TestUser bob) = Meet();
        using World disposed = world;

        alice.Send("bob", "from iOS");
        bob.Send("alice", "from Unity");
        world.AdvanceMs(100);

        Assert.That(
            alice.Log.Lines, Is.EqualTo(new[] { "1020 bob: from Unity", "1040 Sent(0)" }));
        Assert.That(bob.Log.Texts, Is.EquivalentTo(new[] { "alice: from iOS", "Sent(0)" }));
    }

    [Test]
    [Rule("F-06", "F-08", "F-15", "F-18", "F-19", "G-01", "H-01", "PR-14")]
    public void Channels_AreShared()
    {
        (World world, IosTestUser alice, TestUser bob) = Meet();
        using World disposed = world;
        TestChannel room = alice.Channel("room");
        room.Join();
        world.AdvanceMs(2_000);
        bob.Channel("room").Join();
        world.AdvanceMs(2_000);
        Assert.That(
            alice.Log.Texts, Is.EqualTo(new[] { "Joined", "Count(1)", "+bob", "Count(2)" }));

        alice.Log.Clear();
        bob.Log.Clear();
        room.Send("hi");
        bob.Channel("room").Send("hello");
        room.GetMembers();
        alice.CountMembers("room", "attic");
        world.AdvanceMs(1_000);
        Assert.That(
            alice.Log.Texts,
            Is.EquivalentTo(new[]
            {
                "#room bob: hello", "ChannelSent(0)", "Members(alice,bob;2;0)",
                "Counts(room=2,attic=0;2;0)",
            }));
        Assert.That(bob.Log.Texts, Is.EquivalentTo(new[] { "#room alice: hi", "ChannelSent(0)" }));

        alice.Log.Clear();
        bob.Channel("room").Leave();
        world.AdvanceMs(2_000);
        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "-bob", "Count(1)" }));
        alice.Log.Clear();
        room.Leave();
        room.Leave();
        world.AdvanceMs(1_000);
        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Left(0)", "Left(3)" }));
    }

    [Test]
    [Rule("I-01", "I-06", "I-07", "I-11", "I-12", "I-16")]
    public void Presence_OfOneSdk_IsSeenByTheOther()
    {
        (World world, IosTestUser alice, TestUser bob) = Meet();
        using World disposed = world;

        alice.Subscribe("bob", "carol");
        bob.Subscribe("alice");
        world.AdvanceMs(100);
        alice.Kit.QueryPeersOnlineStatus(
            ["carol", "bob"], (peers, code) => alice.Note(
                $"{string.Join(",", peers.Select(x => $"{x.PeerId}={x.IsOnline}"))};{(int)code}"));
        alice.ListSubscribed();
        world.AdvanceMs(100);
        Assert.That(
            alice.Log.Texts,
            Is.EqualTo(new[]
            {
                "Subscription(0)", "Changed(bob=0,carol=2;2)", "carol=False,bob=True;0",
                "Subscribed(bob,carol;2;0)",
            }));

        alice.Log.Clear();
        bob.Logout();
        world.AdvanceMs(1_000);
        alice.Unsubscribe("bob");
        world.AdvanceMs(100);
        bob.Login();
        world.AdvanceMs(1_000);

        Assert.That(
            alice.Log.Texts, Is.EqualTo(new[] { "Changed(bob=2;1)", "Subscription(0)" }));
        Assert.That(bob.Log.Texts, Does.Contain("Changed(alice=0;1)"));
    }

    [Test]
    [Rule("L-01", "L-05", "L-08", "L-13", "S-56")]
    public void Call_FromIosToUnity_IsAccepted()
    {
        (World world, IosTestUser alice, TestUser bob) = Meet();
        using World disposed = world;
        _ = bob.Calls;

        AgoraRtmLocalInvitation call = new("bob") { Content = "video?" };
        alice.CallKit.SendLocalInvitation(call, code => alice.Note($"CallSent({(int)code})"));
        Assert.That(alice.Log.Texts, Is.Empty);
        world.AdvanceMs(1_000);
        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "Rings(video?)" }));
        Assert.That(call.State, Is.EqualTo(AgoraRtmLocalInvitationState.ReceivedByRemote));
        bob.Calls.Accept("yes");
        world.AdvanceMs(1_000);

        Assert.That(
            alice.Log.Texts, Is.EqualTo(new[] { "CallSent(0)", "Reached", "PeerAccepted(yes)" }));
        Assert.That(
            alice.Calls.Made.Select(made => ((TestLocalInvitation.OfIos)made).Object),
            Is.All.SameAs(call));
        Assert.That(call.Response, Is.EqualTo("yes"));
        Assert.That(bob.Log.Texts[^1], Is.EqualTo("Accepted"));
    }

    [TestCase(true)]
    [TestCase(false)]
    [Rule("L-01", "L-02", "L-13", "PR-05")]
    public void Call_FromUnityToIos_IsAnswered(bool accepted)
    {
        (World world, IosTestUser alice, TestUser bob) = Meet();
        using World disposed = world;
        _ = alice.Calls;
        bob.Calls.Call("alice", "hi");
        world.AdvanceMs(1_000);
        AgoraRtmRemoteInvitation call = ((TestRemoteInvitation.OfIos)alice.Calls.Last).Object;
        Assert.That((call.CallerId, call.Content), Is.EqualTo(("bob", "hi")));

        call.Response = "well";
        if (accepted)
        {
            alice.CallKit.AcceptRemoteInvitation(call, code => alice.Note($"Done({(int)code})"));
        }
        else
        {
            alice.CallKit.RefuseRemoteInvitation(call, code => alice.Note($"Done({(int)code})"));
        }

        world.AdvanceMs(1_000);
        alice.CallKit.RefuseRemoteInvitation(call, code => alice.Note($"Again({(int)code})"));

        Assert.That(
            alice.Log.Texts,
            Is.EqualTo(new[]
            {
                "Rings(hi)", "Done(0)", accepted ? "Accepted" : "Refused", "Again(3)",
            }));
        Assert.That(
            bob.Log.Texts[^1], Is.EqualTo(accepted ? "PeerAccepted(well)" : "PeerRefused(well)"));
        Assert.That(
            alice.Calls.Got.Select(got => ((TestRemoteInvitation.OfIos)got).Object),
            Is.All.SameAs(call));
    }

    [Test]
    [Rule("L-02", "L-06", "L-12", "S-49", "S-53", "PR-05")]
    public void Calls_ThatCannotBe_AreRefusedAtOnceAndMayBeMended()
    {
        (World world, IosTestUser alice, TestUser bob) = Meet();
        using World disposed = world;
        _ = bob.Calls;
        AgoraRtmLocalInvitation call = new("not/valid");
        alice.CallKit.SendLocalInvitation(call, code => alice.Note($"Send({(int)code})"));
        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Send(1)" }));
        Assert.That(call.State, Is.EqualTo(AgoraRtmLocalInvitationState.Idle));
        alice.CallKit.CancelLocalInvitation(call, code => alice.Note($"Cancel({(int)code})"));
        alice.CallKit.SendLocalInvitation(null!, code => alice.Note($"Null({(int)code})"));
        alice.CallKit.AcceptRemoteInvitation(
            new AgoraRtmRemoteInvitation(), code => alice.Note($"Accept({(int)code})"));

        call.CalleeId = "bob";
        alice.CallKit.SendLocalInvitation(call, code => alice.Note($"Send({(int)code})"));
        alice.CallKit.SendLocalInvitation(call, code => alice.Note($"Send({(int)code})"));
        world.AdvanceMs(1_000);
        alice.CallKit.CancelLocalInvitation(call, code => alice.Note($"Cancel({(int)code})"));
        world.AdvanceMs(1_000);

        Assert.That(
            alice.Log.Texts,
            Is.EqualTo(new[]
            {
                "Send(1)", "Cancel(2)", "Null(1)", "Accept(2)", "Send(5)", "Send(0)",
                "Reached", "Cancel(0)", "Canceled",
            }));
        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "Rings()", "PeerCanceled" }));
    }

    [Test]
    [Rule("S-53", "S-54", "B-24")]
    public void Calls_WithoutLoginOrCallKit_FailAsEventsAndRingUnheard()
    {
        using World world = World.Start();
        IosTestUser alice = new(world, "alice");
        alice.CallKit.SendLocalInvitation(
            new AgoraRtmLocalInvitation("bob"), code => alice.Note($"CallSent({(int)code})"));
        world.AdvanceMs(100);
        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "CallSent(0)", "Failed(4)" }));

        IosTestUser carol = IosTestUser.Online(world, "carol");
        TestUser bob = world.Online("bob");
        bob.Calls.Call("carol");
        world.AdvanceMs(1_000);
        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "Reached" }));
        Assert.That(carol.Log.Texts, Is.Empty);
        Assert.That(carol.Kit.RtmCallKit, Is.Null);
        Assert.That(carol.CallKit, Is.SameAs(carol.Kit.GetRtmCallKit()));
        Assert.That(carol.Kit.RtmCallKit, Is.SameAs(carol.CallKit));
        world.AdvanceMs(60_000);
        Assert.That(carol.Log.Texts, Is.EqualTo(new[] { "RingFailed(3)" }));
    }

    [Test]
    [Rule("D-10", "C-13")]
    public void Login_OfTheSameUserWithTheOtherSdk_EvictsTheFirst()
    {
        using World world = World.Start();
        IosTestUser alice = IosTestUser.Online(world, "alice");

        world.Online("alice");
        world.AdvanceMs(100);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "SC(5,8)" }));
    }

    [Test]
    [Rule("S-07")]
    public void Digest_OfAMixedRun_IsTheSameEachTime()
    {
        string first = Run();

        Assert.That(Run(), Is.EqualTo(first));

        static string Run()
        {
            (World world, IosTestUser alice, TestUser bob) = Meet();
            using World disposed = world;
            alice.Send("bob", "hi");
            bob.Send("alice", "hello");
            alice.Channel("room").Join();
            world.AdvanceMs(5_000);
            return world.Trace.Digest;
        }
    }

    /// <summary>Both logged in, at 1 s, with empty logs.</summary>
    private static (World World, IosTestUser Alice, TestUser Bob) Meet()
    {
        World world = World.Start();
        IosTestUser alice = IosTestUser.Online(world, "alice");
        TestUser bob = world.Online("bob");
        world.AdvanceToMs(1_000);
        alice.Log.Clear();
        return (world, alice, bob);
    }
}
