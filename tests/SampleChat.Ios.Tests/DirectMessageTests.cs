using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim;

namespace SampleChat.Ios.Tests;

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
    public void Send_ContactAbsent_IsStoredUntilTheirSignIn()
    {
        ChatViewModel alice = SignedIn("alice");
        alice.With("bob").Send("Call me");
        AdvanceSeconds(1);
        Assert.That(alice.With("bob").Lines.Single().Delivery, Is.EqualTo(Delivery.Stored));

        Sim.Advance(Duration.FromDays(3));
        ChatViewModel bob = SignedIn("bob");
        AdvanceSeconds(1);

        ChatLine line = bob.With("alice").Lines.Single();
        Assert.That(line.Text, Is.EqualTo("Call me"));
        Assert.That(line.WhileAway);
    }

    [Test]
    public void Send_NotSignedIn_FailsInsideTheCall()
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
    public void KeyPressed_AThousandTimes_CostsTheUserNoMessage()
    {
        ChatViewModel alice = NewApp(Sim.TimeProvider);
        alice.SignIn("alice");
        ScriptedPeer bob = Sim.Users.Online("bob");
        AdvanceSeconds(1);

        for (int i = 0; i < 1000; i++)
        {
            alice.With("bob").KeyPressed();
            AdvanceMs(3);
        }

        alice.With("bob").Send("Done typing");
        AdvanceSeconds(1);

        Assert.That(
            bob.Received.Select(received => received.Text),
            Is.EqualTo(new[] { "typing", "typing", "Done typing" }));
        Assert.That(alice.With("bob").Lines.Single().Delivery, Is.EqualTo(Delivery.Sent));
    }
}
