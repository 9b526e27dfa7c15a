using System.Collections.Generic;
using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Laws;

/// <summary>Looks at one trace, event by event, for one law.</summary>
internal abstract class Judge
{
    private List<(string Message, int[] Events)>? _found;

    /// <summary>What was found so far; null if nothing was.</summary>
    public IReadOnlyList<(string Message, int[] Events)>? Found => _found;

    /// <summary>The acts that it looks at, see <see cref="Acts"/>.</summary>
    public virtual ulong Wants => Acts.All;

    /// <summary>Takes the next event of the trace that it wants.</summary>
    public abstract void See(Observation seen);

    /// <summary>The trace is over.</summary>
    public virtual void End()
    {
    }

    /// <summary>Notes that the law does not hold.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="events">The places of the events that make it.</param>
    protected void Report(string message, params int[] events) =>
        (_found ??= new List<(string, int[])>()).Add((message, events));
}
