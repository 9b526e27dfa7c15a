using System.Linq;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Invitations;

/// <summary>What Unity alone has of the rules of <see cref="ObjectTests"/>.</summary>
public sealed class UnityObjectTests
{
    [Test]
    [Rule("L-14", "S-56")]
    public void Callbacks_HandOverANewObjectEachTimeThatShowsTheSameInvitation()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Callers();
        TestLocalInvitation call = alice.Calls.Call("bob", "hi");
        world.AdvanceMs(100);
        alice.Calls.Made[0].Unity.Dispose();
        bob.Calls.Accept("yes");
        bob.Calls.Got[0].Unity.Dispose();
        world.AdvanceMs(120_000);

        Assert.That(
            alice.Calls.Made.Append(call).Select(each => each.Unity).Distinct().Count(),
            Is.EqualTo(3));
        Assert.That(bob.Calls.Got.Select(each => each.Unity).Distinct().Count(), Is.EqualTo(2));
        Assert.That(alice.Calls.Made[1].GetState(), Is.EqualTo(3));
        Assert.That(alice.Calls.Made[1].GetContent(), Is.EqualTo("hi"));
        Assert.That(alice.Calls.Made[1].GetResponse(), Is.EqualTo("yes"));
        Assert.That(bob.Calls.Got[1].GetResponse(), Is.EqualTo("yes"));
        Assert.That(call.GetContent(), Is.EqualTo("hi"));
    }

    [Test]
    [Rule("B-10")]
    public void Dispose_OfAnInvitation_LeavesFailureAndMinusSeven()
    {
        using World world = World.Start();
        (_, TestUser bob, TestLocalInvitation made) = world.Ringing();
        LocalInvitation call = made.Unity;
        RemoteInvitation ringing = bob.Calls.Last.Unity;

        call.Dispose();
        call.Dispose();
        call.SetContent("x");
        call.SetChannelId("x");
        ringing.Dispose();
        ringing.SetResponse("x");

        Assert.That(
            new[]
            {
                call.GetCalleeId(), call.GetContent(), call.GetChannelId(), call.GetResponse(),
                ringing.GetCallerId(), ringing.GetContent(), ringing.GetChannelId(),
                ringing.GetResponse(),
            },
            Is.All.EqualTo("-7"));
        Assert.That((int)call.GetState(), Is.EqualTo(6));
        Assert.That((int)ringing.GetState(), Is.EqualTo(6));
    }

    [Test]
    [Rule("B-24", "B-22", "B-08")]
    public void GetRtmCallManager_GivesOneObjectForLife()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        RtmCallManager manager = alice.Calls.Manager;

        Assert.That(
            alice.Client.GetRtmCallManager(new RtmCallEventHandler()), Is.SameAs(manager));
        Assert.That(alice.Client.GetRtmCallManager(null), Is.Null);
        alice.Dispose();
        Assert.That(alice.Client.GetRtmCallManager(alice.Calls.Handler), Is.Null);
        Assert.That(manager.CreateLocalCallInvitation("bob"), Is.Null);
    }

    [Test]
    [Rule("B-09", "B-07")]
    public void Dispose_OfTheManager_MakesItsCallsReturnMinusSeven([Values] bool byClient)
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob, TestLocalInvitation call) = world.Ringing();

        if (byClient)
        {
            alice.Dispose();
            bob.Dispose();
        }
        else
        {
            alice.Calls.Manager.Dispose();
            alice.Calls.Manager.Dispose();
            bob.Calls.Manager.Dispose();
        }

        Assert.That(alice.Calls.Send(call), Is.EqualTo(-7));
        Assert.That(alice.Calls.Cancel(call), Is.EqualTo(-7));
        Assert.That(bob.Calls.Accept(), Is.EqualTo(-7));
        Assert.That(bob.Calls.Refuse(), Is.EqualTo(-7));
        Assert.That(alice.Calls.Manager.CreateLocalCallInvitation("bob"), Is.Null);
        Assert.That(alice.Calls.Manager.SendLocalInvitation(null), Is.EqualTo(-7));
        world.AdvanceMs(120_000);
        Assert.That(alice.Log.Texts, Is.Empty);
        Assert.That(bob.Log.Texts, Is.Empty);
    }

    [Test]
    [Rule("S-54", "B-18")]
    public void Handler_GivenLast_GetsTheEvents()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Callers();
        string? heard = null;
        bob.Client.GetRtmCallManager(new RtmCallEventHandler
        {
            OnRemoteInvitationReceived = call => heard = call.GetContent(),
        });

        alice.Calls.Call("bob", "hi");
        world.AdvanceMs(100);

        Assert.That(heard, Is.EqualTo("hi"));
        Assert.That(bob.Log.Texts, Is.Empty);
    }

    [Test]
    [Rule("S-54")]
    public void Handler_Released_HearsNothing()
    {
        using World world = World.Start();
        (_, TestUser bob, TestLocalInvitation call) = world.Ringing();

        bob.Calls.Handler.Release();
        world.AdvanceMs(120_000);

        Assert.That(call.GetState(), Is.EqualTo(6));
        Assert.That(bob.Log.Texts, Is.Empty);
    }

    [Test]
    [Rule("B-04")]
    public void Calls_OnAClientThatCouldNotInitialize_Return101()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice", appId: "too short");

        TestLocalInvitation call = alice.Calls.Create("bob");

        Assert.That(alice.Calls.Send(call), Is.EqualTo(101));
        Assert.That(alice.Calls.Cancel(call), Is.EqualTo(101));
    }
}
