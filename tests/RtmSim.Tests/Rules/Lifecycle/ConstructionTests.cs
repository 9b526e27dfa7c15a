using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Tests.Rules.Lifecycle;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class ConstructionTests(Face face)
{
    [Test]
    [Rule("B-01", "C-13")]
    public void Clients_WithOneAppIdAndOneUser_AreIndependentInstances()
    {
        using World world = World.Start(face);
        TestUser phone = world.User("alice");
        TestUser tablet = world.User("alice");

        phone.Login();
        world.AdvanceMs(250);

        Assert.That(phone.State, Is.EqualTo(ConnectionState.Connected));
        Assert.That(tablet.State, Is.EqualTo(ConnectionState.Disconnected));
        Assert.That(tablet.Log.Lines, Is.Empty);
    }

    [Test]
    [Rule("B-02")]
    public void Clients_OfAnotherAppId_AreInAWorldOfTheirOwn()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        TestUser stranger = world.User("bob", new string('f', 32));
        stranger.Login();
        world.AdvanceMs(250);
        stranger.Channel("lobby").Join();
        world.AdvanceMs(1_000);
        stranger.Log.Clear();

        alice.Send("bob", "anyone?");
        alice.Channel("lobby").Join();
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Does.Contain("Sent(3)"));
        Assert.That(alice.Log.Texts, Does.Contain("Count(1)"));
        Assert.That(stranger.Log.Lines, Is.Empty);
    }

    [Test]
    [Rule("S-08")]
    public void AppId_ShortWithStrictAppIdOff_IsAccepted()
    {
        using World world = World.Start(
            face, new SimulationOptions { Client = new ClientOptions { StrictAppId = false } });

        TestUser alice = world.User("alice", "my-app");
        alice.Login();
        world.AdvanceMs(250);

        Assert.That(alice.State, Is.EqualTo(ConnectionState.Connected));
    }
}
