using System.Linq;
using System.Text;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.PeerMessages;

public sealed class ContentTests
{
    private const int MaxBytes = 32_768;

    [TestCase(MaxBytes, 0)]
    [TestCase(MaxBytes + 1, 7)]
    [Rule("E-09", "S-05")]
    public void Text_AtTheLimit_IsCountedInBytes(int bytes, int code)
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();
        string text = new('x', bytes);

        int returned = alice.Send("bob", text);
        world.AdvanceMs(60_000);

        Assert.That(returned, Is.EqualTo(code));
        Assert.That(bob.Messages.Select(m => m.GetText()), Is.EqualTo(
            code == 0 ? new[] { text } : System.Array.Empty<string>()));
        Assert.That(alice.Log.Texts, Has.Count.EqualTo(code == 0 ? 1 : 0));
    }

    [TestCase("é", 2)]
    [TestCase("語", 3)]
    [TestCase("😀", 4)]
    [Rule("E-09", "A-14")]
    public void Text_NotAscii_IsMeasuredInUtf8(string character, int bytesEach)
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();
        string fits = string.Concat(Enumerable.Repeat(character, MaxBytes / bytesEach))
            + new string('x', MaxBytes % bytesEach);

        int returned = alice.Send("bob", fits);
        int tooLong = alice.Send("bob", fits + "x");
        world.AdvanceMs(1_000);

        Assert.That(Encoding.UTF8.GetByteCount(fits), Is.EqualTo(MaxBytes));
        Assert.That((returned, tooLong), Is.EqualTo((0, 7)));
        Assert.That(bob.Messages.Select(m => m.GetText()), Is.EqualTo(new[] { fits }));
    }

    [TestCase(MaxBytes - 10, 10, 0)]
    [TestCase(MaxBytes - 10, 11, 7)]
    [TestCase(MaxBytes - 9, 10, 7)]
    [TestCase(MaxBytes, 0, 0)]
    [TestCase(MaxBytes + 1, 0, 7)]
    [TestCase(0, MaxBytes, 0)]
    [TestCase(0, MaxBytes + 1, 7)]
    [Rule("E-09", "E-11")]
    public void Raw_AtTheLimit_DataAndDescriptionCountTogether(
        int dataBytes, int descriptionBytes, int code)
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();
        byte[] data = new byte[dataBytes];
        string description = new('d', descriptionBytes);

        int returned = alice.Send("bob", alice.Client.CreateMessage(data, description));
        world.AdvanceMs(1_000);

        Assert.That(returned, Is.EqualTo(code));
        Assert.That(bob.Messages, Has.Count.EqualTo(code == 0 ? 1 : 0));
    }

    [Test]
    [Rule("E-09", "A-17")]
    public void TooLong_Refused_UsesNeitherBudgetNorCallback()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();
        for (int i = 0; i < 200; i++)
        {
            alice.Send("bob", new string('x', MaxBytes + 1));
        }

        for (int i = 0; i < 180; i++)
        {
            alice.Send("bob", "hi");
        }

        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(Enumerable.Repeat("Sent(0)", 180)));
        Assert.That(bob.Messages, Has.Count.EqualTo(180));
    }

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
    [Rule("S-33")]
    public void Empty_TextAndRaw_MayBeSent()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();

        int text = alice.Send("bob", string.Empty);
        int raw = alice.Send("bob", alice.Client.CreateMessage(System.Array.Empty<byte>()));
        world.AdvanceMs(1_000);

        Assert.That((text, raw), Is.EqualTo((0, 0)));
        Assert.That(bob.Messages.Select(m => m.GetText()), Is.EqualTo(new[] { "", "" }));
        Assert.That(bob.Messages[1].GetRawMessageData(), Is.Empty);
    }

    [Test]
    [Rule("S-33")]
    public void Empty_NotAllowed_IsRefused()
    {
        using World world = World.Start(new ClientOptions { AllowEmptyMessage = false });
        (TestUser alice, TestUser bob) = world.Pair();
        byte[] none = System.Array.Empty<byte>();

        int text = alice.Send("bob", string.Empty);
        int raw = alice.Send("bob", alice.Client.CreateMessage(none));
        int described = alice.Send("bob", alice.Client.CreateMessage(none, "d"));
        world.AdvanceMs(1_000);

        Assert.That((text, raw, described), Is.EqualTo((7, 7, 0)));
        Assert.That(bob.Messages.Single().GetText(), Is.EqualTo("d"));
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
