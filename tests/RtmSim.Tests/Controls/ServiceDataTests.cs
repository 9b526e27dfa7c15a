using System.Linq;
using agora_rtm;
using NodaTime;
using NUnit.Framework;
using RtmSim.Service;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Controls;

/// <summary>What the service has, read and written beside all clients.</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class ServiceDataTests(Face face)
{
    [Test]
    [Rule("S-83", "PR-07")]
    public void UserAttributes_GivenByTheService_AreSeenByAllAndDeletedByTheUser()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();

        world.Service.SetUserAttribute("alice", "role", "host");
        world.Service.SetUserAttribute("alice", "seat", "1");
        world.Service.SetUserAttribute("alice", "seat", "2");
        world.Service.DeleteUserAttribute("alice", "nothing");
        bob.Read("alice");
        world.AdvanceMs(100);
        alice.Delete("role");
        world.AdvanceMs(100);

        Assert.That(bob.Log.Texts.Single(), Does.Contain("role=host").And.Contain("seat=2"));
        Assert.That(
            world.Service.UserAttributes("alice").Select(each => (each.Key, each.Value)),
            Is.EqualTo(new[] { ("seat", "2") }));
        world.Service.DeleteUserAttribute("alice", "seat");
        Assert.That(world.Service.UserAttributes("alice"), Is.Empty);
        Assert.That(world.Service.UserAttributes("nobody"), Is.Empty);
    }

    [Test]
    [Rule("S-83", "J-10")]
    public void UserAttributes_GivenByTheService_GiveWayToTheClientsCopy()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        alice.Set("mood=happy");
        world.AdvanceMs(100);

        world.Service.SetUserAttribute("alice", "role", "host");
        world.CutFor("alice", 5_000);
        world.AdvanceMs(10_000);

        Assert.That(
            world.Service.UserAttributes("alice").Select(each => each.Key),
            Is.EqualTo(new[] { "mood" }));
    }

    [Test]
    [Rule("S-83")]
    public void UserAttributes_ThatCannotBe_AreRefused()
    {
        using World world = World.Start(face);
        world.Online("alice");

        Assert.That(
            () => world.Service.SetUserAttribute("bob", "key", "value"),
            Throws.InvalidOperationException.With.Message.Contains("'bob' is not online"));
        Assert.That(
            () => world.Service.SetUserAttribute("alice", string.Empty, "value"),
            Throws.ArgumentException);
        Assert.That(
            () => world.Service.SetUserAttribute("alice", new string('k', 33), "value"),
            Throws.ArgumentException.With.Message.Contains("33 bytes"));
        Assert.That(
            () => world.Service.SetUserAttribute("alice", "key", new string('v', 8_193)),
            Throws.ArgumentException);
        world.Service.SetUserAttribute("alice", new string('k', 32), new string('v', 8_192));
        Assert.That(
            () => world.Service.SetUserAttribute("alice", "key", new string('v', 8_192)),
            Throws.ArgumentException.With.Message.Contains("16384 bytes"));
        Assert.That(world.Service.UserAttributes("alice"), Has.Count.EqualTo(1));
    }

    [Test]
    [Rule("S-83", "K-02", "K-07")]
    public void ChannelAttributes_SetByTheService_AreToldToTheMembers()
    {
        using World world = World.Start(face);
        TestChannel room = world.Room("alice")[0];
        Simulation sim = world.Simulation;

        #region service-data
        sim.Service.SetChannelAttribute("room", "topic", "cats");      // its members are told
        sim.Service.SetUserAttribute("alice", "role", "host");         // her client does not know
        sim.Service.Deposit("carol", "dave", "welcome!");              // waits for dave's login
        Assert.That(sim.Service.ChannelAttributes("room").Single().Value, Is.EqualTo("cats"));
        Assert.That(sim.Service.Mailbox("dave").Single().Text, Is.EqualTo("welcome!"));
        Assert.That(sim.Service.Members("room"), Is.EqualTo(new[] { "alice" }));
        #endregion

        world.AdvanceMs(100);
        Assert.That(
            room.Log.Lines, Is.EqualTo(new[] { "10010 AttributesUpdated(topic=cats;1)" }));
        Assert.That(room.User.LastAttributes[0].LastUpdateUserId, Is.Empty);
        Assert.That(
            sim.Service.ChannelAttributes("room").Single(),
            Is.EqualTo(new StoredAttribute(
                "topic", "cats", string.Empty,
                sim.Options.Epoch + Duration.FromSeconds(10))));
    }

    [Test]
    [Rule("S-83", "K-07", "S-45")]
    public void ChannelAttributes_SetInAUsersName_NameTheUserAndCanBeSilent()
    {
        using World world = World.Start(face);
        TestChannel room = world.Room("alice")[0];

        world.Service.SetChannelAttribute("room", "topic", "cats", by: "bob", notify: false);
        world.Service.DeleteChannelAttribute("room", "nothing");
        world.AdvanceMs(100);
        Assert.That(room.Log.Texts, Is.EqualTo(new[] { "AttributesUpdated(topic=cats;1)" }));
        Assert.That(room.User.LastAttributes[0].LastUpdateUserId, Is.EqualTo("bob"));
        world.Service.DeleteChannelAttribute("room", "topic", notify: false);
        Assert.That(world.Service.ChannelAttributes("room"), Is.Empty);

        world.Service.SetChannelAttribute("empty", "topic", "dust");
        world.AdvanceMs(120_000);
        Assert.That(world.Service.ChannelAttributes("empty"), Has.Count.EqualTo(1));
        world.AdvanceMs(1);
        Assert.That(world.Service.ChannelAttributes("empty"), Is.Empty);
    }

    [Test]
    [Rule("S-83")]
    public void ChannelAttributes_TooLarge_AreRefused()
    {
        using World world = World.Start(face);
        world.User("alice");
        for (int i = 0; i < 32; i++)
        {
            world.Service.SetChannelAttribute("room", $"key{i}", "value");
        }

        Assert.That(
            () => world.Service.SetChannelAttribute("room", "key32", "value"),
            Throws.ArgumentException.With.Message.Contains("more than 32 attributes"));
    }

    [TestCase(5_999, PEER_ONLINE_STATE.PEER_ONLINE_STATE_ONLINE, true)]
    [TestCase(6_000, PEER_ONLINE_STATE.PEER_ONLINE_STATE_UNREACHABLE, true)]
    [TestCase(29_999, PEER_ONLINE_STATE.PEER_ONLINE_STATE_UNREACHABLE, true)]
    [TestCase(30_000, PEER_ONLINE_STATE.PEER_ONLINE_STATE_OFFLINE, false)]
    [Rule("I-15", "D-07")]
    public void StateOf_ASilentUser_PassesTheMarks(
        int milliseconds, PEER_ONLINE_STATE state, bool isOnline)
    {
        using World world = World.Start(face);
        world.Online("alice");

        world.Network.Cut("alice");
        world.AdvanceMs(milliseconds);

        Assert.That(world.Service.StateOf("alice"), Is.EqualTo(state));
        Assert.That(world.Service.IsOnline("alice"), Is.EqualTo(isOnline));
        Assert.That(
            world.Service.StateOf("nobody"),
            Is.EqualTo(PEER_ONLINE_STATE.PEER_ONLINE_STATE_OFFLINE));
    }

    [Test]
    [Rule("E-04", "E-07")]
    public void Mailbox_ShowsWhatWaitsAndIsEmptyAfterTheLogin()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        alice.Send("bob", "one", offline: true);
        world.AdvanceMs(1_000);
        world.Service.Deposit("carol", "bob", "two");

        Assert.That(
            world.Service.Mailbox("bob").Select(each => (each.From, each.Text, each.IsOffline)),
            Is.EqualTo(new[] { ("alice", "one", true), ("carol", "two", true) }));
        TestUser bob = world.Online("bob");
        world.AdvanceMs(100);

        Assert.That(world.Service.Mailbox("bob"), Is.Empty);
        Assert.That(
            bob.Messages.Select(message => message.GetText()),
            Is.EqualTo(new[] { "one", "two" }));
    }

    [Test]
    [Rule("E-07")]
    public void Mailbox_LeavesOutWhatHasExpired()
    {
        using World world = World.Start(face);
        world.User("alice");
        world.Service.Deposit("carol", "bob", "old");

        world.AdvanceMs(7 * 86_400_000d - 1);
        Assert.That(world.Service.Mailbox("bob"), Has.Count.EqualTo(1));
        world.AdvanceMs(1);
        Assert.That(world.Service.Mailbox("bob"), Is.Empty);
    }

    [Test]
    [Rule("S-83")]
    public void Deposit_ForSomeoneOnline_ArrivesAtOnceWithoutAResult()
    {
        using World world = World.Start(face, new ServiceOptions { OfflineMessaging = false });
        TestUser alice = world.Online("alice");

        world.Service.Deposit("carol", "alice", "hi");
        world.AdvanceMs(100);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "260 carol: hi" }));
        Assert.That(
            () => world.Service.Deposit("carol", "bob", "hi"),
            Throws.InvalidOperationException.With.Message.Contains("OfflineMessaging"));
    }

    [Test]
    public void Controls_BeforeAnyClient_NeedAnAppId()
    {
        using World world = World.Start(face);

        Assert.That(
            () => world.Service.Members("lobby"),
            Throws.InvalidOperationException.With.Message.Contains("SimulationOptions.AppId"));
        Assert.That(world.Service.Members("lobby", World.AppId), Is.Empty);
    }
}
