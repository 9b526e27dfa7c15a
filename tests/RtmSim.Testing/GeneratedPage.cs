using System;
using System.IO;
using NUnit.Framework;

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
        string page = Path.Combine(Repository.Root, "docs", name + ".md");
        string received = Path.Combine(Repository.Root, "docs", name + ".received.md");
        string onDisk = File.Exists(page)
            ? File.ReadAllText(page).Replace("\r\n", "\n", StringComparison.Ordinal)
            : string.Empty;
        string renewed = onDisk.Split(marker)[0] + marker + generated;

        if (onDisk == renewed)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, renewed);
        Assert.That(
            onDisk,
            Is.EqualTo(renewed),
            $"docs/{name}.md is out of date. The right text is in docs/{name}.received.md: look at "
            + "it, then move it over the page and commit that.");
    }
}
