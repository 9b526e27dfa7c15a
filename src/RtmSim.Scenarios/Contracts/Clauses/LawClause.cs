using RtmSim.Scenarios.Contracts.Judging;
using RtmSim.Scenarios.Contracts.Patterns;
using RtmSim.Scenarios.Laws;

namespace RtmSim.Scenarios.Contracts.Clauses;

/// <summary>A law that is built in, and looks at the trace by itself.</summary>
/// <param name="Law">The law.</param>
internal sealed record LawClause(Law Law) : ClauseBody
{
    public override bool Wants(OccurrenceKind kind, string name) => false;

    public override ClauseJudge NewJudge(ClauseFrame frame) => new Judge(frame);

    /// <summary>All laws of a contract are judged together, see <see cref="LawCourt"/>.</summary>
    private sealed class Judge : ClauseJudge
    {
        public Judge(ClauseFrame frame)
            : base(frame)
        {
        }

        public override void See(Occurrence occurrence)
        {
        }
    }
}
