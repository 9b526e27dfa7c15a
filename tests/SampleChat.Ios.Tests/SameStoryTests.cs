using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim;
using UnityChat = SampleChat.ChatViewModel;

namespace SampleChat.Ios.Tests;

/// <summary>
/// A story that a seed makes up, played by both editions of the app, each in a simulation of its
/// own. View models are dynamic here, because the two have the same members and no common type.
/// </summary>
public sealed class SameStoryTests
{
    private const int Steps = 60;
    private static readonly int[] PausesMs = [0, 10, 300, 1_000, 5_000, 15_000];

    [Test]
    public void Story_OfAnySeed_ShowsTheSameInBothEditions([Range(1, 40)] int seed)
    {
        List<string> ios = Play(
            seed, sim => new ChatViewModel(ChatFixture.AppId, sim.TimeProvider));
        List<string> unity = Play(
            seed, sim => new UnityChat(ChatFixture.AppId, sim.TimeProvider));

        Assert.That(ios, Is.EqualTo(unity));
    }

    /// <summary>What the user did, and what she saw then and after a while.</summary>
    private static List<string> Play(int seed, Func<Simulation, dynamic> newApp)
    {
        using var sim = Simulation.Start();
        dynamic alice = newApp(sim);
        ScriptedPeer bob = sim.Users.Online("bob").Join("lobby");
        if (seed % 3 > 0)
        {
            bob.AnswersCalls(after: Duration.FromSeconds(2));
        }

        Random random = new(seed);
        List<string> seen = new();
        for (int step = 1; step <= Steps; step++)
        {
            string told = Act(random.Next(32), step, alice, bob, sim);
            seen.Add($"{step} {told}: {Screen(alice)}");
            sim.Advance(Duration.FromMilliseconds(PausesMs[random.Next(PausesMs.Length)]));
            seen.Add($"{step} later: {Screen(alice)}");
        }

        return seen;
    }

    private static string Act(
        int what, int step, dynamic alice, ScriptedPeer bob, Simulation sim)
    {
        (string Told, Action Do) act = what switch
        {
            <= 3 => ("signs in", () => alice.SignIn("alice")),
            4 => ("signs out", () => alice.SignOut()),
            5 or 6 => ("sends", () => alice.With("bob").Send("hi")),
            7 => ("sends to nobody", () => alice.With("carol").Send("hi")),
            8 => ("types", () => alice.With("bob").KeyPressed()),
            9 or 10 => ("joins", () => alice.RoomOf("lobby").Join()),
            11 => ("leaves", () => alice.RoomOf("lobby").Leave()),
            12 or 13 => ("says", () => alice.RoomOf("lobby").Say("hey")),
            14 or 15 => ("calls", () => alice.Call.Start("bob")),
            16 => ("calls nobody", () => alice.Call.Start("carol")),
            17 => ("hangs up", () => alice.Call.HangUp()),
            18 => ("accepts", () => alice.Call.Accept()),
            19 => ("refuses", () => alice.Call.Refuse()),
            20 => ("bob sends", () => bob.Send("alice", "hello")),
            21 => ("bob says", () => bob.Say("lobby", "hello all")),
            22 => ("bob calls", () => bob.Call("alice", Number(step))),
            23 => ("bob hangs up", () => bob.CancelCall("alice")),
            24 => ("bob goes", () => bob.GoOffline()),
            25 => ("bob comes", () => bob.GoOnline().Join("lobby")),
            26 => ("cut", () => sim.Network.Cut("alice", Duration.FromSeconds(8))),
            27 => ("clog", () => sim.Network["alice"].Clog()),
            28 or 29 => ("unclog", () => sim.Network["alice"].Unclog()),
            30 => ("outage", () => sim.Service.Outage(Duration.FromSeconds(9))),
            _ => ("kick", () => sim.Service.Kick("alice")),
        };
        act.Do();
        return act.Told;
    }

    /// <summary>All that the user sees, in one line.</summary>
    private static string Screen(dynamic app)
    {
        List<string> shown = [$"{app.Status} {app.Notice} {app.CanSignIn}"];
        foreach (dynamic conversation in app.Conversations)
        {
            shown.Add($"{conversation.Contact} {conversation.IsContactTyping}");
            shown.AddRange(Lines(conversation.Lines));
        }

        foreach (dynamic room in app.Rooms)
        {
            string members = string.Join(' ', room.Members);
            shown.Add($"{room.IsJoined} {room.MemberCount} {members} {room.Notice}");
            shown.AddRange(Lines(room.Lines));
        }

        string missed = string.Join(' ', app.Call.Missed);
        shown.Add($"{app.Call.Stage} {app.Call.Contact} {app.Call.Notice} {missed}");
        return string.Join(" | ", shown);
    }

    private static IEnumerable<string> Lines(IEnumerable<ChatLine> lines) =>
        lines.Select(line => $"{line} {line.Delivery} {line.Problem} {line.WhileAway}");

    private static string Number(int step) => step.ToString(CultureInfo.InvariantCulture);
}
