using System;
using System.IO;
using System.Linq;
using NUnit.Framework;
using RtmSim.Cli.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace RtmSim.Cli.Tests;

/// <summary>
/// Runs the commands of the page on exploring, as they stand there, with fewer seeds where there
/// are many.
/// </summary>
[TestFixture]
[Platform("Linux,MacOSX")]
internal sealed class ExploringDocTests
{
    private static readonly DocPage Page = new("exploring");

    private readonly Tool _tool = new();

    [TearDown]
    public void RemoveFolder() => _tool.Dispose();

    [Test]
    public void Shell_Examples_Pass()
    {
        ShellProject shell = new(_tool);
        foreach (string block in Page.Blocks("sh"))
        {
            (int code, string output) = shell.Run("set -e\n" + Few(block));

            Assert.That(code, Is.Zero, output);
            Assert.That(output, Does.Contain("no violation in 20 of 20 seeds"));
        }

        Assert.That(File.Exists(_tool.PathOf("report.json")));
    }

    [Test]
    public void Steps_OfTheMatrix_RunAllShardsAndMergeThem()
    {
        string yaml = Page.Blocks("yaml")[0];
        string[] steps = DocPage.Values(yaml, "run")
            .Where(step => !step.StartsWith("dotnet tool install", StringComparison.Ordinal))
            .ToArray();
        ShellProject shell = new(_tool);
        shell.Variables["SEEDS"] = "1..20";
        shell.Variables["SHARDS"] = DocPage.Values(yaml, "SHARDS").Single();

        foreach (string shard in new[] { "1", "2", "3", "4" })
        {
            shell.Variables["SHARD"] = shard;
            AssertPasses(shell, steps[0]);
        }

        AssertPasses(shell, steps[1]);
        AssertIsComplete("report.json");
        Assert.That(yaml, Does.Contain("shard: [1, 2, 3, 4] }").And.Contain("SHARDS: 4"));
    }

    [Test]
    public void Manifests_OfTheJobs_RunAllShardsAndMergeThem()
    {
        string yaml = Page.Blocks("yaml")[1];
        string[] scripts = DocPage.Documents(yaml)
            .SelectMany(root => root.AllNodes)
            .OfType<YamlMappingNode>()
            .Where(node => node.Children.ContainsKey("args"))
            .Select(node => ((YamlSequenceNode)node.Children["args"]).Children.Single())
            .Select(script => ((YamlScalarNode)script).Value!)
            .ToArray();
        ShellProject shell = new(_tool);
        shell.Variables["SEEDS"] = "1..20";
        shell.Variables["SHARDS"] = DocPage.Values(yaml, "completions").Single();

        for (int index = 0; index < 20; index += 1)
        {
            shell.Variables["JOB_COMPLETION_INDEX"] = $"{index}";
            AssertPasses(shell, scripts[0]);
        }

        AssertPasses(shell, scripts[1]);
        AssertIsComplete("report.json");
        Assert.That(
            DocPage.Values(yaml, "kind"),
            Is.EquivalentTo(new[] { "PersistentVolumeClaim", "Job", "Job" }));
    }

    [Test]
    public void Table_OfOptions_HasAllOfThem()
    {
        _tool.Run("explore", "--help");
        string[] options = _tool.Out.Split(' ', '\n')
            .Where(word => word.StartsWith("--", StringComparison.Ordinal))
            .Select(word => word.TrimEnd(','))
            .Except(["--help", "--version"])
            .ToArray();

        Assert.That(
            options.Where(option => !Page.Text.Contains("`" + option, StringComparison.Ordinal)),
            Is.Empty);
    }

    private static string Few(string script) =>
        script.Replace("1..200", "1..20", StringComparison.Ordinal);

    private static void AssertPasses(ShellProject shell, string script)
    {
        (int code, string output) = shell.Run("set -e\n" + script);
        Assert.That(code, Is.Zero, output);
        Assert.That(output, Does.Contain("no violation in "));
    }

    private void AssertIsComplete(string report) => Assert.That(
        File.ReadAllText(_tool.PathOf(report)), Does.Contain("\"ran\": [\"1..20\"]"));
}
