using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using RtmSim.Cli.Tests.Support;

namespace RtmSim.Cli.Tests;

/// <summary>
/// Every verb with what it cannot use: one line that says so, exit code 2, and nothing else. A new
/// verb fails <see cref="Verbs_AreAllHere"/> until it is in the list.
/// </summary>
[TestFixture]
internal sealed class HostileInputsTests
{
    private const string AppId = "0123456789abcdef0123456789abcdef";

    private static readonly string[] Owner =
        ["--app-id", AppId, "--user", "alice", "--at", "1", "--certificate", "c"];

    /// <summary>Each verb; IN is what it reads, OUT a file that it writes.</summary>
    private static readonly Verb[] Verbs =
    [
        new("run", ["run", "IN"], Reads: true),
        new("run", ["run", "IN", "--json", "OUT"], Writes: true),
        new("run", ["run", "IN", "--junit", "OUT"], Writes: true),
        new("explore", ["explore", "--seeds", "1..1", "--json", "OUT"], Writes: true),
        new("explore", ["explore", "--seeds", "1..1", "--junit", "OUT"], Writes: true),
        new("explore merge", ["explore", "merge", "IN", "-o", "OUT"], Reads: true, Writes: true),
        new("rules", ["rules"]),
        new("schema", ["schema", "scenario"]),
        new("record", ["record", "IN", "-o", "OUT"], Reads: true, Writes: true),
        new("replay", ["replay", "IN"], Reads: true),
        new("replay", ["replay", "IN", "--tolerant", "--tolerance", "1s"], Reads: true),
        new("check", ["check", "IN", "--trace", "IN"], Reads: true),
        new("check", ["check", "good-citizen", "--trace", "IN"], Reads: true),
        new("check", ["check", "good-citizen", "--json", "OUT", "--trace", "IN"], Writes: true),
        new("check", ["check", "good-citizen", "--junit", "OUT", "--trace", "IN"], Writes: true),
        new("diff", ["diff", "IN", "IN"], Reads: true),
        new("report", ["report", "IN", "-o", "OUT"], Reads: true, Writes: true),
        new("token make", ["token", "make", .. Owner]),
        new("token inspect", ["token", "inspect", "007"]),
        new("token verify", ["token", "verify", "007", .. Owner]),
        new("surface", ["surface", "IN", "--face", "unity"], Reads: true),
    ];

    private readonly Tool _tool = new();

    private static IEnumerable<TestCaseData> Readers => Cases(Verbs.Where(verb => verb.Reads));

    private static IEnumerable<TestCaseData> Writers => Cases(Verbs.Where(verb => verb.Writes));

    private static IEnumerable<TestCaseData> All => Cases(Verbs);

    [TearDown]
    public void RemoveFolder() => _tool.Dispose();

    [Test]
    public void Verbs_AreAllHere()
    {
        Assert.That(
            _tool.Verbs(), Is.EquivalentTo(Verbs.Select(verb => verb.Name).Distinct()));
    }

    [TestCaseSource(nameof(Readers))]
    public void Input_ThatIsNotThere_Returns2(string[] arguments)
    {
        Run(arguments, _tool.PathOf("no such file"));
        AssertComplaint();
    }

    [TestCaseSource(nameof(Readers))]
    public void Input_WithAnOddName_IsStillOneLine(string[] arguments)
    {
        Run(arguments, "no\nsuch\r\n::error::x\u001b[31m");
        AssertComplaint();
        Assert.That(_tool.Errors, Does.Not.Contain('\u001b'));
    }

    [TestCaseSource(nameof(Readers))]
    public void Input_ThatIsAnEmptyFolder_Returns2(string[] arguments)
    {
        Directory.CreateDirectory(_tool.PathOf("folder"));
        Run(arguments, _tool.PathOf("folder"));
        AssertComplaint();
    }

    [TestCaseSource(nameof(Readers))]
    public void Input_OfNoName_Returns2(string[] arguments)
    {
        Run(arguments, string.Empty);
        AssertComplaint();
    }

    [TestCaseSource(nameof(Readers))]
    public void Input_ThatIsEmptyOrGarbage_Returns2(string[] arguments)
    {
        byte[] noise = new byte[5_000];
        for (int i = 0; i < noise.Length; i++)
        {
            noise[i] = (byte)((i * 7919) >> 3);
        }

        foreach (byte[] content in new[] { [], noise, new byte[100], "{]"u8.ToArray() })
        {
            string path = _tool.PathOf("garbage.yaml");
            File.WriteAllBytes(path, content);
            Run(arguments, path);
            AssertComplaint(path);
        }
    }

