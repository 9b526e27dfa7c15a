using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using RtmSim.Testing;

namespace RtmSim.Scenarios.Tests.Support;

/// <summary>The scenarios that ship with the project.</summary>
internal static class Shipped
{
    public static IReadOnlyList<ScenarioFile> Files { get; } =
        ScenarioFiles.Find(Path.Combine(Repository.Root, "scenarios"));

    /// <summary>A case for each, which names the rules that the file says it shows.</summary>
    public static IEnumerable<TestCaseData> Cases => Files.Select(file =>
        new TestCaseData(file)
            .SetArgDisplayNames(file.RelativePath)
            .SetProperty("Rule", string.Join(' ', RulesOf(file))));

    public static Scenario Load(ScenarioFile file)
    {
        ScenarioLoad load = ScenarioLoader.Load(file.Path);
        Assert.That(load.Problems, Is.Empty, file.RelativePath);
        return load.Scenario!;
    }

    private static IReadOnlyList<string> RulesOf(ScenarioFile file) =>
        ScenarioLoader.Load(file.Path).Scenario?.Rules ?? Array.Empty<string>();
}
