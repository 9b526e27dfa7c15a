using System.Collections.Generic;
using System.Linq;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Recording;

/// <summary>The steps of a trace, in order, as a person would write them.</summary>
internal static class RecordedLines
{
    private static readonly string[] UsesOfChannels =
    {
        "join", "leave", "members", "send", "send-file", "send-image", "release",
    };

    public static IReadOnlyList<RecordedLine> Of(RecordedTrace trace, RecordedUsers users)
    {
        List<RecordedLine> lines = new();
        RecordedMoments moments = new();
        foreach (TraceEvent traced in trace)
        {
            if (moments.Next(traced) is { } time)
            {
                Add(lines, Steps(new RecordedCall(traced, users)), time);
            }
        }

        if (trace.IsCutShort)
        {
            lines.Add(new RecordedLine(new RecordedStep("stop"), moments.PlaceEnd(trace.End)));
        }

        return RecordedLoops.Fold(lines);
    }

    private static IEnumerable<RecordedStep> Steps(RecordedCall call)
    {
        if (call.Event.Kind == TraceKind.Control)
        {
            return ControlTable.Of(call);
        }

        if (RecordedUsers.IsConstruction(call.Event) && !call.User.StartsLater)
        {
            return Enumerable.Empty<RecordedStep>();
        }

        return WithThoseBefore(CallTable.Of(call));
    }

    private static IEnumerable<RecordedStep> WithThoseBefore(RecordedStep step) =>
        step.Before is null ? new[] { step } : WithThoseBefore(step.Before).Append(step);

    private static void Add(
        List<RecordedLine> lines, IEnumerable<RecordedStep> steps, RecordedTime time)
    {
        RecordedTime at = time;
        foreach (RecordedStep step in steps)
        {
            RecordedLine? last = lines.Count > 0 ? lines[lines.Count - 1] : null;
            bool follows = at.Kind == RecordedTimeKind.Together;
            if (follows && last is not null && Merge(last.Step, step) is { } merged)
            {
                lines[lines.Count - 1] = last with { Step = merged };
            }
            else
            {
                lines.Add(new RecordedLine(step, at));
            }

            at = at with { Kind = RecordedTimeKind.Together, Callback = null };
        }
    }

    /// <summary>Two calls that one step makes, as to create a channel and join it.</summary>
    private static RecordedStep? Merge(RecordedStep first, RecordedStep second)
    {
        bool sameUser = first.Find("user") == second.Find("user");
        if (sameUser && first.Word == "create-channel" && UsesOfChannels.Contains(second.Word)
            && first.Find("channel") == second.Find("channel"))
        {
            return second;
        }

        if (sameUser && first.Word == "new-call" && second.Word == "send-call"
            && second.Before is null && SameCallee(first, second))
        {
            RecordedStep call = new("call");
            foreach ((string key, string value) in first.Arguments)
            {
                call.With(key, value);
            }

            return call;
        }

        return null;
    }

    private static bool SameCallee(RecordedStep first, RecordedStep second) =>
        first.Find("to") == second.Find("to") && first.Find("peerId") == second.Find("peerId");
}
