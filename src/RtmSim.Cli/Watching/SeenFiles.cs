using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using RtmSim.Scenarios;

namespace RtmSim.Cli.Watching;

/// <summary>What was in the files the last time, by which a changed one is known.</summary>
internal sealed class SeenFiles
{
    private Dictionary<string, byte[]> _contents = new(StringComparer.Ordinal);

    /// <summary>Looks at the files; returns those that are new or not as they were.</summary>
    /// <param name="files">All that there are now.</param>
    /// <param name="gone">The paths of those that are not among them any more.</param>
    public IReadOnlyList<ScenarioFile> Look(
        IReadOnlyList<ScenarioFile> files, out IReadOnlyList<string> gone)
    {
        Dictionary<string, byte[]> before = _contents;
        _contents = files.ToDictionary(
            file => file.Path, file => ContentOf(file.Path), StringComparer.Ordinal);
        gone = before.Keys
            .Where(path => !_contents.ContainsKey(path))
            .OrderBy(path => path, StringComparer.Ordinal)
            .ToArray();
        return files
            .Where(file => !before.TryGetValue(file.Path, out byte[]? content)
                || !content.AsSpan().SequenceEqual(_contents[file.Path]))
            .ToArray();
    }

    /// <summary>A hash; nothing for a file that cannot be read, which the run tells.</summary>
    private static byte[] ContentOf(string path)
    {
        try
        {
            return SHA256.HashData(File.ReadAllBytes(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
