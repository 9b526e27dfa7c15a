using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace RtmSim.Testing;

/// <summary>The checkout the tests run in.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The C# files below a folder of the repository, generated ones left out.</summary>
    public static IReadOnlyList<string> Sources(params string[] folder) =>
        Directory.EnumerateFiles(
                Path.Combine([Root, .. folder]), "*.cs", SearchOption.AllDirectories)
            .Where(file => !IsGenerated(file))
            .OrderBy(file => file, StringComparer.Ordinal)
            .ToArray();

    /// <summary>A path as it reads from the root, with forward slashes.</summary>
    public static string Relative(string path) =>
        Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static bool IsGenerated(string file) => Relative(file).Split('/')
        .Any(part => part is "obj" or "bin");

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RtmSim.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
    }
}
