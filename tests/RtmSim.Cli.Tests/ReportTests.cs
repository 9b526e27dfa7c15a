using System;
using System.IO;
using NUnit.Framework;
using RtmSim.Cli.Tests.Support;

namespace RtmSim.Cli.Tests;

[TestFixture]
internal sealed class ReportTests
{
    private readonly Tool _tool = new();

    private string _trace = string.Empty;

    [SetUp]
    public void RecordATrace()
    {
        string scenario = _tool.Add("in/story.yaml", Tool.Passing);
        _tool.Run("run", scenario, "--trace", _tool.PathOf("traces"));
        _trace = _tool.PathOf("traces/story.jsonl");
    }

    [TearDown]
    public void RemoveFolder() => _tool.Dispose();

    [TestCase("out.html", "<!DOCTYPE html>", "<title>story</title>")]
    [TestCase("out.HTML", "<!DOCTYPE html>", "OnLoginSuccess")]
    [TestCase("out.mmd", "sequenceDiagram\n", "OnLoginSuccess")]
    [TestCase("out.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"", "OnLoginSuccess")]
    [TestCase("out.txt", "     0.000  client1  call ", "OnLoginSuccess()  [C-02]\n")]
    public void Report_OfATrace_IsWhatTheEndingSays(string name, string start, string content)
    {
        string output = _tool.PathOf(name);

        int code = _tool.Run("report", _trace, "-o", output);

        Assert.That(_tool.Errors, Is.Empty);
        Assert.That(code, Is.EqualTo(ExitCodes.Passed));
        Assert.That(_tool.Out, Is.Empty);
        Assert.That(File.ReadAllText(output), Does.StartWith(start).And.Contains(content));
    }

    [Test]
    public void Report_MadeTwice_IsTheSame()
    {
        _tool.Run("report", _trace, "--output", _tool.PathOf("1.html"));
        _tool.Run("report", _trace, "--output", _tool.PathOf("2.html"));

        Assert.That(
            File.ReadAllBytes(_tool.PathOf("2.html")),
            Is.EqualTo(File.ReadAllBytes(_tool.PathOf("1.html"))));
    }

    [TestCase("no such.jsonl", "out.html", "@/no such.jsonl: there is no such file\n")]
    [TestCase("in", "out.html", "@/in: is a folder; name one trace file in it\n")]
    [TestCase(
        "traces/story.jsonl", "out.pdf",
        "@/out.pdf: nothing is known to end in \".pdf\"; there are .html .mmd .svg .txt\n")]
    [TestCase(
        "traces/story.jsonl", "out",
        "@/out: nothing is known to end in \"\"; there are .html .mmd .svg .txt\n")]
    [TestCase(
        "traces/story.jsonl", "no/out.svg",
        "@/no/out.svg: cannot be written: there is no folder @/no\n")]
    public void Report_OfBadInput_Returns2AndSaysWhy(string trace, string output, string message)
    {
        int code = _tool.Run("report", _tool.PathOf(trace), "-o", _tool.PathOf(output));

        Assert.That(code, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(_tool.Errors, Is.EqualTo("rtmsim: " + message));
        Assert.That(File.Exists(_tool.PathOf(output)), Is.False);
    }

    [Test]
    public void Report_OfWhatIsNoTrace_SaysWhere()
    {
        string scenario = _tool.PathOf("in/story.yaml");

        int code = _tool.Run("report", scenario, "-o", _tool.PathOf("out.html"));

        Assert.That(code, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(_tool.Errors, Does.StartWith("rtmsim: @/in/story.yaml:1:2: "));
        Assert.That(_tool.Errors.Split('\n'), Has.Length.EqualTo(2));
    }

    [Test]
    public void Report_OverAFolder_LeavesIt()
    {
        string folder = _tool.PathOf("folder.html");
        Directory.CreateDirectory(folder);

        int code = _tool.Run("report", _trace, "-o", folder);

        Assert.That(code, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(
            _tool.Errors,
            Is.EqualTo("rtmsim: @/folder.html: cannot be written: it is a folder\n"));
        Assert.That(Directory.Exists(folder), Is.True);
    }

    [Test]
    public void Report_OfABrokenTrace_LeavesAnOldOne()
    {
        string output = _tool.Add("out.html", "old");
        string broken = _tool.Add(
            "broken.jsonl",
            File.ReadAllText(_trace).Replace("OnLogin", "OnLogout", StringComparison.Ordinal));

        Assert.That(
            _tool.Run("report", broken, "-o", output), Is.EqualTo(ExitCodes.BadInput));
        Assert.That(File.ReadAllText(output), Is.EqualTo("old"));
    }

    [TestCase("report")]
    [TestCase("report", "a.jsonl")]
    [TestCase("report", "a.jsonl", "b.jsonl", "-o", "c.html")]
    public void Report_WithTooFewOrTooManyArguments_Returns2(params string[] arguments)
    {
        Assert.That(_tool.Run(arguments), Is.EqualTo(ExitCodes.BadInput));
        Assert.That(_tool.Errors, Does.StartWith("rtmsim: "));
    }
}
