using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Invitations;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class ArgumentTests(Face face)
{
    [TestCase(8_192, 0)]
    [TestCase(8_193, 1)]
    [Rule("L-06", "A-14", "L-12")]
    public void Content_UpToEightKilobytesOfUtf8_IsSent(int bytes, int expected)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Callers();
        string content = "ä" + new string('x', bytes - 2);
        TestLocalInvitation call = alice.Calls.Create("bob", content);

        int result = alice.Calls.Send(call);
        int state = call.GetState();
        world.AdvanceMs(100);

        Assert.That(result, Is.EqualTo(expected));
        Assert.That(state, Is.EqualTo(expected == 0 ? 1 : 0));
        Assert.That(bob.Log.Count($"Rings({content})"), Is.EqualTo(expected == 0 ? 1 : 0));
    }

    [TestCase(true, 8_192, 0)]
    [TestCase(true, 8_193, 1)]
    [TestCase(false, 8_192, 0)]
    [TestCase(false, 8_193, 1)]
    [Rule("L-06", "L-12")]
    public void Response_UpToEightKilobytes_IsSent(bool accepts, int bytes, int expected)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob, TestLocalInvitation call) = world.Ringing();
        string response = new('x', bytes);

        int result = accepts ? bob.Calls.Accept(response) : bob.Calls.Refuse(response);
        world.AdvanceMs(100);

        Assert.That(result, Is.EqualTo(expected));
        Assert.That(
            call.GetResponse(), Is.EqualTo(expected == 0 ? response : string.Empty));
        Assert.That(alice.Log.Texts, Has.Count.EqualTo(expected == 0 ? 1 : 0));
    }

    [TestCase("", 0)]
    [TestCase("room", 0)]
    [TestCase("0123456789012345678901234567890123456789012345678901234567890123", 0)]
    [TestCase("01234567890123456789012345678901234567890123456789012345678901234", 1)]
    [TestCase("no/slash", 1)]
    [Rule("L-07", "L-15")]
    public void ChannelId_EmptyOrValid_IsSentAndJoinsNobody(string channelId, int expected)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Callers();
        TestLocalInvitation call = alice.Calls.Create("bob");
        call.SetChannelId(channelId);

        int result = alice.Calls.Send(call);
        world.AdvanceMs(100);
        if (expected == 0)
        {
            Assert.That(bob.Calls.Last.GetChannelId(), Is.EqualTo(channelId));
            bob.Calls.Accept();
        }

        world.AdvanceMs(100);
        alice.CountMembers("room");
        world.AdvanceMs(100);

        Assert.That(result, Is.EqualTo(expected));
        Assert.That(alice.Log.Count("Counts(room=0;1;0)"), Is.EqualTo(1));
    }

    [TestCase("", false)]
    [TestCase("null", true)]
    [TestCase("a*b", true)]
    [TestCase("01234567890123456789012345678901234567890123456789012345678901234", false)]
    [Rule("S-53", "A-01")]
    public void Callee_ThatIsNoUserId_IsRefusedAtSendWithOrWithoutALogin(
        string calleeId, bool isLoggedIn)
    {
        using World world = World.Start(face);
        TestUser alice = isLoggedIn ? world.Online("alice") : world.User("alice");

        TestLocalInvitation call = alice.Calls.Create(calleeId);
        int result = alice.Calls.Send(call);
        world.AdvanceMs(60_000);

        Assert.That(result, Is.EqualTo(1));
        Assert.That(call.GetState(), Is.Zero);
        Assert.That(alice.Log.Texts, Is.Empty);
    }

    [Test]
    [Rule("S-53", "B-22", "L-01")]
    public void Send_WithoutALogin_ReturnsZeroAndFailsAfterwards()
    {
        using World world = World.Start(face);
        TestUser alice = world.User("alice");
        TestLocalInvitation call = alice.Calls.Create("bob");

        int result = alice.Calls.Send(call);
        int state = call.GetState();
        world.AdvanceMs(0);

        Assert.That((result, state), Is.EqualTo((0, 0)));
        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "0 Failed(4)" }));
        Assert.That(call.GetState(), Is.EqualTo(6));
    }
}
