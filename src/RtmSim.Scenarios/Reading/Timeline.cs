using System.Collections.Generic;
using NodaTime;
using RtmSim.Scenarios.Running;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Reading;

/// <summary>
/// The clock of a file while its steps are read: a step without a time happens when the one before
/// it ends, and none may begin before the one before it does. A step that waits for something
/// begins a chain, and steps count from there until one names a time again.
/// </summary>
internal sealed class Timeline
{
    private readonly Dictionary<Trigger, Duration> _chains = new();

    private Moment _late = new(null, Duration.FromTicks(-1));

    /// <summary>What times are counted from: the start of the run, or of a group.</summary>
    public Moment Origin { get; private set; } = Moment.Start;

    /// <summary>When the last step began that has a time of its own.</summary>
    public Moment Begin { get; private set; } = Moment.Start;

    /// <summary>When the last step ended: its last repetition, or where it moved time to.</summary>
    public Moment End { get; private set; } = Moment.Start;

    /// <summary>The latest time that anything in the file names.</summary>
    public Duration Latest { get; private set; } = Duration.Zero;

    /// <summary>Where that time is named.</summary>
    public Position LatestPosition { get; private set; } = Position.Start;

    /// <summary>How long all chains take together, should each follow from another.</summary>
    public Duration Chains { get; private set; } = Duration.Zero;

    /// <summary>Whether a step at this moment comes after one that is late.</summary>
    public bool IsLate(Moment moment) => moment == _late;

    /// <summary>A step, which those after it count from.</summary>
    /// <param name="start">When it begins.</param>
    /// <param name="last">Its last repetition.</param>
    /// <param name="length">How far that moves the clock.</param>
    /// <param name="turn">Where it comes among all that happens at its moment.</param>
    /// <param name="position">Where it stands.</param>
    public void Add(
        Moment start, Moment last, Duration length, Turn turn, Position position)
    {
        Moment end = last.Plus(length);
        if (start.Since == Origin.Since)
        {
            Begin = start;
        }

        End = end;
        if (turn != Turn.First)
        {
            _late = last;
        }

        if (end.Since is null)
        {
            Mention(end.Offset, position);
        }
        else
        {
            Lengthen(end.Since, end.Offset);
        }
    }

    private void Lengthen(Trigger chain, Duration length)
    {
        _chains.TryGetValue(chain, out Duration before);
        if (length > before)
        {
            _chains[chain] = length;
            Chains = Duration.Min(Chains + length - before, Durations.Longest);
        }
    }

    /// <summary>Times count from here until the group, or the round, is left.</summary>
    public (Moment Origin, Moment Begin) Enter(Moment origin)
    {
        (Moment Origin, Moment Begin) outer = (Origin, Begin);
        Origin = origin;
        Begin = origin;
        End = origin;
        return outer;
    }

    /// <summary>Times count from where they did; the last step ended where it did.</summary>
    /// <param name="outer">What Enter gave.</param>
    /// <param name="begin">When the first round began.</param>
    public void Leave((Moment Origin, Moment Begin) outer, Moment begin)
    {
        Begin = begin.Since == outer.Origin.Since ? begin : outer.Begin;
        Origin = outer.Origin;
    }

    /// <summary>What follows happens when something has come.</summary>
    public void WaitFor(Trigger trigger) => End = new Moment(trigger, Duration.Zero);

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
