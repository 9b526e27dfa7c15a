using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Protocol;
using RtmSim.Testing;
using RtmSim.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Tests.Rules.Invitations;

/// <summary>What must hold for calls, whatever happens to links, service and processes.</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class CallStormTests(Face face)
{
    private static readonly Dictionary<string, string[]> NextAtCaller = new()
    {
        ["Idle"] = ["SentToRemote", "Failure"],
        ["SentToRemote"] = ["ReceivedByRemote", "Canceled", "Failure"],
        ["ReceivedByRemote"] =
            ["AcceptedByRemote", "RefusedByRemote", "Canceled", "Failure"],
    };

    private static readonly Dictionary<string, string[]> NextAtCallee = new()
    {
        ["Idle"] = ["InvitationReceived"],
        ["InvitationReceived"] = ["AcceptSentToLocal", "Refused", "Canceled", "Failure"],
        ["AcceptSentToLocal"] = ["Accepted", "Canceled", "Failure"],
    };

    // How the callee may see a call that ended so at its caller, and by which rules the two differ:
    // an acceptance that was not confirmed in time (S-52), a logout on either side (S-50), a cancel
    // or a refusal that was reported after 10 s though it was not taken (S-49), clocks of their own
    // (L-04, S-51).
    private static readonly Dictionary<string, string[]> AtCallee = new()
    {
        ["PeerAccepted()"] = ["Accepted", "RingFailed(1)", "RingFailed(2)"],
        ["PeerRefused()"] = ["Refused", "RingFailed(1)"],
        ["Canceled"] =
            ["PeerCanceled", "Refused", "RingFailed(1)", "RingFailed(2)", "RingFailed(3)"],
        ["Failed(1)"] = ["Refused", "RingFailed(1)", "RingFailed(2)", "RingFailed(3)"],
        ["Failed(2)"] = ["Refused", "RingFailed(1)", "RingFailed(2)", "RingFailed(3)"],
        ["Failed(3)"] = ["Refused", "RingFailed(1)", "RingFailed(2)", "RingFailed(3)"],
        ["Failed(4)"] =
            ["PeerCanceled", "Refused", "RingFailed(1)", "RingFailed(2)", "RingFailed(3)"],
    };

    private static readonly Dictionary<string, string[]> AtCalleeOverGoodLinks = new()
    {
        ["PeerAccepted()"] = ["Accepted"],
        ["PeerRefused()"] = ["Refused"],
        ["Canceled"] = ["PeerCanceled"],
        ["Failed(3)"] = ["RingFailed(3)"],
    };

    [Test]
    [Rule("L-01", "L-11", "L-21", "S-49", "S-50", "S-51", "S-52")]
    public void Calls_WhateverHappens_EndOnceAndAsTheOtherSideMaySee([Range(1, 300)] int seed)
    {
        using CallStorm storm = new(face, seed, hasFaults: true);

        storm.Rage(steps: 120);
        storm.Calm();

        CheckCallbacks(storm);
        CheckStates(storm);
        CheckSides(storm, AtCallee);
        CheckNothingIsLeft(storm);
    }

    [Test]
    [Rule("L-01", "L-11", "S-49")]
    public void Calls_OverGoodLinks_EndAlikeAtBothSides([Range(1, 50)] int seed)
    {
        using CallStorm storm = new(face, seed, hasFaults: false);

        storm.Rage(steps: 120);
        storm.Calm();

        CheckCallbacks(storm);
        CheckStates(storm);
        CheckSides(storm, AtCalleeOverGoodLinks);
        CheckNothingIsLeft(storm);
    }

    private static void CheckCallbacks(CallStorm storm)
    {
        foreach (StormUser user in storm.Everybody)
        {
            foreach ((CallId id, List<string> texts) in user.Made)
            {
                string[] finals = texts.Where(text => text != "Reached").ToArray();
                Assert.That(finals, Has.Length.EqualTo(user.IsGone ? finals.Length : 1), $"{id}");
                Assert.That(finals.Length, Is.LessThanOrEqualTo(1), $"{id}");
                Assert.That(texts.Skip(1), Does.Not.Contain("Reached"), $"{id}");
            }

            foreach ((CallId id, List<string> texts) in user.Got)
            {
                Assert.That(texts[0], Is.EqualTo("Rings()"), $"{id}");
                Assert.That(texts, Has.Count.LessThanOrEqualTo(2), $"{id}");
                Assert.That(texts.Skip(1), Does.Not.Contain("Rings()"), $"{id}");
                Assert.That(user.IsGone || texts.Count == 2, $"{id} is still open at its callee");
            }
        }
    }

    private static void CheckStates(CallStorm storm)
    {
        Dictionary<string, string> states = new();
        foreach (TraceEvent traced in storm.World.Trace)
        {
            if (traced.Kind == TraceKind.Invitation)
            {
                string side = $"{traced.ClientNumber} {traced.Name} {traced.Arguments[0].Value}";
                bool isCaller = traced.Name == "local invitation";
                string next = NameOf(isCaller, (long)traced.Arguments[1].Value!);
                string state = states.GetValueOrDefault(side, "Idle");
                Dictionary<string, string[]> table = isCaller ? NextAtCaller : NextAtCallee;
                Assert.That(table, Does.ContainKey(state), $"{traced}");
                Assert.That(table[state], Does.Contain(next), $"{traced}");
                states[side] = next;
            }
        }
    }

    private static string NameOf(bool isCaller, long state) =>
        isCaller ? $"{(CallerState)state}" : $"{(CalleeState)state}";

    private static void CheckSides(CallStorm storm, Dictionary<string, string[]> atCallee)
    {
        foreach (StormUser caller in storm.Everybody.Where(user => !user.IsGone))
        {
            foreach ((CallId id, List<string> made) in caller.Made)
            {
                IEnumerable<string> ends = storm.Everybody
                    .Where(callee => !callee.IsGone && callee.Got.ContainsKey(id))
                    .Select(callee => callee.Got[id].Last());
                foreach (string end in ends)
                {
                    Assert.That(
                        atCallee.GetValueOrDefault(made.Last(), []), Does.Contain(end),
                        $"{id} ended as {made.Last()} at its caller");
                }
            }
        }
    }

    private static void CheckNothingIsLeft(CallStorm storm)
    {
        Assert.That(storm.World.Simulation.IsIdle, "something is still to happen");
    }
}
