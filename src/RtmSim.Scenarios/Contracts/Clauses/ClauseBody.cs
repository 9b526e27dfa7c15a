using RtmSim.Scenarios.Contracts.Judging;
using RtmSim.Scenarios.Contracts.Patterns;

namespace RtmSim.Scenarios.Contracts.Clauses;

/// <summary>What a clause demands. Immutable; each trace gets a judge of its own.</summary>
internal abstract record ClauseBody
{
    /// <summary>Whether it is about such events.</summary>
    public abstract bool Wants(OccurrenceKind kind, string name);

    public abstract ClauseJudge NewJudge(ClauseFrame frame);
}
