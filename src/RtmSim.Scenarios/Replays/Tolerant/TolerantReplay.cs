using System.Collections.Generic;
using System.Linq;
using RtmSim.Kernel;
using RtmSim.Scenarios.Recording;
using RtmSim.Tracing;
using static System.FormattableString;

namespace RtmSim.Scenarios.Replays.Tolerant;

/// <summary>
/// Does again what a recording of the real SDK says was done, with latencies fitted from it, and
/// tells where the simulator would have answered otherwise.
/// </summary>
public static class TolerantReplay
{
    /// <summary>
    /// Repeats the calls of each recorded client at their times, and what the callbacks say that
    /// others did, and matches what the apps were told then and now: kinds, names, values, codes
    /// and order, and times within the tolerance. Numbers that the SDK gives may differ.
    /// </summary>
    /// <param name="recorded">A recording of the Unity SDK, or a trace of the simulator.</param>
    /// <param name="options">How closely to look; null for the defaults.</param>
    /// <exception cref="RecordingException">Something in it cannot be repeated.</exception>
    public static TolerantResult Run(RecordedTrace recorded, TolerantOptions? options = null)
    {
        RecordedSession session = new(Preconditions.NotNull(recorded, nameof(recorded)));
        RequireUnity(session);
        LinkFit fit = new(session);
        Script script = new();
        Transfers transfers = new(session, fit, script);
        Write(session, fit, script, transfers);
        string text = script.Write(recorded, fit.Default);
        ScenarioLoad load = ScenarioLoader.Parse(text, "replay");
        if (load.Scenario is null)
        {
            throw new RecordingException(
                $"what the recording says cannot be repeated: {load.Problems[0]}");
        }

        ScenarioResult result = ScenarioRunner.Run(load.Scenario);
        RecordedTrace replayed = result.Trace.ToRecorded().StartingAt(Script.Lead);
        NoteBreak(result, replayed, script);
        SessionMatch match = new(
            session, replayed, transfers, script.EarlyUsers,
            (options ?? new TolerantOptions()).Tolerance);
        IReadOnlyList<Divergence> found = match.Run();
        return new TolerantResult(
            recorded, replayed, text, found, Notes(session, fit, script, transfers, match));
    }

    private static void RequireUnity(RecordedSession session)
    {
        RecordedUser? other = session.Users.All.FirstOrDefault(user => user.Face != "unity");
        if (other is not null || session.Users.All.Count == 0)
        {
            throw new RecordingException(
                other is null
                    ? "the recording has no client; it begins with the making of one"
                    : $"{other.Name} has the SDK {other.Face}; a tolerant replay knows unity");
        }
    }

    /// <summary>
    /// An app may act on what the simulator never told it, such as an invitation. What comes after
    /// is not compared.
    /// </summary>
    private static void NoteBreak(
        ScenarioResult result, RecordedTrace replayed, Script script)
    {
        ScenarioFailure? broken = result.Failures
            .FirstOrDefault(failure => failure.Expected == ScenarioRunner.BrokenOff);
        if (broken is not null)
        {
            script.Note(
                $"the replay ended after {TraceText.Seconds(replayed.End)} s: "
                + broken.Happened[0]);
        }
    }

    private static void Write(
        RecordedSession session, LinkFit fit, Script script, Transfers transfers)
    {
        Tokens tokens = new(session, fit, script);
        tokens.Write();
        transfers.Write();
        UnseenUsers others = new(session, fit, script);
        new Faults(session, fit, script).Write();
        new Attributes(session, fit, script, others).Write();
        others.Write();
        new OwnCalls(session, fit, script, tokens, transfers).Write();
    }

    private static IReadOnlyList<string> Notes(
        RecordedSession session, LinkFit fit, Script script, Transfers transfers,
        SessionMatch match)
    {
        List<string> notes = session.Users.All
            .Select(user => Invariant(
                $"{user.Name}: {fit.OneWay(user.Client).TotalMilliseconds:0.#} ms one way"))
            .ToList();
        notes.AddRange(script.Notes);
        notes.AddRange(match.Notes);
        int left = session.Calls.Count(call => !transfers.Repeats(call));
        if (left > 0)
        {
            notes.Add(Invariant($"{left} calls for files that took too long were not repeated"));
        }

        if (match.Unrepeated > 0)
        {
            notes.Add(Invariant(
                $"{match.Unrepeated} calls waited for callbacks that did not come"));
        }

        if (session.Trace.IsUnfinished)
        {
            notes.Add("the recording was not closed: it may lack its end");
        }

        return notes;
    }
}
