using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NUnit.Framework;
using RtmSim.Scenarios.Tests.Support;
using RtmSim.Testing;

namespace RtmSim.Scenarios.Tests;

/// <summary>What the pages about scenario files show is right, and so are their links.</summary>
[TestFixture]
internal sealed class DocumentedExamplesTests
{
    private static readonly Regex Block = new("^```yaml\n(?<text>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline);

    /// <summary>What a part of a file is completed with, if it lacks it.</summary>
    private static readonly (string Key, string Text)[] Frame =
    {
        ("name:", "name: a part\n"),
        ("users:", "users: [alice, bob, carol]\n"),
        ("steps:", "steps: [login: alice, login: bob, login: carol]\n"),
        ("expect:", "expect: [{ user: alice, state: CONNECTED }]\n"),
    };

    private static IEnumerable<TestCaseData> Examples => Pages.SelectMany(page => Block
        .Matches(File.ReadAllText(page).Replace("\r\n", "\n"))
        .Select((match, i) => new TestCaseData(match.Groups["text"].Value)
            .SetArgDisplayNames($"{Path.GetFileName(page)} {i + 1}")));

    [TestCaseSource(nameof(Examples))]
    public void Example_OnAPage_RunsAndPasses(string text)
    {
        string missing = string.Concat(Frame
            .Where(part => !Regex.IsMatch(text, "^" + part.Key, RegexOptions.Multiline))
            .Select(part => part.Text));

        Assert.That(Text.Run(text + missing).Failures, Is.Empty);
    }

    [Test]
    public void Pages_EachOfThem_HaveAnExampleAndLinksThatLeadSomewhere()
    {
        Assert.That(Pages, Has.Count.EqualTo(7));
        foreach (string page in Pages)
        {
            string text = File.ReadAllText(page);
            Assert.That(Block.IsMatch(text.Replace("\r\n", "\n")), Is.True, page);
            foreach (Match link in Regex.Matches(text, @"\]\((?<to>[a-z./-]+)(#[a-z-]+)?\)"))
            {
                string target = Path.Combine(
                    Path.GetDirectoryName(page)!, link.Groups["to"].Value);
                Assert.That(File.Exists(target), Is.True, $"{page}: {target}");
            }
        }
    }

    internal static IReadOnlyList<string> Pages { get; } = Directory
        .GetFiles(Path.Combine(Repository.Root, "docs", "scenarios"), "*.md")
        .Append(Path.Combine(Repository.Root, "docs", "scenarios.md"))
        .OrderBy(page => page, System.StringComparer.Ordinal)
        .ToArray();
}
