using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim;

namespace SampleChat.Tests;

/// <summary>The test that the README shows; another test keeps the two the same.</summary>
public sealed class ReadmeTests
{
    private const string AppId = ChatFixture.AppId;

    [Test]
    public void Message_ToAPeerWhoseLinkIsDown_ArrivesWhenItIsBack()
    {
        using var sim = Simulation.Start();            // from here on, new RtmClient(...) joins it
        var chat = new ChatViewModel(AppId);           // the app's own code, on agora_rtm
        chat.SignIn("alice");
        ScriptedPeer bob = sim.Users.Online("bob");    // another user, played by the test
        sim.Advance(Duration.FromSeconds(1));          // all that is due runs, at its instant

        sim.Network.Cut("bob", lasting: Duration.FromSeconds(5));
        chat.With("bob").Send("Are you there?");
        sim.Advance(Duration.FromSeconds(4));
        Assert.That(bob.Received, Is.Empty);

        sim.Advance(Duration.FromSeconds(2));
        Assert.That(bob.Received.Single().Text, Is.EqualTo("Are you there?"));
        Assert.That(chat.With("bob").Lines.Single().Delivery, Is.EqualTo(Delivery.Sent));
    }
}
