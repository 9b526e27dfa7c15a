using System;
using System.IO;

namespace RtmSim.Scenarios.Reading;

/// <summary>The bytes of a file that somebody named.</summary>
internal static class FileContent
{
    /// <summary>Reads all; null, and what stands in the way, if that cannot be.</summary>
    public static byte[]? Read(string path, out ScenarioProblem? problem)
    {
        problem = null;
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException
            or ArgumentException or NotSupportedException)
        {
            string reason = fault is FileNotFoundException or DirectoryNotFoundException
                ? "there is no such file"
                : $"it cannot be read: {fault.Message}";
            problem = new ScenarioProblem(path, 0, 0, reason);
            return null;
        }
    }
}
