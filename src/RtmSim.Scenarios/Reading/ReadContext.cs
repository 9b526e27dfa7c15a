using System;
using System.Collections.Generic;
using RtmSim.Scenarios.Running;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Reading;

/// <summary>What the readers of one file share.</summary>
internal sealed class ReadContext
{
    private readonly string _file;

    public ReadContext(string file, Problems problems)
    {
        _file = file;
        Problems = problems;
    }

    public Problems Problems { get; }

    /// <summary>
    /// The users, in the order of the file; known before steps are read, unless the file has them
    /// wrong.
    /// </summary>
    public IReadOnlyList<ScenarioUser>? Users { get; set; }

    /// <summary>The values of the file.</summary>
    public Scope Scope { get; set; } = Scope.Empty;

    /// <summary>The groups of the file.</summary>
    public IReadOnlyList<StepGroup> Groups { get; set; } = Array.Empty<StepGroup>();

    /// <summary>Where the last step ends, for those that follow and for the end.</summary>
    public Timeline Timeline { get; } = new();

    /// <summary>What steps wait for, in the order of the file.</summary>
    public List<Trigger> Triggers { get; } = new();

    /// <summary>The uses of groups that are being read, the outermost first.</summary>
    public List<Position> Uses { get; } = new();

    private string UsedAt => Uses.Count == 0
        ? string.Empty
        : $" (used at {string.Join(", there at ", Uses)})";

    /// <summary><c>file:line:column</c>, and where it is used if it is in a group.</summary>
    public string PlaceOf(Position position) => $"{_file}:{position}{UsedAt}";

    public void Report(Position position, string message) =>
        Problems.Add(position, message, UsedAt);

    /// <summary>Reports, for readers that return whether it went well.</summary>
    public bool Refuse(YamlNode node, string message)
    {
        Report(node.Position, message);
        return false;
    }
}
