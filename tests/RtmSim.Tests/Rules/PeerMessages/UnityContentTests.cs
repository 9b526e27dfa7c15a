using System.Linq;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.PeerMessages;

/// <summary>What Unity alone has of the rules of <see cref="ContentTests"/>.</summary>
public sealed class UnityContentTests
{
    [Test]
    [Rule("E-25")]
    public void NewMessage_WithoutArguments_IsAnEmptyText()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");

        TextMessage message = alice.Client.CreateMessage();
        TextMessage raw = alice.Client.CreateMessage(new byte[] { 1, 2 });

        Assert.That((int)message.GetMessageType(), Is.EqualTo(1));
        Assert.That(message.GetText(), Is.Empty);
        Assert.That(message.GetRawMessageData(), Is.Null);
        Assert.That(message.GetRawMessageLength(), Is.Zero);
        Assert.That(message.GetServerReceiveTs(), Is.Zero);
        Assert.That(message.IsOfflineMessage(), Is.False);
        Assert.That((int)raw.GetMessageType(), Is.EqualTo(2));
        Assert.That(raw.GetText(), Is.Empty);
    }

    [Test]
    [Rule("E-19", "E-20")]
    public void Message_ChangedAndSentAgain_ArrivesChangedUnderTheSameId()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();
        TextMessage message = alice.Client.CreateMessage("one");

        alice.Send("bob", message);
        message.SetText("two");
        alice.Send("bob", message);
        world.AdvanceMs(1_000);

        Assert.That(bob.Messages.Select(m => m.GetText()), Is.EqualTo(new[] { "one", "two" }));
        Assert.That(
            bob.Messages.Select(m => m.GetMessageId()), Is.All.EqualTo(message.GetMessageId()));
        Assert.That(alice.Results, Has.Count.EqualTo(2));
    }
}
