using System.Collections.Generic;

namespace RtmSim.Scenarios;

/// <summary>What became of reading a file: a scenario, or what is wrong with the file.</summary>
/// <param name="File">The file, as it was named.</param>
/// <param name="Scenario">The scenario; null if there are problems.</param>
/// <param name="Problems">All mistakes that were found, in the order of the file.</param>
public sealed record ScenarioLoad(
    string File, Scenario? Scenario, IReadOnlyList<ScenarioProblem> Problems);
