using System.Linq;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Lifecycle;

/// <summary>What Unity alone has of the rules of <see cref="ReuseTests"/>.</summary>
public sealed class UnityReuseTests
{
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
        TextMessage received = members[1].User.Messages[0].Unity;
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
        alice.Inside["LoggedIn"] = () => alice.Handler.OnConnectionStateChanged = null;
        world.AdvanceMs(1);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "LoggedIn" }));
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
            Is.EqualTo(new[] { "SC(2,1)", "LoggedIn", "second", "SC(3,2)" }));
    }
}
