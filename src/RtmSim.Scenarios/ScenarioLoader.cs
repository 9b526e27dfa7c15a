using System.Text;
using RtmSim.Kernel;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios;

/// <summary>Reads scenario files. A mistake in one is an answer, never an exception.</summary>
public static class ScenarioLoader
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file; messages name it so.</param>
    public static ScenarioLoad Load(string path)
    {
        Preconditions.NotNull(path, nameof(path));
        byte[]? content = FileContent.Read(path, out ScenarioProblem? problem);
        return content is null
            ? new ScenarioLoad(path, null, new[] { problem! })
            : Load(path, content);
    }

    /// <summary>Reads a scenario from text.</summary>
    /// <param name="text">The content of a file.</param>
    /// <param name="name">What messages call it.</param>
    public static ScenarioLoad Parse(string text, string name)
    {
        Preconditions.NotNull(text, nameof(text));
        Preconditions.NotNull(name, nameof(name));
        return Load(name, Encoding.UTF8.GetBytes(text));
    }

    internal static ScenarioLoad Load(string file, byte[] content)
    {
        Problems problems = new(file);
        Scenario? scenario = null;
        try
        {
            YamlNode? root = YamlReader.Read(SourceText.Decode(content));
            scenario = FileReader.Read(root, file, problems);
        }
        catch (YamlFault fault)
        {
            problems.Add(fault.Position, fault.Message);
        }

        return new ScenarioLoad(file, problems.Count == 0 ? scenario : null, problems.InOrder());
    }
}
