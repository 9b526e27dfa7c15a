using System;
using System.IO;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using NUnit.Framework;
using RtmSim.Cli.Tests.Support;
using RtmSim.Testing;

namespace RtmSim.Cli.Tests;

[TestFixture]
internal sealed class RunTests
{
    private readonly Tool _tool = new();

    [TearDown]
    public void RemoveFolder() => _tool.Dispose();

    [Test]
    public void Run_OfPassingScenarios_Returns0AndALineForEach()
    {
        _tool.Add("b.yaml", Tool.Passing);
        _tool.Add("a/z.yml", Tool.Passing);
        _tool.Add("B.yaml", Tool.Passing);
        _tool.Add("readme.md", "no scenario");

        int code = _tool.Run("run", _tool.Folder);

        Assert.That(_tool.Errors, Is.Empty);
        Assert.That(code, Is.EqualTo(ExitCodes.Passed));
        Assert.That(Steady(_tool.Out), Is.EqualTo("""
            passed  @/B.yaml  0.250 s  9 events  DIGEST  REAL ms
            passed  @/a/z.yml  0.250 s  9 events  DIGEST  REAL ms
            passed  @/b.yaml  0.250 s  9 events  DIGEST  REAL ms
            3 of 3 scenarios passed; 0.750 s of virtual time in REAL ms

            """));
    }

    [Test]
    public async Task Run_OfAllSorts_Returns2AndTellsAll()
    {
        _tool.Add("1.yaml", Tool.Passing);
        _tool.Add("2.yaml", Tool.Failing);
        _tool.Add("3.yaml", Tool.Malformed);

        int code = _tool.Run("run", _tool.Folder);

        Assert.That(code, Is.EqualTo(ExitCodes.BadInput));
        await Verifier.Verify($"{Steady(_tool.Out)}\nerrors:\n{_tool.Errors}");
    }

    [Test]
    public void Run_OfAFailingScenario_Returns1()
    {
        int code = _tool.Run("run", _tool.Add("a.yaml", Tool.Failing));

        Assert.That(code, Is.EqualTo(ExitCodes.Failed));
        Assert.That(_tool.Out, Does.Contain("why: it is slow"));
        Assert.That(_tool.Errors, Is.Empty);
    }

    [Test]
    public void Run_OfAFileNamedTwice_RunsItOnce()
    {
        string file = _tool.Add("a.yaml", Tool.Passing);

        Assert.That(_tool.Run("run", file, _tool.Folder), Is.EqualTo(ExitCodes.Passed));
        Assert.That(_tool.Out, Does.Contain("1 of 1 scenarios passed"));
    }

    [Test]
    public void Run_WithASeed_ReplacesThatOfTheFile()
    {
        string file = _tool.Add("a.yaml", "network: { jitter: 1s }\n" + Tool.Passing.Replace(
            ", at: 250ms", string.Empty, StringComparison.Ordinal));
        _tool.Run("run", file);
        string first = Digest();
        _tool.Run("run", file, "--seed", "2");

        Assert.That(Digest(), Is.Not.EqualTo(first));
        _tool.Run("run", file, "--seed", "1");
        Assert.That(Digest(), Is.EqualTo(first));
    }

    [TestCase("no such.yaml", "rtmsim: @/no such.yaml: there is no such file or folder\n")]
    [TestCase("", "rtmsim: @: there is no scenario in this folder; they end in .yaml or .yml\n")]
    public void Run_OfNothing_Returns2(string path, string message)
    {
        Assert.That(_tool.Run("run", _tool.PathOf(path)), Is.EqualTo(ExitCodes.BadInput));
        Assert.That(_tool.Errors, Is.EqualTo(message));
        Assert.That(_tool.Out, Is.Empty);
    }

    [TestCase("run")]
    [TestCase("run", "a.yaml", "--seed", "x")]
    [TestCase("run", "a.yaml", "--seed", "-1")]
    [TestCase("run", "a.yaml", "--json")]
    [TestCase("run", "a.yaml", "--jsn", "x")]
    [TestCase("walk")]
    [TestCase]
    public void Arguments_ThatMakeNoSense_Return2AndAreExplained(params string[] arguments)
    {
        Assert.That(_tool.Run(arguments), Is.EqualTo(ExitCodes.BadInput));
        Assert.That(_tool.Errors, Does.StartWith("rtmsim: "));
        Assert.That(_tool.Errors, Does.Not.Contain("System."));
        Assert.That(_tool.Out, Is.Empty);
    }

    [TestCase("--help")]
    [TestCase("run", "--help")]
    [TestCase("--version")]
    public void Help_AskedFor_Returns0(params string[] arguments)
    {
        Assert.That(_tool.Run(arguments), Is.EqualTo(ExitCodes.Passed));
        Assert.That(_tool.Out, Is.Not.Empty);
        Assert.That(_tool.Errors, Is.Empty);
    }

    [Test]
    public void Lines_HoweverLong_AreNeitherWrappedNorCut()
    {
        string name = new string('x', 200) + ".yaml";
        _tool.Run("run", _tool.Add(name, Tool.Passing));

        Assert.That(_tool.Out, Does.Contain($"@/{name}  0.250 s"));
        Assert.That(_tool.Out, Does.Not.Contain('\u001b'));
    }

    [Test]
    public void Lines_InATerminal_AreColoured()
    {
        string file = _tool.Add("a.yaml", Tool.Passing);
        using StringWriter output = new();
        Screen screen = new(output, isTerminal: true);

        int code = CommandLine.Run(new[] { "run", file }, screen, TextWriter.Null);

        Assert.That(code, Is.EqualTo(ExitCodes.Passed));
        Assert.That(output.ToString(), Does.Contain("passed"));
    }

    private string Digest() => Regex.Match(_tool.Out, "[0-9a-f]{16}").Value;

    /// <summary>The output without what real time and the digest's function decide.</summary>
    private static string Steady(string output) => Regex.Replace(
        Regex.Replace(output, "[0-9.]+ ms$", "REAL ms", RegexOptions.Multiline),
        "[0-9a-f]{16}", "DIGEST");
}
