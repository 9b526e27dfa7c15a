using System.Collections.Generic;
using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Network;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.InFlight;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class OrderTests(Face face)
{
    [TestCase(1ul)]
    [TestCase(7ul)]
    [TestCase(42ul)]
    [Rule("S-16")]
    public void PeerAndChannelMessages_JitterAndLoss_ArriveInTheOrderSent(ulong seed)
    {
        using World world = Rough(seed);
        IReadOnlyList<TestChannel> room = Joined(world, "alice", "bob");

        for (int i = 0; i < 40; i++)
        {
            room[0].User.Send("bob", $"{2 * i}");
            room[0].Send($"{(2 * i) + 1}");
            world.AdvanceMs(3);
        }

        world.AdvanceMs(60_000);

        Assert.That(
            room[1].Log.Texts.Where(text => text.Contains("alice: ")).Select(Number),
            Is.EqualTo(Enumerable.Range(0, 80)));
    }

    [TestCase(1ul)]
    [TestCase(7ul)]
    [TestCase(42ul)]
    [Rule("S-16")]
    public void ChannelMessages_SeveralSendersAndSlowLinks_HaveOneOrderForAll(ulong seed)
    {
        using World world = Rough(seed);
        IReadOnlyList<TestChannel> room = Joined(world, "alice", "bob", "carol", "dave");
        world.Network["dave"].SetLatency(Duration.FromMilliseconds(400));

        for (int i = 0; i < 30; i++)
        {
            room[0].Send($"a{i}");
            room[1].Send($"b{i}");
            world.AdvanceMs(5);
        }

        world.AdvanceMs(60_000);

        string[] all = Heard(room[2]);
        Assert.That(all, Has.Length.EqualTo(60));
        Assert.That(Heard(room[3]), Is.EqualTo(all));
        Assert.That(Heard(room[0]), Is.EqualTo(all.Where(text => text[0] == 'b')));
        Assert.That(Heard(room[1]), Is.EqualTo(all.Where(text => text[0] == 'a')));
        Assert.That(
            Heard(room[1]), Is.EqualTo(Enumerable.Range(0, 30).Select(i => $"a{i}")));
    }

    [Test]
    [Rule("S-70")]
    public void Traffic_InAShortLoss_WaitsBothWaysInOrderAndNoneIsLost()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        world.CutFor("alice", 3_999.9999);

        alice.Send("1");
        alice.User.Send("bob", "2");
        bob.Send("3");
        bob.User.Send("alice", "4");
        alice.Send("5");
        world.AdvanceMs(60_000);

        Assert.That(bob.Log.Texts.Where(text => text.Contains(": ")), Is.EqualTo(new[]
        {
            "#room alice: 1", "alice: 2", "#room alice: 5",
        }));
        Assert.That(alice.Log.Texts, Is.EqualTo(new[]
        {
            "#room bob: 3", "bob: 4", "ChannelSent(0)", "ChannelSent(0)", "Sent(0)",
        }));
    }

    [Test]
    [Rule("S-70")]
    public void Timers_InAShortLoss_GoOn()
    {
        using World world = World.Start(face);
        (TestChannel alice, _) = world.RoomOfTwo();
        world.Network["alice"].Clog();
        alice.GetMembers();
        world.AdvanceToMs(13_000);

        world.CutFor("alice", 3_500);
        world.Network["alice"].Unclog();
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "15000 Members(;0;3)" }));
    }

    private World Rough(ulong seed) => World.Start(face, new SimulationOptions
    {
        Seed = seed,
        Network = new NetworkOptions { Jitter = Duration.FromMilliseconds(50), Loss = 0.1 },
    });

    private static IReadOnlyList<TestChannel> Joined(World world, params string[] userIds)
    {
        List<TestChannel> channels = new();
        foreach (string userId in userIds)
        {
            TestUser user = world.User(userId);
            user.Login();
            channels.Add(user.Channel("room"));
        }

        world.AdvanceMs(10_000);
        foreach (TestChannel channel in channels)
        {
            channel.Join();
        }

        world.AdvanceMs(4_500);
        foreach (TestChannel channel in channels)
        {
            channel.Log.Clear();
        }

        return channels;
    }

    private static string[] Heard(TestChannel channel) =>
        channel.Messages.Select(message => message.GetText()).ToArray();

    private static int Number(string text) =>
        int.Parse(text.Substring(text.LastIndexOf(' ') + 1));
}
