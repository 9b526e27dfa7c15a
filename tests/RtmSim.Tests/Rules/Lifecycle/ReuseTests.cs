using System.Linq;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Lifecycle;

public sealed class ReuseTests
{
    [Test]
    [Rule("B-20", "C-06")]
    public void Client_ForManyRoundsAndUsers_CanBeUsed()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        foreach (string userId in new[] { "alice", "alice", "bob" })
        {
            alice.Client.Login(string.Empty, userId);
            world.AdvanceMs(1_000);
            alice.Logout();
            world.AdvanceMs(1_000);
        }

        Assert.That(alice.Log.Count("OnLoginSuccess"), Is.EqualTo(3));
        Assert.That(alice.Log.Count("OnLogout(0)"), Is.EqualTo(3));
    }

    [Test]
    [Rule("B-21", "F-17")]
    public void Channel_MadeBeforeALogout_CanBeJoinedAfterTheNextLogin()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        TestChannel lobby = alice.Channel("lobby");
        for (int i = 0; i < 2; i++)
        {
            alice.Login();
            world.AdvanceMs(250);
            lobby.Join();
            world.AdvanceMs(5_000);
            alice.Logout();
            world.AdvanceMs(500);
        }

        Assert.That(alice.Log.Count("Joined"), Is.EqualTo(2));
    }

    [Test]
    [Rule("B-11", "A-23")]
    public void CopyOfAMessage_WithNothingBehindIt_CannotBeSent()
    {
        using World world = World.Start();
        TestChannel lobby = world.Members("lobby", "alice")[0];
        TestUser alice = lobby.User;
        TextMessage original = alice.Client.CreateMessage([1, 2], "two bytes");

        TextMessage copy = new(original, IRtmApiNative.MESSAGE_FLAG.SEND);

        Assert.That(copy.GetServerReceiveTs(), Is.EqualTo(-7));
        Assert.That(copy.GetRawMessageData(), Is.EqualTo(new byte[] { 1, 2 }));
        Assert.That(alice.Send("bob", copy), Is.EqualTo(7));
        Assert.That(lobby.Object.SendMessage(copy), Is.EqualTo(-7));
    }

    [Test]
    [Rule("A-23", "E-21")]
    public void ReceivedMessage_SentAgain_IsRefused()
    {
        using World world = World.Start();
        TestChannel[] members = world.Members("lobby", "alice", "bob").ToArray();
        members[0].User.Send("bob", "hi");
        world.AdvanceMs(40);
        TextMessage received = members[1].User.Messages[0];
        received.SetText("changed");

        Assert.That(members[1].User.Send("alice", received), Is.EqualTo(7));
        Assert.That(members[1].Object.SendMessage(received), Is.EqualTo(-7));
        Assert.That(received.GetText(), Is.EqualTo("changed"));
    }

    [Test]
    [Rule("B-18")]
    public void Event_WithoutAHandlerWhenItArrivesOrWhenItIsDelivered_IsLost()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        RtmClientEventHandler.OnConnectionStateChangedHandler note =
            alice.Handler.OnConnectionStateChanged;

        alice.Handler.OnConnectionStateChanged = null;
        alice.Login();
        alice.Handler.OnConnectionStateChanged = note;
        world.AdvanceMs(249);
        alice.Inside["OnLoginSuccess"] = () => alice.Handler.OnConnectionStateChanged = null;
        world.AdvanceMs(1);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "OnLoginSuccess" }));
        Assert.That(world.Trace.Count(traced => traced.Rule == "B-18"), Is.EqualTo(2));
    }

    [Test]
    [Rule("B-18")]
    public void Handlers_AddedWithPlusEquals_AreAllCalled()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        alice.Login();
        alice.Handler.OnLoginSuccess += _ => alice.Log.Add("second");

        world.AdvanceMs(250);

        Assert.That(
            alice.Log.Texts,
            Is.EqualTo(new[] { "SC(2,1)", "OnLoginSuccess", "second", "SC(3,2)" }));
    }
}
