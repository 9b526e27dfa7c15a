using System;
using System.Collections.Generic;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Tests.Rules.Invitations;

/// <summary>Each call in each state, reached through the API (L-02).</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class CallResultTests(Face face)
{
    private static IEnumerable<TestCaseData> CallerCells()
    {
        foreach ((int state, int send, int cancel) in new[]
        {
            (0, 0, 2), (1, 5, 0), (2, 5, 0), (3, 3, 3), (4, 3, 3), (5, 3, 3), (6, 3, 3),
        })
        {
            yield return new TestCaseData(state, "Send", send);
            yield return new TestCaseData(state, "Cancel", cancel);
        }
    }

    private static IEnumerable<TestCaseData> CalleeCells()
    {
        foreach ((int state, int accept, int refuse) in new[]
        {
            (1, 0, 0), (2, 4, 4), (3, 3, 3), (4, 3, 3), (5, 3, 3), (6, 3, 3),
        })
        {
            yield return new TestCaseData(state, "Accept", accept);
            yield return new TestCaseData(state, "Refuse", refuse);
        }
    }

    [TestCaseSource(nameof(CallerCells))]
    [Rule("L-02", "L-12", "L-13")]
    public void CallOfTheCaller_InEachState_ReturnsWhatTheTableSays(
        int state, string name, int expected)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Callers();
        TestLocalInvitation call = Bring(world, alice, bob, state);
        int events = alice.Log.Texts.Count;
        Assert.That(call.GetState(), Is.EqualTo(state), "the state to begin with");

        int result = name == "Send"
            ? alice.Calls.Send(call)
            : alice.Calls.Cancel(call);

        Assert.That(result, Is.EqualTo(expected));
        if (expected != 0)
        {
            Assert.That(call.GetState(), Is.EqualTo(state));
            Assert.That(alice.Log.Texts, Has.Count.EqualTo(events));
        }
    }

    [TestCaseSource(nameof(CalleeCells))]
    [Rule("L-02", "L-12", "L-13", "S-48")]
    public void CallOfTheCallee_InEachState_ReturnsWhatTheTableSays(
        int state, string name, int expected)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Callers();
        TestLocalInvitation call = alice.Calls.Call("bob");
        world.AdvanceMs(100);
        Answer(world, alice, bob, call, state);
        int events = bob.Log.Texts.Count;
        Assert.That(bob.Calls.Last.GetState(), Is.EqualTo(state), "to begin with");

        int result = name == "Accept" ? bob.Calls.Accept() : bob.Calls.Refuse();

        Assert.That(result, Is.EqualTo(expected));
        if (expected != 0)
        {
            Assert.That(bob.Calls.Last.GetState(), Is.EqualTo(state));
            Assert.That(bob.Log.Texts, Has.Count.EqualTo(events));
        }
    }

    // No invitation that an app can hold is IDLE at its callee: the table's column is asked alone.
    [Test]
    [Rule("L-02")]
    public void CallOfTheCallee_BeforeAnythingArrived_IsNotStarted()
    {
        Assert.That(
            InvitationCallTable.Accept(
                CalleeState.Idle, AcceptAfterAccepted.AlreadyEnd, new CellLog()),
            Is.EqualTo(Protocol.Failure.NotStarted));
        Assert.That(
            InvitationCallTable.Refuse(CalleeState.Idle, new CellLog()),
            Is.EqualTo(Protocol.Failure.NotStarted));
    }

    [TestCase(AcceptAfterAccepted.AlreadyEnd, 3)]
    [TestCase(AcceptAfterAccepted.AlreadyAccept, 4)]
    [Rule("L-02")]
    public void Accept_OfAnAcceptedInvitation_ReturnsByOption(
        AcceptAfterAccepted option, int expected)
    {
        using World world = World.Start(face, new ClientOptions { AcceptAfterAccepted = option });
        (_, TestUser bob, _) = world.Ringing();
        bob.Calls.Accept();
        world.AdvanceMs(100);

        Assert.That(bob.Calls.Accept(), Is.EqualTo(expected));
        Assert.That(bob.Calls.Refuse(), Is.EqualTo(3));
    }

    private static TestLocalInvitation Bring(
        World world, TestUser alice, TestUser bob, int state)
    {
        if (state == 0)
        {
            return alice.Calls.Create("bob");
        }

        TestLocalInvitation call = alice.Calls.Call(state == 1 ? "nobody" : "bob");
        world.AdvanceMs(100);
        Action? bring = state switch
        {
            3 => () => bob.Calls.Accept(),
            4 => () => bob.Calls.Refuse(),
            5 => () => alice.Calls.Cancel(call),
            6 => () => world.AdvanceMs(60_000),
            _ => null,
        };
        bring?.Invoke();
        world.AdvanceMs(100);
        return call;
    }

    private static void Answer(
        World world, TestUser alice, TestUser bob, TestLocalInvitation call, int state)
    {
        Action? bring = state switch
        {
            2 or 4 => () => bob.Calls.Accept(),
            3 => () => bob.Calls.Refuse(),
            5 => () => alice.Calls.Cancel(call),
            6 => () => world.AdvanceMs(60_000),
            _ => null,
        };
        bring?.Invoke();
        world.AdvanceMs(state == 2 ? 0 : 100);
    }
}
