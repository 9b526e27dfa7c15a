using System;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Invitations;

public sealed class ArgumentTests
{
    [TestCase(8_192, 0)]
    [TestCase(8_193, 1)]
    [Rule("L-06", "A-14", "L-12")]
    public void Content_UpToEightKilobytesOfUtf8_IsSent(int bytes, int expected)
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Callers();
        string content = "ä" + new string('x', bytes - 2);
        LocalInvitation call = alice.Calls.Create("bob", content);

        int result = alice.Calls.Manager.SendLocalInvitation(call);
        int state = (int)call.GetState();
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
        using World world = World.Start();
        (TestUser alice, TestUser bob, LocalInvitation call) = world.Ringing();
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
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Callers();
        LocalInvitation call = alice.Calls.Create("bob");
        call.SetChannelId(channelId);

        int result = alice.Calls.Manager.SendLocalInvitation(call);
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
        using World world = World.Start();
        TestUser alice = isLoggedIn ? world.Online("alice") : world.User("alice");

        LocalInvitation call = alice.Calls.Create(calleeId);
        int result = alice.Calls.Manager.SendLocalInvitation(call);
        world.AdvanceMs(60_000);

        Assert.That(result, Is.EqualTo(1));
        Assert.That((int)call.GetState(), Is.Zero);
        Assert.That(alice.Log.Texts, Is.Empty);
    }

    [Test]
    [Rule("S-53", "B-22", "L-01")]
    public void Send_WithoutALogin_ReturnsZeroAndFailsAfterwards()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        LocalInvitation call = alice.Calls.Create("bob");

        int result = alice.Calls.Manager.SendLocalInvitation(call);
        int state = (int)call.GetState();
        world.AdvanceMs(0);

        Assert.That((result, state), Is.EqualTo((0, 0)));
        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "0 Failed(4)" }));
        Assert.That((int)call.GetState(), Is.EqualTo(6));
    }

    [Test]
    [Rule("A-22", "S-48")]
    public void Invitation_DisposedOrForeignOrNull_IsRefused()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob, LocalInvitation call) = world.Ringing();
        RtmCallManager manager = alice.Calls.Manager;
        LocalInvitation disposed = alice.Calls.Create("bob");
        disposed.Dispose();
        RemoteInvitation ringing = bob.Calls.Last;

        int[] foreign =
        {
            manager.AcceptRemoteInvitation(ringing), manager.RefuseRemoteInvitation(ringing),
            bob.Calls.Cancel(call), bob.Calls.Manager.SendLocalInvitation(call),
        };
        ringing.Dispose();

        Assert.That(foreign, Is.EqualTo(new[] { 3, 3, 1, 1 }));
        Assert.That(manager.SendLocalInvitation(disposed), Is.EqualTo(1));
        Assert.That(manager.CancelLocalInvitation(disposed), Is.EqualTo(1));
        Assert.That(bob.Calls.Accept(), Is.EqualTo(3));
        Assert.That(bob.Calls.Refuse(), Is.EqualTo(3));
        Assert.Throws<NullReferenceException>(() => manager.SendLocalInvitation(null));
        Assert.Throws<NullReferenceException>(() => manager.CancelLocalInvitation(null));
        Assert.Throws<NullReferenceException>(() => manager.AcceptRemoteInvitation(null));
        Assert.Throws<NullReferenceException>(() => manager.RefuseRemoteInvitation(null));
    }
}
