using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace RtmSim.Cli.Explore;

/// <summary>
/// The folder where runs that failed are saved; nothing that is there is replaced.
/// </summary>
internal sealed class FailureFolder
{
    private readonly string _path;

    private FailureFolder(string path) => _path = path;

    /// <summary>Makes the folder, before anything runs; null for no folder.</summary>
    /// <exception cref="InputException">It cannot be one.</exception>
    public static FailureFolder? Prepare(string? path)
    {
        if (path is null)
        {
            return null;
        }

        try
        {
            Directory.CreateDirectory(path);
            return new FailureFolder(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException
            or ArgumentException)
        {
            throw new InputException($"{path}: cannot be a folder: {fault.Message}");
        }
    }

    /// <summary>
    /// Saves texts beside each other, each under the name and an ending of its own. Where another
    /// text has one of the names already, all of them get a number.
    /// </summary>
    /// <returns>The path of the first.</returns>
    /// <exception cref="InputException">One cannot be written.</exception>
    public string Save(string name, IReadOnlyList<(string Ending, string Text)> texts)
    {
        for (int number = 1; ; number++)
        {
            string free = number == 1 ? name : FormattableString.Invariant($"{name}-{number}");
            string[] paths = texts
                .Select(text => Path.Combine(_path, free + text.Ending).Replace('\\', '/'))
                .ToArray();
            if (paths.Zip(texts).All(pair => IsFree(pair.First, pair.Second.Text)))
            {
                foreach ((string path, (_, string text)) in paths.Zip(texts))
                {
                    OutputFile.Write(path, writer => writer.Write(text));
                }

                return paths[0];
            }
        }
    }

    private static bool IsFree(string path, string text)
    {
        try
        {
            return !Directory.Exists(path)
                && (!File.Exists(path) || File.ReadAllText(path) == text);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
