using System.Linq;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Tests.Rules.Channels;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class CreateTests(Face face)
{
    [Test]
    [Rule("F-01")]
    public void Create_WithoutLogin_SendsNothingAndIsNoMembership()
    {
        using World world = World.Start(
            face, new SimulationOptions { Trace = new TraceOptions { Packets = true } });
        TestUser alice = world.User("alice");

        alice.Channel("room");
        world.AdvanceMs(60_000);
        int packets = world.Trace.Count(traced => traced.Kind == TraceKind.Packet);
        TestUser bob = world.Online("bob");
        bob.CountMembers("room");
        world.AdvanceMs(1_000);

        Assert.That(packets, Is.Zero);
        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "Counts(room=0;1;0)" }));
    }

    [Test]
    [Rule("S-06")]
    public void Create_IdsThatDifferInCaseOrSpace_AreDifferentChannels()
    {
        using World world = World.Start(face);
        TestChannel alice = world.Room("alice", "bob")[0];
        TestUser carol = world.Online("carol");
        carol.Channel("Room").Join();
        carol.Channel("room ").Join();
        world.AdvanceMs(1_000);
        alice.Log.Clear();

        carol.Channel("Room").Send("hi");
        carol.Channel("room ").Send("hi");
        world.AdvanceMs(1_000);
        carol.CountMembers("room", "Room", "room ", " room");
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.Empty);
        Assert.That(
            carol.Log.Texts.Last(),
            Is.EqualTo("Counts(room=2,Room=1,room =1, room=0;4;0)"));
    }

    [Test]
    [Rule("F-24")]
    public void Dispose_ChannelThatWasNeverJoined_SendsNothing()
    {
        using World world = World.Start(
            face, new SimulationOptions { Trace = new TraceOptions { Packets = true } });
        TestUser alice = world.Online("alice");
        int before = world.Trace.Count(traced => traced.Kind == TraceKind.Packet);

        alice.Channel("room").Dispose();
        world.AdvanceMs(60_000);

        Assert.That(
            world.Trace.Count(traced => traced.Kind == TraceKind.Packet), Is.EqualTo(before));
    }
}
