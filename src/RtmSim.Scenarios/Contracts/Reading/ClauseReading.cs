using RtmSim.Scenarios.Contracts.Patterns;
using RtmSim.Scenarios.Reading;

namespace RtmSim.Scenarios.Contracts.Reading;

/// <summary>What the readers of one clause share.</summary>
/// <param name="Context">Takes the reports.</param>
/// <param name="Variables">Takes the names that stand for values.</param>
/// <param name="Scope">For whom the clause holds.</param>
internal sealed record ClauseReading(
    ReadContext Context, Variables Variables, ContractScope Scope);
