using System;
using System.Linq;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Facades.Unity;
using RtmSim.Protocol;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Faces;

public sealed class ProfileTests
{
    [Test]
    [Rule("PR-01", "Q-09")]
    public void Profiles_DifferInTheRatesOfMessagesQueriesAndAttributes()
    {
        RateGroup[] different = Enum.GetValues<RateGroup>()
            .Where(group => Limits.Of(group, LimitsProfile.Client)
                != Limits.Of(group, LimitsProfile.LinuxServer))
            .ToArray();

        Assert.That(different, Is.EqualTo(new[]
        {
            RateGroup.Message, RateGroup.QueryPeers, RateGroup.ChangeUserAttributes,
            RateGroup.ReadUserAttributes, RateGroup.ChangeChannelAttributes,
            RateGroup.ReadChannelAttributes,
        }));
        Assert.That(Limits.Of(RateGroup.Message, LimitsProfile.Client).Calls, Is.EqualTo(180));
        Assert.That(
            Limits.Of(RateGroup.Message, LimitsProfile.LinuxServer).Calls, Is.EqualTo(1_500));
    }

    [Test]
    [Rule("PR-19", "F-26")]
    public void GetId_OfAChannel_IsItsIdAndNoPartOfAPointer()
    {
        using World world = World.Start();

        Assert.That(world.User("alice").Channel("lobby").Object.GetId(), Is.EqualTo("lobby"));
    }

    [Test]
    [Rule("PR-20")]
    public void ReleaseAndDispose_OfAMessage_DoNothing()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        TestUser bob = world.Online("bob");
        TextMessage message = alice.Client.CreateMessage("still here");

        message.Release();
        message.Dispose();
        alice.Send("bob", message);
        world.AdvanceMs(100);

        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "alice: still here" }));
    }

    [Test]
    [Rule("A-09")]
    public void InvalidChannelId_AtAJoin_HasCode3ButIsCaughtAtTheCreation()
    {
        using World world = World.Start();
        TestChannel invalid = world.Online("alice").Channel("not/valid");

        Assert.That(invalid.Join(), Is.EqualTo(-7));
        Assert.That(
            UnityErrors.Number(Operation.JoinChannel, Failure.InvalidArgument), Is.EqualTo(3));
    }

    [Test]
    [Rule("S-02")]
    public void Checks_AreMadeInOrder_DisposedThenInitializedThenLoginThenArguments()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        TestUser broken = world.User("alice", "too short");

        Assert.That(broken.Send("not/valid", "hi"), Is.EqualTo(101));
        Assert.That(alice.Send("not/valid", "hi"), Is.EqualTo(102));
        alice.Login();
        world.AdvanceMs(250);
        Assert.That(alice.Send("not/valid", new string('x', 40_000)), Is.EqualTo(6));
        Assert.That(alice.Send("bob", new string('x', 40_000)), Is.EqualTo(7));
        alice.Dispose();
        Assert.That(alice.Client.Login("x", "not/valid"), Is.EqualTo(-7));
    }
}
