using System;
using System.IO;
using NUnit.Framework;

namespace RtmSim.Testing;

/// <summary>
/// Files of the repository that are generated. One that is out of date fails, and the right text is
/// put beside it.
/// </summary>
public static class GeneratedFile
{
    /// <summary>Holds a file against what is generated.</summary>
    /// <param name="path">The file, from the root of the repository.</param>
    /// <param name="text">What should stand in it.</param>
    public static void Verify(string path, string text)
    {
        string file = Path.Combine(Repository.Root, path);
        string received = Path.ChangeExtension(file, $".received{Path.GetExtension(file)}");
        string onDisk = File.Exists(file)
            ? File.ReadAllText(file).Replace("\r\n", "\n", StringComparison.Ordinal)
            : string.Empty;
        if (onDisk == text)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(received, text);
        Assert.That(
            onDisk,
            Is.EqualTo(text),
            $"{path} is out of date. The right text is in {Repository.Relative(received)}: look "
            + "at it, then move it over the file and commit that.");
    }
}
