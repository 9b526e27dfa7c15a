using System;
using System.IO;
using NUnit.Framework;
using RtmSim.Cli.Annotations;
using RtmSim.Cli.Tests.Support;

namespace RtmSim.Cli.Tests;

[TestFixture]
internal sealed class AnnotationsTests
{
    private readonly Tool _tool = new();

    [TearDown]
    public void RemoveFolder() => _tool.Dispose();

    [TestCase("a.yaml", 0, "it is", "::error file=a.yaml::it is")]
    [TestCase("a.yaml", 3, "it is", "::error file=a.yaml,line=3,col=5::it is")]
    [TestCase(
        "c:a,b%.yaml", 3, "100%:\r\nyes, so",
        "::error file=c%3Aa%2Cb%25.yaml,line=3,col=5::100%25:%0D%0Ayes, so")]
    public void Annotation_OfAnyText_IsEscapedAsGitHubReadsIt(
        string file, int line, string message, string expected) =>
        Assert.That(GitHubAnnotation.Of(file, line, 5, message), Is.EqualTo(expected));

    [Test]
    public void Run_WithAnnotations_HasOneForEachFailureAndMistake()
    {
        _tool.Add("1.yaml", Tool.Passing);
        _tool.Add("2.yaml", Tool.Failing);
        _tool.Add("3,3.yaml", Tool.Malformed);

        int code = _tool.Run("run", _tool.Folder, "--annotations", "github");

        string[] found = Array.FindAll(
            _tool.Out.Split('\n'), line => line.StartsWith("::", StringComparison.Ordinal));
        Assert.That(code, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(found, Has.Length.EqualTo(3));
        Assert.That(found[0], Does.StartWith("::error file=@/2.yaml,line=4,col=10::"));
        Assert.That(found[0], Does.Contain("%0A  why: it is slow%0A"));
        Assert.That(found[1], Does.StartWith("::error file=@/3%2C3.yaml,line=3,col="));
        Assert.That(found[1], Does.Contain("logn"));
        Assert.That(found[2], Does.StartWith("::error file=@/3%2C3.yaml,line=4,col="));
    }

    [Test]
    public void Run_WithoutBeingAsked_HasNone()
    {
        _tool.Run("run", _tool.Add("2.yaml", Tool.Failing));

        Assert.That(_tool.Out, Does.Not.Contain("::error"));
    }

    [TestCase("gitlab")]
    [TestCase("")]
    public void Annotations_ForAnotherServer_Return2(string server)
    {
        int code = _tool.Run("run", _tool.Folder, "--annotations", server);

        Assert.That(code, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(_tool.Errors, Is.EqualTo("rtmsim: --annotations takes github\n"));
    }

    [TestCase("--quiet")]
    [TestCase("-q")]
    public void Run_InQuiet_PrintsFailuresAndTheTotal(string option)
    {
        _tool.Add("1.yaml", Tool.Passing);
        _tool.Add("2.yaml", Tool.Failing);

        Assert.That(
            _tool.Run("run", _tool.Folder, option), Is.EqualTo(ExitCodes.Failed));
        Assert.That(_tool.Out, Does.StartWith("failed  @/2.yaml  "));
        Assert.That(_tool.Out, Does.Contain("1 of 2 scenarios passed, 1 failed; "));
        Assert.That(_tool.Out, Does.Not.Contain("1.yaml"));
    }

    [Test]
    public void Run_InQuiet_WhereAllPass_PrintsTheTotalAlone()
    {
        _tool.Run("run", _tool.Add("1.yaml", Tool.Passing), "--quiet");

        Assert.That(_tool.Out, Does.Match("^1 of 1 scenarios passed; [^\n]+\n$"));
    }

    [Test]
    public void Replay_OfAChangedTrace_IsAnnotatedAndQuietAboutOthers()
    {
        _tool.Run("run", _tool.Add("in/a.yaml", Tool.Passing), "--trace", _tool.PathOf("t"));
        string trace = _tool.PathOf("t/a.jsonl");
        string changed = _tool.Add(
            "changed.jsonl",
            File.ReadAllText(trace).Replace(
                "\"OnLoginSuccess\"", "\"OnLoginFailure\"", StringComparison.Ordinal));

        Assert.That(_tool.Run("replay", trace, "--quiet"), Is.Zero);
        Assert.That(_tool.Out, Is.Empty);

        int code = _tool.Run("replay", trace, changed, "-q", "--annotations", "github");

        Assert.That(code, Is.EqualTo(ExitCodes.Failed));
        Assert.That(_tool.Out, Does.StartWith("diverges @/changed.jsonl\n"));
        Assert.That(
            _tool.Out, Does.Contain("\n::error file=@/changed.jsonl::diverges%0A"));
    }
}
