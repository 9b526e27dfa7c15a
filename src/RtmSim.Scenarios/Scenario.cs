using System.Collections.Generic;
using NodaTime;
using RtmSim.Scenarios.Expectations;
using RtmSim.Scenarios.Running;
using RtmSim.Scenarios.Steps;

namespace RtmSim.Scenarios;

/// <summary>
/// What happens to some users of the system, and what must come of it. Immutable; made by
/// <see cref="ScenarioLoader"/> and run by <see cref="ScenarioRunner"/>.
/// </summary>
public sealed class Scenario
{
    internal Scenario(
        string file, string name, IReadOnlyList<string> rules, SimulationOptions options,
        IReadOnlyList<ScenarioUser> users, ScenarioBody body)
    {
        File = file;
        Name = name;
        Rules = rules;
        Options = options;
        Users = users;
        Steps = body.Steps;
        Expectations = body.Expectations;
        Until = body.Until;
        LatestTime = body.LatestTime;
        Triggers = body.Triggers;
    }

    /// <summary>The file, as it was named.</summary>
    public string File { get; }

    /// <summary>What it is about, in a line.</summary>
    public string Name { get; }

    /// <summary>The IDs of the rules it shows, such as <c>C-05</c>.</summary>
    public IReadOnlyList<string> Rules { get; }

    /// <summary>What its simulation is made with, the seed included.</summary>
    public SimulationOptions Options { get; }

    /// <summary>The clients, in the order in which they are made.</summary>
    public IReadOnlyList<ScenarioUser> Users { get; }

    /// <summary>When it ends; null for when nothing is left to happen.</summary>
    public Duration? Until { get; }

    internal IReadOnlyList<PlannedStep> Steps { get; }

    internal IReadOnlyList<Expectation> Expectations { get; }

    /// <summary>The latest time that a step or expectation names.</summary>
    internal Duration LatestTime { get; }

    /// <summary>What steps wait for, in the order of the file.</summary>
    internal IReadOnlyList<Trigger> Triggers { get; }
}
