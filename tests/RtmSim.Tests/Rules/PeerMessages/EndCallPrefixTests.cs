using System.Linq;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.PeerMessages;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class EndCallPrefixTests(Face face)
{
    private const string Prefix = "AgoraRTMLegacyEndcallCompatibleMessagePrefix";
    private const string Id64 = "1234567890123456789012345678901234567890123456789012345678901234";

    [TestCase("_room_info")]
    [TestCase("_room_")]
    [TestCase("_room_a_b_c")]
    [TestCase("_" + Id64 + "_info")]
    [Rule("E-18", "S-31")]
    public void EndCallText_WellFormed_ArrivesAsItIs(string rest)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();

        int code = alice.Send("bob", Prefix + rest);
        world.AdvanceMs(1_000);

        Assert.That(code, Is.Zero);
        Assert.That(bob.Messages.Single().GetText(), Is.EqualTo(Prefix + rest));
        Assert.That(bob.Messages.Single().GetMessageType(), Is.EqualTo(1));
    }

    [TestCase("")]
    [TestCase("_room")]
    [TestCase("__info")]
    [TestCase("x_room_info")]
    [TestCase("_null_info")]
    [TestCase("_a/b_info")]
    [TestCase("_" + Id64 + "5_info")]
    [Rule("E-18", "S-31")]
    public void EndCallText_Malformed_IsRefused(string rest)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();

        int code = alice.Send("bob", Prefix + rest);
        world.AdvanceMs(60_000);

        Assert.That(code, Is.EqualTo(7));
        Assert.That(bob.Messages, Is.Empty);
        Assert.That(alice.Log.Texts, Is.Empty);
    }

    [TestCase(" " + Prefix)]
    [TestCase("agorartmlegacyendcallcompatiblemessageprefix")]
    [TestCase("AgoraRTMLegacyEndcallCompatibleMessagePrefi")]
    [Rule("S-31")]
    public void Text_NotBeginningWithThePrefix_IsNotLookedAt(string text)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();

        int code = alice.Send("bob", text);
        world.AdvanceMs(1_000);

        Assert.That(code, Is.Zero);
        Assert.That(bob.Messages.Single().GetText(), Is.EqualTo(text));
    }

    [Test]
    [Rule("S-31")]
    public void EndCallText_CheckOff_ArrivesMalformed()
    {
        using World world = World.Start(face, new ClientOptions { EndCallPrefixCheck = false });
        (TestUser alice, TestUser bob) = world.Pair();

        int code = alice.Send("bob", Prefix);
        world.AdvanceMs(1_000);

        Assert.That(code, Is.Zero);
        Assert.That(bob.Messages.Single().GetText(), Is.EqualTo(Prefix));
    }

    [Test]
    [Rule("S-31")]
    public void EndCallText_ToAChannel_IsNotLookedAt()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();

        int code = alice.Send(Prefix);
        world.AdvanceMs(1_000);

        Assert.That(code, Is.Zero);
        Assert.That(bob.Messages.Single().GetText(), Is.EqualTo(Prefix));
    }

    [Test]
    [Rule("S-31")]
    public void EndCallDescription_OfARawMessage_IsNotLookedAt()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();

        int code = alice.Send("bob", alice.CreateMessage(new byte[] { 1 }, Prefix));
        world.AdvanceMs(1_000);

        Assert.That(code, Is.Zero);
        Assert.That(bob.Messages.Single().GetText(), Is.EqualTo(Prefix));
    }
}
