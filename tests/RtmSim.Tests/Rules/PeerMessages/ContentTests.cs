using System.Linq;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.PeerMessages;

public sealed class ContentTests
{
    [Test]
    [Rule("E-16")]
    public void Text_Received_HasTypeOne()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();

        alice.Send("bob", "hi");
        world.AdvanceMs(1_000);

        Assert.That((int)bob.Messages[0].GetMessageType(), Is.EqualTo(1));
        Assert.That(bob.Messages[0].GetRawMessageData(), Is.Null);
    }

    [Test]
    [Rule("E-16", "E-17")]
    public void Raw_Received_HasTypeTwoWithItsBytesAndDescription()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();
        byte[] data = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();

        alice.Send("bob", alice.Client.CreateMessage(data, "déjà vu"));
        world.AdvanceMs(1_000);

        TextMessage received = bob.Messages.Single();
        Assert.That((int)received.GetMessageType(), Is.EqualTo(2));
        Assert.That(received.GetRawMessageData(), Is.EqualTo(data));
        Assert.That(received.GetRawMessageLength(), Is.EqualTo(256));
        Assert.That(received.GetText(), Is.EqualTo("déjà vu"));
    }

    [TestCase("line\nbreak\r\n\ttab")]
    [TestCase("😀 emoji 👩‍👩‍👧")]
    [TestCase("  spaces at both ends  ")]
    [Rule("A-15")]
    public void Text_AnyUnicode_ArrivesUnchanged(string text)
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();

        alice.Send("bob", text);
        world.AdvanceMs(1_000);

        Assert.That(bob.Messages.Single().GetText(), Is.EqualTo(text));
    }

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
    [Rule("E-19")]
    public void Message_ChangedAfterTheCall_ArrivesAsItWas()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();
        TextMessage text = alice.Client.CreateMessage("before");
        byte[] data = { 1, 2, 3 };
        TextMessage raw = alice.Client.CreateMessage(data, "before");

        alice.Send("bob", text);
        alice.Send("bob", raw);
        text.SetText("after");
        raw.SetText("after");
        data[0] = 9;
        text.Dispose();
        raw.Release();
        world.AdvanceMs(1_000);

        Assert.That(
            bob.Messages.Select(m => m.GetText()), Is.EqualTo(new[] { "before", "before" }));
        Assert.That(bob.Messages[1].GetRawMessageData(), Is.EqualTo(new byte[] { 1, 2, 3 }));
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

    [Test]
    [Rule("E-21")]
    public void ReceivedMessage_TextSet_ChangesThatCopyAlone()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();
        TextMessage sent = alice.Client.CreateMessage(new byte[] { 1, 2 }, "hi");
        alice.Send("bob", sent);
        alice.Send("bob", sent);
        world.AdvanceMs(1_000);

        bob.Messages[0].SetText("changed");
        bob.Messages[0].GetRawMessageData()[0] = 9;

        Assert.That(bob.Messages[0].GetText(), Is.EqualTo("changed"));
        Assert.That(bob.Messages[0].GetRawMessageData(), Is.EqualTo(new byte[] { 1, 2 }));
        Assert.That(bob.Messages[1].GetText(), Is.EqualTo("hi"));
        Assert.That(sent.GetText(), Is.EqualTo("hi"));
    }

    [Test]
    [Rule("A-23")]
    public void ReceivedMessage_SentOn_IsRefused()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();
        alice.Send("bob", "hi");
        world.AdvanceMs(1_000);

        int code = bob.Send("alice", bob.Messages[0]);
        world.AdvanceMs(1_000);

        Assert.That(code, Is.EqualTo(7));
        Assert.That(alice.Messages, Is.Empty);
    }
}
