using System.Collections.Generic;
using RtmSim.Scenarios.Reading;

namespace RtmSim.Scenarios;

/// <summary>Reads scenario files. A mistake in one is an answer, never an exception.</summary>
public static class ScenarioLoader
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file; messages name it so.</param>
    public static ScenarioLoad Load(string path)
    {
        Scenario? scenario = FileReader.Source.Load(
            path, out IReadOnlyList<ScenarioProblem> problems);
        return new ScenarioLoad(path, scenario, problems);
    }

    /// <summary>Reads a scenario from text.</summary>
    /// <param name="text">The content of a file.</param>
    /// <param name="name">What messages call it.</param>
    public static ScenarioLoad Parse(string text, string name)
    {
        Scenario? scenario = FileReader.Source.Parse(
            text, name, out IReadOnlyList<ScenarioProblem> problems);
        return new ScenarioLoad(name, scenario, problems);
    }

    internal static ScenarioLoad Load(string file, byte[] content)
    {
        Scenario? scenario = FileReader.Source.Read(
            file, content, out IReadOnlyList<ScenarioProblem> problems);
        return new ScenarioLoad(file, scenario, problems);
    }
}
