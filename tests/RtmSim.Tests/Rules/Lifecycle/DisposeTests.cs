using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Tests.Rules.Lifecycle;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class DisposeTests(Face face)
{
    [Test]
    [Rule("B-07", "S-76")]
    public void Dispose_WhileConnected_TakesNoVirtualTime()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        Duration before = world.Simulation.Elapsed;

        alice.Dispose();

        Assert.That(world.Simulation.Elapsed, Is.EqualTo(before));
    }

    [Test]
    [Rule("B-12", "B-13", "C-20")]
    public void Dispose_WhileConnected_LogsOutAtTheServiceAndIsSilentHere()
    {
        using World world = World.Start(face);
        TestChannel alice = world.Members("lobby", "alice", "bob")[0];
        TestChannel bob = alice.User.World.Online("carol").Channel("lobby");
        bob.Join();
        world.AdvanceMs(3_000);
        alice.Log.Clear();
        bob.Log.Clear();
        long start = world.ElapsedMs;

        alice.User.Dispose();
        world.AdvanceMs(60_000);

        Assert.That(bob.Log.Lines[0], Is.EqualTo($"{start + 20} -alice"));
        Assert.That(alice.Log.Lines, Is.Empty);
    }

    [Test]
    [Rule("B-12", "D-07")]
    public void Dispose_WithTheLinkDown_IsSeenAtThe30SecondMarkOnly()
    {
        using World world = World.Start(face);
        TestChannel alice = world.Members("lobby", "alice", "bob")[0];
        TestUser bob = world.Online("carol");
        bob.Channel("lobby").Join();
        world.AdvanceMs(3_000);
        bob.Log.Clear();
        long cut = world.ElapsedMs;
        world.Network.Cut("alice");
        world.AdvanceMs(1_000);

        alice.User.Dispose();
        world.Network.Restore("alice");
        world.AdvanceMs(60_000);

        Assert.That(bob.Log.Lines[0], Is.EqualTo($"{cut + 30_010} -alice"));
    }

    [Test]
    [Rule("B-13")]
    public void Dispose_WithCallbacksQueued_DiscardsThem()
    {
        using World world = World.Start(face);
        TestUser alice = world.User("alice");
        alice.Login();
        alice.Login();

        alice.Dispose();
        world.AdvanceMs(20_000);

        Assert.That(alice.Log.Lines, Is.Empty);
    }

    [Test]
    [Rule("B-13", "D-01")]
    public void Dispose_InEveryState_IsASilentEnd()
    {
        using World world = World.Start(face);
        TestUser fresh = world.User("fresh");
        TestUser connecting = world.User("connecting");
        TestUser lost = world.Online("lost");
        TestUser evicted = world.Online("evicted");
        TestUser other = world.User("evicted");
        connecting.Login();
        other.Login();
        world.Network.Cut("lost");
        world.AdvanceMs(10);
        world.AdvanceMs(4_000);
        connecting = world.User("late");
        connecting.Login();
        world.AdvanceMs(10);
        TestUser[] all = [fresh, connecting, lost, evicted];
        foreach (TestUser user in all)
        {
            user.Log.Clear();
            user.Dispose();
        }

        world.Network.Restore("lost");
        world.AdvanceMs(60_000);

        Assert.That(all.SelectMany(user => user.Log.Lines), Is.Empty);
    }

    [Test]
    [Rule("B-14", "F-24")]
    public void ChannelDispose_WhileJoined_LeavesWithoutOnLeave()
    {
        using World world = World.Start(face);
        TestChannel[] members = world.Members("lobby", "alice", "bob").ToArray();
        long start = world.ElapsedMs;

        members[0].Dispose();
        world.AdvanceMs(5_000);

        Assert.That(members[0].Log.Lines, Is.Empty);
        Assert.That(members[1].Log.Lines[0], Is.EqualTo($"{start + 20} -alice"));
    }

    [Test]
    [Rule("B-14")]
    public void ChannelDispose_WithoutLogin_SendsAndReportsNothing()
    {
        using World world = World.Start(face);
        TestUser alice = world.User("alice");

        alice.Channel("lobby").Dispose();
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Lines, Is.Empty);
        Assert.That(world.Simulation.EventsRun, Is.Zero);
    }

    [Test]
    [Rule("S-29")]
    public void Login_AfterTheSameUsersClientWasDisposed_EvictsNobody()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        alice.Dispose();

        TestUser again = world.User("alice");
        again.Login();
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.Empty);
        Assert.That(again.State, Is.EqualTo(ConnectionState.Connected));
        Assert.That(
            world.Trace.Any(traced => traced.Name == "session evicted"), Is.False);
    }
}
