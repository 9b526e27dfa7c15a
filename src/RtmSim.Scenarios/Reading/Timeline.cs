using NodaTime;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Reading;

/// <summary>
/// The clock of a file while its steps are read: a step without a time happens when the one before
/// it ends, and none may begin before the one before it does.
/// </summary>
internal sealed class Timeline
{
    /// <summary>When the last step began.</summary>
    public Duration Start { get; private set; } = Duration.Zero;

    /// <summary>When the last step ended: its last repetition, or where it moved time to.</summary>
    public Duration End { get; private set; } = Duration.Zero;

    /// <summary>The latest time that anything in the file names.</summary>
    public Duration Latest { get; private set; } = Duration.Zero;

    /// <summary>Where that time is named.</summary>
    public Position LatestPosition { get; private set; } = Position.Start;

    /// <summary>A step, which those after it count from.</summary>
    public void Add(Duration start, Duration end, Position position)
    {
        Start = start;
        End = end;
        Mention(end, position);
    }

    /// <summary>A time that the run must reach.</summary>
    public void Mention(Duration time, Position position)
    {
        if (time > Latest)
        {
            Latest = time;
            LatestPosition = position;
        }
    }
}
