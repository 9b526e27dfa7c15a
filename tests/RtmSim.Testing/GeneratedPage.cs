using System;
using System.IO;

namespace RtmSim.Testing;

/// <summary>
/// Pages of the documentation with an introduction written by hand and the rest generated. A page
/// that is out of date fails, and the right text is put beside it.
/// </summary>
public static class GeneratedPage
{
    /// <summary>Holds a page against what is generated.</summary>
    /// <param name="name">The page's name in <c>docs</c>, without the ending.</param>
    /// <param name="marker">The line below which all is generated.</param>
    /// <param name="generated">What should stand there.</param>
    public static void Verify(string name, string marker, string generated)
    {
        string page = $"docs/{name}.md";
        string file = Path.Combine(Repository.Root, page);
        string onDisk = File.Exists(file)
            ? File.ReadAllText(file).Replace("\r\n", "\n", StringComparison.Ordinal)
            : string.Empty;
        GeneratedFile.Verify(page, onDisk.Split(marker)[0] + marker + generated);
    }
}
