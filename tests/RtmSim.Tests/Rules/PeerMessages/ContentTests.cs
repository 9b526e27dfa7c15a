using System.Linq;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.PeerMessages;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class ContentTests(Face face)
{
    [Test]
    [Rule("E-16")]
    public void Text_Received_HasTypeOne()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();

        alice.Send("bob", "hi");
        world.AdvanceMs(1_000);

        Assert.That(bob.Messages[0].GetMessageType(), Is.EqualTo(1));
        Assert.That(bob.Messages[0].GetRawMessageData(), Is.Null);
    }

    [TestCase("line\nbreak\r\n\ttab")]
    [TestCase("😀 emoji 👩‍👩‍👧")]
    [TestCase("  spaces at both ends  ")]
    [Rule("A-15")]
    public void Text_AnyUnicode_ArrivesUnchanged(string text)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();

        alice.Send("bob", text);
        world.AdvanceMs(1_000);

        Assert.That(bob.Messages.Single().GetText(), Is.EqualTo(text));
    }

    [Test]
    [Rule("E-19")]
    public void Message_ChangedAfterTheCall_ArrivesAsItWas()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        TestMessage text = alice.CreateMessage("before");
        byte[] data = { 1, 2, 3 };
        TestMessage raw = alice.CreateMessage(data, "before");

        alice.Send("bob", text);
        alice.Send("bob", raw);
        text.SetText("after");
        raw.SetText("after");
        data[0] = 9;
        world.AdvanceMs(1_000);

        Assert.That(
            bob.Messages.Select(m => m.GetText()), Is.EqualTo(new[] { "before", "before" }));
        Assert.That(bob.Messages[1].GetRawMessageData(), Is.EqualTo(new byte[] { 1, 2, 3 }));
    }

    [Test]
    [Rule("E-21")]
    public void ReceivedMessage_TextSet_ChangesThatCopyAlone()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        TestMessage sent = alice.CreateMessage(new byte[] { 1, 2 }, "hi");
        alice.Send("bob", sent);
        alice.Send("bob", sent);
        world.AdvanceMs(1_000);

        bob.Messages[0].SetText("changed");
        bob.Messages[0].GetRawMessageData()![0] = 9;

        Assert.That(bob.Messages[0].GetText(), Is.EqualTo("changed"));
        Assert.That(bob.Messages[0].GetRawMessageData(), Is.EqualTo(new byte[] { 1, 2 }));
        Assert.That(bob.Messages[1].GetText(), Is.EqualTo("hi"));
        Assert.That(sent.GetText(), Is.EqualTo("hi"));
    }

    [Test]
    [Rule("A-23")]
    public void ReceivedMessage_SentOn_IsRefused()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        alice.Send("bob", "hi");
        world.AdvanceMs(1_000);

        int code = bob.Send("alice", bob.Messages[0]);
        world.AdvanceMs(1_000);

        Assert.That(code, Is.EqualTo(7));
        Assert.That(alice.Messages, Is.Empty);
    }

    [Test]
    [Rule("E-16", "E-17")]
    public void Raw_Received_HasTypeTwoWithItsBytesAndDescription()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        byte[] data = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();

        alice.Send("bob", alice.CreateMessage(data, "déjà vu"));
        world.AdvanceMs(1_000);

        TestMessage received = bob.Messages.Single();
        Assert.That(received.GetMessageType(), Is.EqualTo(2));
        Assert.That(received.GetRawMessageData(), Is.EqualTo(data));
        Assert.That(received.GetText(), Is.EqualTo("déjà vu"));
    }
}
