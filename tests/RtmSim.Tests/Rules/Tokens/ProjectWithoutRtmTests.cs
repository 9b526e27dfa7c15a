using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Tokens;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class ProjectWithoutRtmTests(Face face)
{
    [TestCase("")]
    [TestCase("007eJx")]
    [Rule("S-75", "C-09")]
    public void Login_WhileTheServiceIsAway_Fails2WhateverItsToken(string token)
    {
        using World world = World.Start(face);
        world.Service.SetRtmEnabled(World.AppId, false);
        TestUser alice = world.User("alice");

        alice.Login(token);
        world.AdvanceMs(1_000);
        Assert.That(
            alice.Log.Lines,
            Is.EqualTo(new[] { "0 SC(2,1)", "250 LoginFailed(2)", "250 SC(1,3)" }));

        world.Service.SetRtmEnabled(World.AppId, true);
        alice.Login(token);
        world.AdvanceMs(1_000);
        Assert.That(alice.State, Is.EqualTo(ConnectionState.Connected));
    }

    [Test]
    [Rule("S-75")]
    public void Sessions_GoOnWithoutTheService_AndReturnWhenItIsBack()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        world.Service.SetRtmEnabled(World.AppId, false);

        alice.Send("bob", "hi");
        world.AdvanceMs(100);
        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "alice: hi" }));

        world.CutFor("bob", 5_000);
        world.AdvanceMs(20_000);
        Assert.That(bob.Log.Texts[^1], Is.EqualTo("SC(4,5)"));
        world.Service.SetRtmEnabled(World.AppId, true);
        world.AdvanceMs(1_000);

        Assert.That(bob.Log.Texts[^1], Is.EqualTo("SC(3,2)"));
    }

    [Test]
    [Rule("S-75")]
    public void Projects_ApartFromTheOne_KeepTheService()
    {
        using World world = World.Start(face);
        world.Service.SetRtmEnabled(new string('e', 32), false);

        Assert.That(
            world.Online("alice").State,
            Is.EqualTo(ConnectionState.Connected));
    }
}
