using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using RtmSim.Scenarios;

namespace RtmSim.Cli.Run;

/// <summary>The scenario files that the paths of a command name.</summary>
internal static class RunFiles
{
    /// <summary>In the order of the paths, each file once.</summary>
    /// <exception cref="InputException">A path names no scenario.</exception>
    public static IReadOnlyList<ScenarioFile> Find(IReadOnlyList<string> paths)
    {
        List<ScenarioFile> files = new();
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            IReadOnlyList<ScenarioFile> found = FindBelow(path);
            if (found.Count == 0)
            {
                throw new InputException(
                    $"{path}: there is no scenario in this folder; they end in .yaml or .yml");
            }

            files.AddRange(found.Where(file => seen.Add(Path.GetFullPath(file.Path))));
        }

        return files;
    }

    private static IReadOnlyList<ScenarioFile> FindBelow(string path)
    {
        try
        {
            return ScenarioFiles.Find(path);
        }
        catch (FileNotFoundException fault)
        {
            throw new InputException(fault.Message);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException
            or ArgumentException)
        {
            throw new InputException($"{path}: cannot be read: {fault.Message}");
        }
    }
}
