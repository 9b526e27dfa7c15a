using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NUnit.Framework;
using RtmSim.Cli.Run;
using RtmSim.Cli.Tests.Support;
using RtmSim.Cli.Watching;

namespace RtmSim.Cli.Tests;

/// <summary>What a watch does at changes, without waiting for any.</summary>
[TestFixture]
internal sealed class WatchTests
{
    private readonly Tool _tool = new();

    [SetUp]
    public void AddFiles()
    {
        _tool.Add("a.yaml", Tool.Passing);
        _tool.Add("b.yaml", Tool.Passing);
    }

    [TearDown]
    public void RemoveFolder() => _tool.Dispose();

    [Test]
    public void Change_OfOneFile_RunsThatAloneAndSumsUpAll()
    {
        int code = Watch(() => _tool.Add("b.yaml", Tool.Failing));

        Assert.That(code, Is.EqualTo(ExitCodes.Failed));
        Assert.That(Rounds(), Is.EqualTo(new[]
        {
            "passed @/a.yaml, passed @/b.yaml, 2 of 2 scenarios passed",
            "failed @/b.yaml, 1 of 2 scenarios passed, 1 failed",
        }));
    }

    [Test]
    public void Change_BackToRight_IsTheLastStateAndTheExitCode()
    {
        int code = Watch(
            () => _tool.Add("b.yaml", Tool.Malformed),
            () => _tool.Add("b.yaml", Tool.Passing));

        Assert.That(code, Is.EqualTo(ExitCodes.Passed));
        Assert.That(Rounds().Skip(1), Is.EqualTo(new[]
        {
            "malformed @/b.yaml, 1 of 2 scenarios passed, 1 malformed",
            "passed @/b.yaml, 2 of 2 scenarios passed",
        }));
        Assert.That(_errors, Does.Contain("unknown step"));
    }

    [Test]
    public void Files_NewRenamedAndRemoved_AreRunOrDropOut()
    {
        Watch(
            () => _tool.Add("c/new.yaml", Tool.Passing),
            () => File.Move(_tool.PathOf("a.yaml"), _tool.PathOf("z.yaml")),
            () => File.Delete(_tool.PathOf("b.yaml")));

        Assert.That(Rounds().Skip(1), Is.EqualTo(new[]
        {
            "passed @/c/new.yaml, 3 of 3 scenarios passed",
            "removed @/a.yaml, passed @/z.yaml, 3 of 3 scenarios passed",
            "removed @/b.yaml, 2 of 2 scenarios passed",
        }));
    }

    [Test]
    public void Change_ThatLeavesTheContent_RunsNothing()
    {
        Watch(
            () => _tool.Add("a.yaml", Tool.Passing),
            () => _tool.Add("notes.txt", "no scenario"));

        Assert.That(Rounds(), Has.Length.EqualTo(1));
    }

    [Test]
    public void Folder_EmptyForAWhile_IsToldAndDoesNotEndTheWatch()
    {
        int code = Watch(
            () => Array.ForEach(Directory.GetFiles(_tool.Folder), File.Delete),
            () => _tool.Add("b.yaml", Tool.Failing));

        Assert.That(code, Is.EqualTo(ExitCodes.Failed));
        Assert.That(_errors, Is.EqualTo(
            "rtmsim: @: there is no scenario in this folder; they end in .yaml or .yml\n"));
        Assert.That(
            Rounds().Last(),
            Is.EqualTo("removed @/a.yaml, failed @/b.yaml, 0 of 1 scenarios passed, 1 failed"));
    }

    [Test]
    public void Folder_NotThereAtFirst_EndsTheWatch()
    {
        int code = Watch(new RunRequest(["no such folder"], null, null, null, null, false));

        Assert.That(code, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(_output, Is.Empty);
    }

    [Test]
    public void Files_ThatClashForAWhile_AreRunWhenTheyDoNot()
    {
        RunRequest request = new(
            [_tool.Folder], null, null, Path.Combine(_tool.Folder, "traces"), null, false);

        Watch(
            request,
            () => _tool.Add("b.yml", Tool.Passing),
            () => File.Delete(_tool.PathOf("a.yaml")),
            () => File.Delete(_tool.PathOf("b.yaml")));

        Assert.That(_errors, Does.Contain("would both write their traces to b.jsonl"));
        Assert.That(
            Rounds().Last(), Does.EndWith("passed @/b.yml, 1 of 1 scenarios passed"));
    }

    private string _output = string.Empty;

    private string _errors = string.Empty;

    private int Watch(params Action[] changes) =>
        Watch(new RunRequest([_tool.Folder], null, null, null, null, false), changes);

    private int Watch(RunRequest request, params Action[] changes)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter errors = new() { NewLine = "\n" };
        int code = WatchAction.Run(
            request, new Screen(output, isTerminal: false), errors, new GivenChanges(changes));
        string folder = _tool.Folder.Replace('\\', '/');
        _output = output.ToString().Replace(folder, "@", StringComparison.Ordinal);
        _errors = errors.ToString().Replace(folder, "@", StringComparison.Ordinal);
        return code;
    }

    /// <summary>The lines of each round in short: verdicts with files, and the sum.</summary>
    private string[] Rounds() => _output.Split(WatchAction.Waiting + "\n")
        .Select(round => string.Join(", ", round.Split('\n')
            .Where(line => line.Length > 0 && !line.StartsWith(' '))
            .Select(line => Regex.Replace(line, "^([a-z]+)  ([^ ]+).*$", "$1 $2"))
            .Select(line => line.Split(';')[0])))
        .Where(round => round.Length > 0)
        .ToArray();

    private sealed class GivenChanges(IEnumerable<Action> changes) : IFileChanges
    {
        private readonly Queue<Action> _changes = new(changes);

        public bool Wait()
        {
            bool isThere = _changes.TryDequeue(out Action? change);
            change?.Invoke();
            return isThere;
        }
    }
}
