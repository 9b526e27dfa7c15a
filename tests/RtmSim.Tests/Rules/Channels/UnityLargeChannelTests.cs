using System.Linq;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Channels;

/// <summary>What Unity alone has of the rules of <see cref="LargeChannelTests"/>.</summary>
public sealed class UnityLargeChannelTests
{
    [Test]
    [Rule("H-02", "S-07")]
    public void Members_OfMoreThanFiveHundredTwelve_AreFiveHundredTwelveOfThemByTheSeed()
    {
        string[] first = ListWith(seed: 5);
        string[] same = ListWith(seed: 5);
        string[] other = ListWith(seed: 6);

        Assert.That(first, Has.Length.EqualTo(512));
        Assert.That(first.Distinct().Count(), Is.EqualTo(512));
        Assert.That(same, Is.EqualTo(first));
        Assert.That(other, Is.Not.EqualTo(first));
    }

    private static string[] ListWith(ulong seed)
    {
        using World world = World.Start(new SimulationOptions { Seed = seed });
        TestChannel alice = world.Room("alice")[0];
        world.Crowd("room", 512);
        string[] members = System.Array.Empty<string>();
        int reported = 0;
        alice.Handler.OnGetMembers += (_, list, count, _) =>
        {
            members = list.Select(member => member.GetUserId()).ToArray();
            reported = count;
        };
        alice.GetMembers();
        world.AdvanceMs(1_000);
        Assert.That(reported, Is.EqualTo(members.Length));
        Assert.That(
            members.Except(Enumerable.Range(1, 512).Select(i => $"u{i:000}")),
            Is.SubsetOf(new[] { "alice" }));
        return members;
    }
}
