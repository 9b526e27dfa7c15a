using System.Collections.Generic;
using System.Linq;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Channels;

/// <summary>Both sides of the 512 members (F-20, F-21, H-02, S-35).</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class LargeChannelTests(Face face)
{
    [Test]
    [Rule("F-20", "S-35")]
    public void Moves_AroundFiveHundredTwelve_AreSilentAboveIt()
    {
        using World world = World.Start(face);
        TestChannel alice = world.Room("alice")[0];
        world.Crowd("room", 510);
        TestUser last = world.Online("bob");
        TestUser oneTooMany = world.Online("carol");
        alice.Log.Clear();

        last.Channel("room").Join();
        world.AdvanceMs(5_000);
        oneTooMany.Channel("room").Join();
        world.AdvanceMs(5_000);
        oneTooMany.Channel("room").Leave();
        world.AdvanceMs(5_000);
        last.Channel("room").Leave();
        world.AdvanceMs(5_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[]
        {
            "+bob", "Count(512)", "Count(513)", "Count(512)", "-bob", "Count(511)",
        }));
    }

    [Test]
    [Rule("F-21", "S-36")]
    public void Counts_AroundFiveHundredTwelve_ComeEverySecondOrEveryThree()
    {
        using World world = World.Start(face);
        TestChannel alice = world.Room("alice")[0];
        IReadOnlyList<RtmChannel> crowd = world.Crowd("room", 513);
        world.AdvanceToMs(60_000);
        alice.Log.Clear();

        // 514 members, then down to 512: the count at each report chooses the next interval.
        crowd[0].Leave();
        world.AdvanceMs(100);
        crowd[1].Leave();
        world.AdvanceMs(5_000);
        crowd[2].Leave();
        world.AdvanceMs(100);
        crowd[3].Leave();
        world.AdvanceMs(5_000);

        // 65,100 ms is more than a report's interval after 63,020 ms.
        Assert.That(alice.Log.Lines.Where(line => line.Contains("Count")), Is.EqualTo(new[]
        {
            "60030 Count(513)", "63030 Count(512)", "65130 Count(511)", "66130 Count(510)",
        }));
    }

    [Test]
    [Rule("H-01", "H-02", "H-05", "S-40")]
    public void Members_OfExactlyFiveHundredTwelve_AreAllInOrderOfJoining()
    {
        using World world = World.Start(face);
        TestChannel alice = world.Room("alice")[0];
        world.Crowd("room", 511);
        alice.Log.Clear();

        alice.GetMembers();
        alice.User.CountMembers("room");
        world.AdvanceMs(1_000);

        string crowd = string.Join(",", Enumerable.Range(1, 511).Select(i => $"u{i:000}"));
        Assert.That(
            alice.Log.Texts,
            Is.EqualTo(new[] { $"Members(alice,{crowd};512;0)", "Counts(room=512;1;0)" }));
    }
}
