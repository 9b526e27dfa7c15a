using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace RtmSim.Scenarios.Tests.Support;

/// <summary>The scenarios that ship with the project.</summary>
internal static class Shipped
{
    /// <summary>The repository's root: the first folder upwards that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<ScenarioFile> Files { get; } =
        ScenarioFiles.Find(Path.Combine(Root, "scenarios"));

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

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(TestContext.CurrentContext.TestDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RtmSim.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new FileNotFoundException("There is no RtmSim.sln above.");
    }
}
