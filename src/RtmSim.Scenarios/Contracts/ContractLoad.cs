using System.Collections.Generic;

namespace RtmSim.Scenarios.Contracts;

/// <summary>What became of reading a file: a contract, or what is wrong with the file.</summary>
/// <param name="File">The file, as it was named.</param>
/// <param name="Contract">The contract; null if there are problems.</param>
/// <param name="Problems">All mistakes that were found, in the order of the file.</param>
public sealed record ContractLoad(
    string File, Contract? Contract, IReadOnlyList<ScenarioProblem> Problems);
