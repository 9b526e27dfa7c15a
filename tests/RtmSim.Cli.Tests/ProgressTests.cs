using System;
using System.IO;
using System.Text.RegularExpressions;
using NUnit.Framework;
using RtmSim.Cli.Tests.Support;

namespace RtmSim.Cli.Tests;

/// <summary>The line that says how far a run is.</summary>
[TestFixture]
internal sealed class ProgressTests
{
    private readonly Tool _tool = new();

    [TearDown]
    public void RemoveFolder() => _tool.Dispose();

    [Test]
    public void Run_InATerminal_SaysHowFarItIsAndLeavesNoTraceOfThat()
    {
        _tool.Add("a.yaml", Tool.Passing);
        _tool.Add("b.yaml", Tool.Passing);

        string output = RunOn(isTerminal: true, hasAnsi: true);

        Assert.That(output, Does.Match("^\r\u001b\\[2K1 of 2  @[^\n\r]*\r\u001b\\[2K"));
        Assert.That(output, Does.Match("\n\r\u001b\\[2K2 of 2  @[^\n\r]*\r\u001b\\[2K"));
        Assert.That(Seen(output), Does.StartWith("passed  @/a.yaml  "));
        Assert.That(Seen(output), Does.Not.Contain("of 2  "));
    }

    [TestCase(false, true, TestName = "Run_IntoAFile_HasNothingOfIt")]
    [TestCase(true, false, TestName = "Run_InATerminalWithoutSequences_HasNothingOfIt")]
    public void Run_WhereALineCannotGoAway_HasNothingOfIt(bool isTerminal, bool hasAnsi)
    {
        _tool.Add("a.yaml", Tool.Passing);

        string output = RunOn(isTerminal, hasAnsi);

        Assert.That(output, Does.StartWith("passed  @/a.yaml  "));
        Assert.That(output, Does.Not.Contain('\u001b').And.Not.Contain('\r'));
    }

    private string RunOn(bool isTerminal, bool hasAnsi)
    {
        using StringWriter output = new() { NewLine = "\n" };
        Screen screen = new(output, isTerminal, hasAnsi);
        CommandLine.Run(["run", _tool.Folder], screen, TextWriter.Null);
        return output.ToString()
            .Replace(_tool.Folder.Replace('\\', '/'), "@", StringComparison.Ordinal);
    }

    /// <summary>What is left on a screen: without erased lines, and without colours.</summary>
    private static string Seen(string output) => Regex.Replace(
        Regex.Replace(output, "[^\n]*\r\u001b\\[2K", string.Empty), "\u001b\\[[0-9;]*m",
        string.Empty);
}
