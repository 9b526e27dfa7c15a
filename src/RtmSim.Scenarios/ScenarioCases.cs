using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using RtmSim.Kernel;

namespace RtmSim.Scenarios;

/// <summary>Scenario files as the cases of a test, for any test framework.</summary>
public static class ScenarioCases
{
    /// <summary>
    /// A case for each scenario in a folder and below it, in the order of
    /// <see cref="ScenarioFiles"/>. It never throws: what is wrong with the folder is a case that
    /// fails.
    /// </summary>
    /// <param name="folder">
    /// The folder, or a file. One that is not rooted is looked for where the tests' assembly is,
    /// and then in each folder above that.
    /// </param>
    /// <returns>
    /// Rows of one <see cref="ScenarioCase"/>, as sources of test cases have them.
    /// </returns>
    public static IEnumerable<object[]> In(string folder)
    {
        Preconditions.NotNull(folder, nameof(folder));
        return CasesOf(folder).Select(each => new object[] { each }).ToArray();
    }

    private static IReadOnlyList<ScenarioCase> CasesOf(string folder)
    {
        string start = AppContext.BaseDirectory;
        string? path = Above(start).Select(above => Path.Combine(above, folder))
            .FirstOrDefault(each => Directory.Exists(each) || File.Exists(each));
        if (path is null)
        {
            return Wrong(folder, $"{folder}: there is no such folder in {start} or above it");
        }

        try
        {
            ScenarioCase[] cases = ScenarioFiles.Find(path)
                .Select(file => new ScenarioCase(file))
                .ToArray();
            return cases.Length > 0
                ? cases
                : Wrong(
                    folder,
                    $"{path}: there is no scenario in this folder; they end in .yaml or .yml");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Wrong(folder, $"{path}: cannot be read: {fault.Message}");
        }
    }

    private static IEnumerable<string> Above(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            yield return folder.FullName;
        }
    }

    private static IReadOnlyList<ScenarioCase> Wrong(string folder, string problem) =>
        new[] { new ScenarioCase(new ScenarioFile(folder, folder), problem) };
}
