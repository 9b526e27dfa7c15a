using RtmSim.Scenarios.Contracts.Clauses;
using RtmSim.Scenarios.Language;

namespace RtmSim.Scenarios.Contracts.Reading;

/// <summary>Makes what a clause demands; null, and a report, if its values do not fit.</summary>
internal delegate ClauseBody? BuildClause(ArgumentValues values, ClauseReading reading);

/// <summary>A form that a clause can have.</summary>
/// <param name="Telling">The key that tells it from the others.</param>
/// <param name="Summary">A line for whoever writes a file.</param>
/// <param name="Arguments">Its keys, the telling one and the common ones among them.</param>
/// <param name="Build">Makes what it demands.</param>
internal sealed record ClauseKind(
    Argument Telling, string Summary, ArgumentSet Arguments, BuildClause Build) : IForm
{
    public string Name => Telling.Name;

    public string What => "a clause";
}
