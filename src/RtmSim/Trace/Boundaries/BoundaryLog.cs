using System;
using System.Collections.Generic;
using RtmSim.Kernel;

namespace RtmSim.Tracing;

/// <summary>
/// The sides of boundaries that a run has been at. Who checks a limit checks it here, so that none
/// is checked without being noted.
/// </summary>
internal sealed class BoundaryLog
{
    private readonly OrderedMap<Boundary, int> _reached = new(EqualityComparer<Boundary>.Default);

    /// <summary>What was reached, in order of the first time.</summary>
    public IEnumerable<(Boundary Boundary, BoundarySide Side)> Reached
    {
        get
        {
            foreach (KeyValuePair<Boundary, int> entry in _reached)
            {
                foreach (BoundarySide side in Sides)
                {
                    if ((entry.Value & Bit(side)) != 0)
                    {
                        yield return (entry.Key, side);
                    }
                }
            }
        }
    }

    /// <summary>Where a limit lies instead; null in all but runs with a planted bug.</summary>
    public Func<Boundary, long, long>? LimitSabotage { get; set; }

    private static BoundarySide[] Sides => new[]
    {
        BoundarySide.At, BoundarySide.Over, BoundarySide.After,
    };

    /// <summary>Whether a value is allowed; notes it if it is at the limit or one over.</summary>
    public bool Allows(Boundary boundary, long value, long most)
    {
        most = LimitOf(boundary, most);
        if (value == most)
        {
            Note(boundary, BoundarySide.At);
        }
        else if (value == most + 1)
        {
            Note(boundary, BoundarySide.Over);
        }

        return value <= most;
    }

    /// <summary>
    /// Whether something that lasts so long is still there; notes its last millisecond and that it
    /// was too late.
    /// </summary>
    public bool Lasts(Boundary boundary, long age, long lastAge)
    {
        lastAge = LimitOf(boundary, lastAge);
        if (age > lastAge)
        {
            Note(boundary, BoundarySide.Over);
        }
        else if (lastAge - age <= TimeSpan.TicksPerMillisecond)
        {
            Note(boundary, BoundarySide.At);
        }

        return age <= lastAge;
    }

    /// <summary>Where a limit lies, for one that is kept elsewhere.</summary>
    public long LimitOf(Boundary boundary, long limit) =>
        LimitSabotage?.Invoke(boundary, limit) ?? limit;

    public void Note(Boundary boundary, BoundarySide side)
    {
        _reached.TryGetValue(boundary, out int sides);
        _reached[boundary] = sides | Bit(side);
    }

    /// <summary>What a deadline tells when it ends, if it is one that apps can meet.</summary>
    public Action<bool> Of(Boundary boundary) =>
        isLate => Note(boundary, isLate ? BoundarySide.Over : BoundarySide.At);

    private static int Bit(BoundarySide side) => 1 << (int)side;
}
