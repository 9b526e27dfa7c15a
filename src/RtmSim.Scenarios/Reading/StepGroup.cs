using System.Collections.Generic;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Reading;

/// <summary>Steps with a name and parameters.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Place">How manieth of the file it is, from 0: it may use those before it.</param>
/// <param name="Takes">Its parameters with their defaults; null for one that must be given.</param>
/// <param name="Steps">The steps, read anew at each use.</param>
internal sealed record StepGroup(
    string Name, int Place, IReadOnlyList<(string Name, YamlNode? Default)> Takes,
    IReadOnlyList<YamlNode> Steps)
{
    /// <summary>Whether a step does it.</summary>
    public bool IsUsed { get; set; }
}
