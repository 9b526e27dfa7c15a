using System.Linq;
using agora_rtm;
using NodaTime;
using NUnit.Framework;
using RtmSim;

namespace SampleChat.Tests;

public sealed class DirectMessageTests : ChatFixture
{
    [Test]
    public void Send_ContactOnline_TurnsFromSendingToSent()
    {
        ChatViewModel alice = SignedIn("alice");
        ScriptedPeer bob = Sim.Users.Online("bob");
        AdvanceSeconds(1);

        alice.With("bob").Send("Hello Bob");
        ChatLine line = alice.With("bob").Lines.Single();
        Assert.That(line.Delivery, Is.EqualTo(Delivery.Sending));
        AdvanceMs(40);

        Assert.That(line.Delivery, Is.EqualTo(Delivery.Sent));
        Assert.That(bob.Received.Single().Text, Is.EqualTo("Hello Bob"));
    }

    [Test]
    public void Send_ContactAbsent_IsStoredUntilTheirLogin()
    {
        ChatViewModel alice = SignedIn("alice");
        alice.With("bob").Send("Call me");
        AdvanceSeconds(1);
        Assert.That(alice.With("bob").Lines.Single().Delivery, Is.EqualTo(Delivery.Stored));

        Sim.Advance(Duration.FromDays(3));
        ScriptedPeer bob = Sim.Users.Online("bob");
        AdvanceSeconds(1);

        Assert.That(bob.Received.Single().Text, Is.EqualTo("Call me"));
        Assert.That(bob.Received.Single().IsOffline);
    }

    [Test]
    public void Send_NotSignedIn_FailsAtOnce()
    {
        ChatViewModel alice = NewApp();

        alice.With("bob").Send("Hello?");

        ChatLine line = alice.With("bob").Lines.Single();
        Assert.That(line.Delivery, Is.EqualTo(Delivery.Failed));
        Assert.That(line.Problem, Is.EqualTo("You are not signed in."));
    }

    [Test]
    public void Receive_FromStranger_OpensAConversation()
    {
        ChatViewModel alice = SignedIn("alice");

        Sim.Users.Online("bob").Send("alice", "Is this Alice?");
        AdvanceSeconds(1);

        Conversation conversation = alice.Conversations.Single();
        Assert.That(conversation.Contact, Is.EqualTo("bob"));
        Assert.That(conversation.Lines.Single().Text, Is.EqualTo("Is this Alice?"));
    }

    [Test]
    public void Receive_SentWhileAway_IsMarked()
    {
        ChatViewModel alice = NewApp();
        ScriptedPeer bob = Sim.Users.Online("bob");
        AdvanceSeconds(1);

        // What the scripted peer has no word for, its client can do.
        SendMessageOptions offline = new() { enableOfflineMessaging = true };
        bob.Client.SendMessageToPeer("alice", bob.Client.CreateMessage("Missed you"), offline);
        AdvanceSeconds(1);
        alice.SignIn("alice");
        AdvanceSeconds(1);

        ChatLine line = alice.With("bob").Lines.Single();
        Assert.That(line.Text, Is.EqualTo("Missed you"));
        Assert.That(line.WhileAway);
    }
}
