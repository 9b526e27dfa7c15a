using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using RtmSim.Kernel;

namespace RtmSim.Scenarios;

/// <summary>Finds scenario files: all that end in <c>.yaml</c> or <c>.yml</c>.</summary>
public static class ScenarioFiles
{
    /// <summary>
    /// The scenarios of a file or a folder and those below it, in the ordinal order of their paths,
    /// which is the same everywhere.
    /// </summary>
    /// <param name="path">A file, whatever its ending, or a folder.</param>
    /// <exception cref="FileNotFoundException">There is nothing at the path.</exception>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be read.</exception>
    public static IReadOnlyList<ScenarioFile> Find(string path)
    {
        Preconditions.NotNull(path, nameof(path));
        if (File.Exists(path))
        {
            return new[] { new ScenarioFile(path, Path.GetFileName(path)) };
        }

        if (!Directory.Exists(path))
        {
            throw new FileNotFoundException($"{path}: there is no such file or folder", path);
        }

        return Below(path, ".yaml", ".yml");
    }

    /// <summary>The files in a folder and below it that end so, in the same order.</summary>
    internal static IReadOnlyList<ScenarioFile> Below(string folder, params string[] endings)
    {
        EnumerationOptions options = new()
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = false,

            // Links may lead in circles.
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System
                | FileAttributes.ReparsePoint,
        };
        return Directory.EnumerateFiles(folder, "*", options)
            .Where(file => endings.Any(
                ending => file.EndsWith(ending, StringComparison.Ordinal)))
            .Select(file => new ScenarioFile(
                Slashes(file),
                Slashes(Path.GetRelativePath(folder, file))))
            .OrderBy(file => file.RelativePath, StringComparer.Ordinal)
            .ToArray();
    }

    /// <summary>Paths look alike in reports, whatever the system.</summary>
    private static string Slashes(string path) => Path.DirectorySeparatorChar == '\\'
        ? path.Replace('\\', '/')
        : path;
}
