using RtmSim.Scenarios.Contracts.Patterns;

namespace RtmSim.Scenarios.Contracts.Judging;

/// <summary>Judges one trace by one clause, event by event.</summary>
internal abstract class ClauseJudge
{
    protected ClauseJudge(ClauseFrame frame) => Frame = frame;

    /// <summary>Whether it looks at all clients, those too that are not judged.</summary>
    public bool IsForEveryone => Frame.Scope == ContractScope.Everyone;

    protected ClauseFrame Frame { get; }

    /// <summary>
    /// Takes the next event; only those of which the clause names some are shown.
    /// </summary>
    public abstract void See(Occurrence occurrence);

    /// <summary>There are no more.</summary>
    public virtual void End(TraceEnd end)
    {
    }

    protected string ScopeOf(Occurrence occurrence) => occurrence.ScopeKey(Frame.Scope);
}
