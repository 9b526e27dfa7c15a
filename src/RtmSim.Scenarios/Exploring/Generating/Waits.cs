using System.Collections.Generic;
using NodaTime;

namespace RtmSim.Scenarios.Exploring.Generating;

/// <summary>How long a run waits before a step.</summary>
internal static class Waits
{
    private static readonly Duration Tick = Duration.FromTicks(1);

    /// <summary>
    /// How far beside a limit: just before, at it, just after, and as much as packets travel.
    /// </summary>
    private static readonly Duration[] Aims =
    {
        Duration.Zero, Duration.Zero, Tick, -Tick, Duration.FromMilliseconds(1),
        Duration.FromMilliseconds(-1), Duration.FromMilliseconds(10),
        Duration.FromMilliseconds(-10), Duration.FromMilliseconds(20),
        Duration.FromMilliseconds(-20), Duration.FromMilliseconds(40),
    };

    /// <summary>The next wait, and whether it aims at a limit.</summary>
    public static (Duration Wait, bool Aims) Next(RunDraft draft)
    {
        Draw draw = draft.Draw;
        if (draw.PerCent(draft.Swarm.AimPerCent) && Aim(draft) is { } aimed)
        {
            return (aimed, true);
        }

        Duration wait = draw.Below(40) switch
        {
            < 12 => Duration.Zero,
            < 18 => Duration.FromMilliseconds(draw.Of(10, 20, 30, 40, 250, 500)),
            < 36 => draw.TimeBelow(draft.Swarm.PaceMilliseconds),
            < 39 => draw.TimeBelow(10_000),
            _ => draw.TimeBelow(150_000),
        };
        return (wait, false);
    }

    /// <summary>Null if no limit that has started lies ahead.</summary>
    private static Duration? Aim(RunDraft draft)
    {
        IReadOnlyList<Mark> marks = draft.Marks;
        if (marks.Count == 0)
        {
            return null;
        }

        Mark mark = draft.Draw.From(marks);
        Duration wait = mark.Began + mark.Limit + draft.Draw.Of(Aims) - draft.Now;
        return wait >= Duration.Zero ? wait : null;
    }
}