    [TestCaseSource(nameof(Readers))]
    [Platform("Linux")]
    public void Input_ThatCannotBeRead_Returns2(string[] arguments)
    {
        // Not even the superuser can read the beginning of its own memory.
        Run(arguments, "/proc/self/mem");
        AssertComplaint("/proc/self/mem");
    }

    [TestCaseSource(nameof(Writers))]
    public void Output_ThatCannotBeWritten_Returns2(string[] arguments)
    {
        string input = Input(arguments);
        Directory.CreateDirectory(_tool.PathOf("folder.txt"));
        string[] places = ["no/out.txt", "folder.txt", "scenario.yaml/out.txt"];
        foreach (string place in places)
        {
            Run(arguments, input, _tool.PathOf(place));
            AssertComplaint();
        }

        Run(arguments, input, string.Empty);
        AssertComplaint();
        if (OperatingSystem.IsLinux() && arguments[0] != "report")
        {
            Run(arguments, input, "/dev/full");
            AssertComplaint();
        }
    }

    [TestCaseSource(nameof(All))]
    public void Option_ThatIsNotKnown_Returns2(string[] arguments)
    {
        Run([.. arguments, "--no-such-option"], Input(arguments));
        AssertComplaint();
        Run([.. arguments, "--no-such-option=\u001b[31m\n::error::"], Input(arguments));
        AssertComplaint();
    }

    [TestCaseSource(nameof(All))]
    public void Argument_TooMany_Returns2(string[] arguments)
    {
        string[] places = arguments is ["run" or "replay", ..]
            ? [.. arguments, "no such file"]
            : [.. arguments, "one", "too", "many"];
        Run(places, Input(arguments));
        AssertComplaint();
    }

    [TestCase]
    [TestCase("")]
    [TestCase("walk")]
    [TestCase("token")]
    [TestCase("token", "steal")]
    [TestCase("\u0001\n")]
    [TestCase("@nothing")]
    public void Verb_ThatIsNone_Returns2(params string[] arguments)
    {
        Run(arguments, string.Empty);
        AssertComplaint();
    }

    private static IEnumerable<TestCaseData> Cases(IEnumerable<Verb> verbs) => verbs.Select(
        verb => new TestCaseData([verb.Arguments])
            .SetArgDisplayNames(string.Join(' ', verb.Arguments.Take(4))));

    /// <summary>An input that this verb can use.</summary>
    private string Input(string[] arguments)
    {
        string scenario = _tool.Add("scenario.yaml", Tool.Passing);
        if (arguments[0] == "run")
        {
            return scenario;
        }

        if (arguments is ["explore", ..])
        {
            string report = _tool.PathOf("report.json");
            _tool.Run("explore", "--seeds", "1..1", "--steps", "1", "--json", report);
            return report;
        }

        _tool.Run("run", scenario, "--trace", _tool.PathOf("traces"));
        return arguments[0] == "surface"
            ? typeof(Simulation).Assembly.Location
            : _tool.PathOf("traces/scenario.jsonl");
    }

    private void Run(string[] arguments, string input, string? output = null)
    {
        string target = output ?? _tool.PathOf("out.txt");
        _code = _tool.Run(arguments
            .Select(each => each == "IN" ? input : each == "OUT" ? target : each)
            .ToArray());
    }

    private int _code;

    /// <summary>
    /// Mistakes in a scenario are told as <c>file:line:column</c>, which editors know.
    /// </summary>
    private void AssertComplaint(string? scenario = null)
    {
        string[] lines = _tool.Errors.Split('\n');
        string mistake = scenario is null
            ? "rtmsim: "
            : scenario.Replace(_tool.Folder, "@", StringComparison.Ordinal);
        Assert.That(_code, Is.EqualTo(ExitCodes.BadInput), _tool.Out);
        Assert.That(lines, Has.Length.EqualTo(2), _tool.Errors);
        Assert.That(lines[0], Does.StartWith("rtmsim: ").Or.StartWith(mistake));
        Assert.That(lines[0], Does.Not.Contain("   at ").And.Not.Contain("Exception"));
    }

    /// <summary>A call of a verb that would be right if its input were.</summary>
    private sealed record Verb(
        string Name, string[] Arguments, bool Reads = false, bool Writes = false);
}
