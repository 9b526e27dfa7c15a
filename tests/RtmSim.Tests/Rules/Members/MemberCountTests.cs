using System;
using System.Linq;
using NUnit.Framework;
using RtmSim.Network;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Members;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class MemberCountTests(Face face)
{
    [Test]
    [Rule("H-05", "S-40")]
    public void Count_JoinedOtherAndUnknownChannels_AnswersForEachInTheOrderAsked()
    {
        using World world = World.Start(face);
        (TestChannel alice, _) = world.RoomOfTwo();
        world.Members("other", "carol");
        world.AdvanceToMs(20_000);
        alice.Log.Clear();

        int code = alice.User.CountMembers("nowhere", "other", "room", "other");
        world.AdvanceMs(60_000);

        Assert.That(code, Is.Zero);
        Assert.That(
            alice.Log.Lines,
            Is.EqualTo(new[] { "20020 Counts(nowhere=0,other=1,room=2,other=1;4;0)" }));
    }

    [TestCase(1, 0)]
    [TestCase(32, 0)]
    [TestCase(33, 5)]
    [TestCase(0, 2)]
    [Rule("H-05", "H-06", "S-40")]
    public void Count_NumberOfChannels_IsOneToThirtyTwo(int channels, int code)
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");

        int returned = alice.CountMembers(
            Enumerable.Range(0, channels).Select(i => $"c{i}").ToArray());
        world.AdvanceMs(60_000);

        Assert.That(returned, Is.EqualTo(code));
        Assert.That(alice.Log.Texts, Has.Count.EqualTo(code == 0 ? 1 : 0));
        Assert.That(
            alice.Log.Texts.Count(text => text.EndsWith($";{channels};0)")),
            Is.EqualTo(code == 0 ? 1 : 0));
    }

    [Test]
    [Rule("H-06", "S-40")]
    public void Count_RepeatedChannels_CountSinglyTowardsThirtyTwo()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");

        int most = alice.CountMembers(Enumerable.Repeat("c", 32).ToArray());
        int tooMany = alice.CountMembers(Enumerable.Repeat("c", 33).ToArray());

        Assert.That((most, tooMany), Is.EqualTo((0, 5)));
    }

    [TestCase("")]
    [TestCase("null")]
    [TestCase("a/b")]
    [TestCase(null)]
    [Rule("A-10", "S-40")]
    public void Count_OneInvalidId_RefusesTheWholeList(string? channelId)
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");

        int code = alice.CountMembers("room", channelId!, "other");
        world.AdvanceMs(60_000);

        Assert.That(code, Is.EqualTo(2));
        Assert.That(alice.Log.Texts, Is.Empty);
    }

    // The answer needs 20 ms: asked on at 5,980 ms it is there at 6,000 ms.
    [TestCase(5_980.0, "6000 Counts(room=0;1;0)")]
    [TestCase(5_980.0001, "6000 Counts(;0;4)")]
    [Rule("H-07")]
    public void Answer_AroundFiveSeconds_CountsUpToTheInstant(double flowsAtMs, string expected)
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        world.AdvanceToMs(1_000);
        world.Network["alice"].Clog();

        alice.CountMembers("room");
        world.AdvanceToMs(flowsAtMs);
        world.Network["alice"].Unclog();
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { expected }));
    }

    [Test]
    [Rule("H-07")]
    public void Answer_NeverComing_IsTimeoutAtFiveSecondsAndNotBefore()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        world.AdvanceToMs(1_000);
        world.Network["alice"].Clog(Direction.Down);

        alice.CountMembers("room");
        world.AdvanceToMs(5_999.9999);
        int before = alice.Log.Texts.Count;
        world.AdvanceToMs(6_000);

        Assert.That(before, Is.Zero);
        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "6000 Counts(;0;4)" }));
    }

    // Bob's mark is at 40,000 ms; a request is at the service 10 ms after its call.
    [TestCase(39_989.9999, 2)]
    [TestCase(39_990.0001, 1)]
    [Rule("H-08")]
    public void Count_AMembersLinkIsDown_CountsItUntilItsThirtySecondMark(
        double askedAtMs, int expected)
    {
        using World world = World.Start(face);
        (TestChannel alice, _) = world.RoomOfTwo();
        world.Network.Cut("bob");
        world.AdvanceToMs(askedAtMs);

        alice.User.CountMembers("room");
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Does.Contain($"Counts(room={expected};1;0)"));
    }
}
