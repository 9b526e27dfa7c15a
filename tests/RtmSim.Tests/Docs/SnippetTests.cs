using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NUnit.Framework;
using RtmSim.Testing;

namespace RtmSim.Tests.Docs;

public sealed class SnippetTests
{
    private static readonly Regex Fence =
        new(@"^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline);

    private static readonly Regex Link = new(@"\]\((?!http)([^)#]+)");

    private static IReadOnlyList<string> Pages { get; } =
        [.. Directory.GetFiles(Repository.Root, "*.md"),
            .. Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md")];

    [Test]
    public void CodeInTheDocuments_StandsInATestThatRuns()
    {
        string[] sources = Repository.Sources("tests").Select(File.ReadAllText)
            .Select(Flat).ToArray();
        string[] strangers = Pages
            .SelectMany(page => Fence.Matches(File.ReadAllText(page)))
            .Select(match => match.Groups[1].Value)
            .Where(snippet => !sources.Any(source => source.Contains(Flat(snippet))))
            .ToArray();

        Assert.That(strangers, Is.Empty);
    }

    [Test]
    public void LinksBetweenTheDocuments_LeadSomewhere()
    {
        IEnumerable<string> broken =
            from page in Pages
            from Match link in Link.Matches(File.ReadAllText(page))
            let target = Path.Combine(Path.GetDirectoryName(page)!, link.Groups[1].Value)
            where !File.Exists(target) && !Directory.Exists(target)
            select $"{Repository.Relative(page)} -> {link.Groups[1].Value}";

        Assert.That(broken, Is.Empty);
    }

    [Test]
    public void DocumentsTheReadmeNames_AreThere()
    {
        string readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

        IEnumerable<string> missing = Regex.Matches(readme, @"`(docs/\w+\.md)`")
            .Select(match => match.Groups[1].Value)
            .Where(page => !File.Exists(Path.Combine(Repository.Root, page)));

        Assert.That(missing, Is.Empty);
    }

    private static string Flat(string code) => string.Join(
        '\n',
        code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
}
