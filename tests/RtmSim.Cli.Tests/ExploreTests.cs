using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using NUnit.Framework;
using RtmSim.Cli.Tests.Support;

namespace RtmSim.Cli.Tests;

/// <summary>Campaigns from the command line: threads, shards, files, mistakes.</summary>
[TestFixture]
internal sealed class ExploreTests
{
    private readonly Tool _tool = new();

    [TearDown]
    public void RemoveFolder() => _tool.Dispose();

    [Test]
    public void Explore_OnSeveralThreads_GivesTheSameReport()
    {
        string one = Explore("one.json", "--jobs", "1");
        string output = _tool.Out;
        string three = Explore("three.json", "--jobs", "3");

        Assert.That(File.ReadAllText(three), Is.EqualTo(File.ReadAllText(one)));
        Assert.That(output, Does.Match(@"no violation in 40 of 40 seeds \(1\.\.40\); "));
        Assert.That(output, Does.Match(@"reached \d+ of \d+ rules, \d+ of \d+ error codes, "));
    }

    [Test]
    public void Shards_MergedInAnyOrder_GiveTheReportOfTheWholeByteForByte()
    {
        string whole = Explore("whole.json");
        string[] shards = Enumerable.Range(1, 3)
            .Select(i => Explore(
                string.Create(CultureInfo.InvariantCulture, $"shard-{i}.json"), "--shard",
                string.Create(CultureInfo.InvariantCulture, $"{i}/3")))
            .ToArray();

        int code = _tool.Run(
            "explore", "merge", shards[2], shards[0], shards[1], "-o", _tool.PathOf("all.json"));

        Assert.That(code, Is.Zero, _tool.Errors);
        Assert.That(
            File.ReadAllBytes(_tool.PathOf("all.json")), Is.EqualTo(File.ReadAllBytes(whole)));
        Assert.That(_tool.Out, Does.StartWith("no violation in 40 of 40 seeds (1..40); "));
    }

    [Test]
    public void Merge_WithoutAShard_SaysWhichSeedsThereAre()
    {
        string first = Explore("1.json", "--shard", "1/4");
        string last = Explore("4.json", "--shard", "4/4");

        _tool.Run("explore", "merge", first, last, "-o", _tool.PathOf("all.json"));

        Assert.That(_tool.Out, Does.StartWith("no violation in 20 of 40 seeds (1..10, 31..40); "));
    }

    [Test]
    public void Merge_OfReportsThatOverlap_IsRefused()
    {
        string first = Explore("1.json", "--shard", "1/2");
        string again = Explore("2.json", "--shard", "1/3");

        Assert.That(Merge(first, again), Is.EqualTo(ExitCodes.BadInput));
        Assert.That(
            _tool.Errors,
            Is.EqualTo("rtmsim: @/2.json: has seeds that @/1.json has as well: 1..13\n"));
    }

    [TestCase("--seeds 1..41", "seeds 1..41 and not 1..40")]
    [TestCase("--steps 9", "9 steps a run and not 8")]
    [TestCase("--orders 2", "2 orders a run and not 1")]
    [TestCase("--features calls,presence", "features presence,calls and not peer-messages,")]
    public void Merge_OfDifferentCampaigns_IsRefused(string option, string difference)
    {
        string first = Explore("1.json", "--shard", "1/2");
        string other = _tool.PathOf("2.json");
        string[] arguments =
        [
            "explore", "--seeds", "1..40", "--steps", "8", "--shard", "2/2", "--json", other,
        ];
        string[] change = option.Split(' ');
        int place = Array.IndexOf(arguments, change[0]);
        if (place >= 0)
        {
            arguments[place + 1] = change[1];
        }
        else
        {
            arguments = [.. arguments, .. change];
        }

        _tool.Run(arguments);

        Assert.That(Merge(first, other), Is.EqualTo(ExitCodes.BadInput));
        Assert.That(
            _tool.Errors,
            Does.StartWith(
                "rtmsim: @/2.json: a report of another campaign than @/1.json: " + difference));
    }

    [Test]
    public void Merge_OfAViolation_Returns1AndShowsItEverywhere()
    {
        string report = Explore("1.json");
        File.WriteAllText(
            report,
            File.ReadAllText(report).Replace(
                "\"fault\":{\"runs\":0,\"found\":[]}",
                "\"fault\":{\"runs\":1,\"found\":[{\"seed\":7,\"message\":\"Boom: 1\\n2\"}]}",
                StringComparison.Ordinal).Replace(
                "\"fault\": {\"runs\":0,\"found\":[]}",
                "\"fault\": {\"runs\":1,\"found\":[{\"seed\":7,\"message\":\"Boom: 1\\n2\"}]}",
                StringComparison.Ordinal));

        int code = _tool.Run(
            "explore", "merge", report, "-o", _tool.PathOf("all.json"), "--junit",
            _tool.PathOf("all.xml"), "--annotations", "github");

        Assert.That(code, Is.EqualTo(ExitCodes.Failed), _tool.Errors);
        Assert.That(
            _tool.Out, Does.StartWith("violated  fault in 1 runs\n  seed 7: Boom: 1 2\n"));
        Assert.That(_tool.Out, Does.Contain("\n::error::fault: seed 7: Boom: 1%0A2\n"));
        XElement failure = XDocument.Load(_tool.PathOf("all.xml")).Descendants("failure").Single();
        Assert.That(failure.Parent!.Attribute("name")!.Value, Is.EqualTo("fault"));
        Assert.That(failure.Attribute("message")!.Value, Does.StartWith("seed 7: Boom"));
    }

    [Test]
    public void Explore_WithRules_ListsWhatIsReachedAndWhyOthersAreNot()
    {
        Explore("1.json", "--rules");

        Assert.That(_tool.Out, Does.Match(@"\nrules reached: \d+\n"));
        Assert.That(_tool.Out, Does.Match(@"\n  C-02  \d+ runs, seed \d+ first\n"));
        Assert.That(_tool.Out, Does.Contain("\n  M-07  It takes more than a run has"));
        Assert.That(_tool.Out, Does.Match(@"\nsides of limits not reached: \d+\n"));
    }

    [Test]
    public void Explore_InQuiet_PrintsTotalsAlone()
    {
        Explore("1.json", "-q");

        Assert.That(_tool.Out, Does.StartWith("no violation in 40 of 40 seeds"));
    }

    [Test]
    public void Explore_ForNoTimeAtAll_SaysWhichSeedsItRan()
    {
        int code = _tool.Run("explore", "--seeds", "1..1000000", "--minutes", "0.001", "-q");

        Assert.That(code, Is.Zero, _tool.Errors);
        Assert.That(_tool.Out, Does.Match(@"no violation in [\d,]+ of 1,000,000 seeds \(1\.\."));
    }

    [Test]
    public void Explore_IntoAFolderWhereNothingFails_LeavesItEmpty()
    {
        Explore("1.json", "--out", _tool.PathOf("failures/deep"));

        Assert.That(Directory.GetFileSystemEntries(_tool.PathOf("failures/deep")), Is.Empty);
    }

    [TestCase("explore", "explore needs --seeds, such as --seeds 1..1000")]
    [TestCase("explore --seeds 9..1", "--seeds takes seeds such as 1..1000, or 7 for one alone")]
    [TestCase("explore --seeds x", "--seeds takes seeds such as 1..1000, or 7 for one alone")]
    [TestCase("explore --seeds 1..9 --shard 3/2", "--shard takes a part such as 1/3, not \"3/2\"")]
    [TestCase("explore --seeds 1..9 --shard 0/2", "--shard takes a part such as 1/3, not \"0/2\"")]
    [TestCase("explore --seeds 1..2 --shard 1/3", "--shard: 2 seeds cannot be shared out to 3 ")]
    [TestCase("explore --seeds 1..2 --jobs 0", "--jobs takes a whole number from 1 to 256")]
    [TestCase("explore --seeds 1..2 --orders 0", "--orders takes a whole number from 1 to 1000")]
    [TestCase("explore --seeds 1..2 --steps -1", "--steps takes a whole number from 1 to 10000")]
    [TestCase("explore --seeds 1..2 --minutes 0", "--minutes takes a number over 0 and up to ")]
    [TestCase("explore --seeds 1..2 --minutes NaN", "--minutes takes a number over 0 and up to ")]
    [TestCase(
        "explore --seeds 1..2 --features cals",
        "--features: unknown feature \"cals\", did you mean \"calls\"?")]
    [TestCase("explore --seeds 1..2 --out IN", "IN: cannot be a folder: ")]
    public void Explore_WithAMistake_SaysSo(string arguments, string message)
    {
        string file = _tool.Add("a file", "x");
        int code = _tool.Run(arguments
            .Split(' ')
            .Select(each => each == "IN" ? file : each)
            .ToArray());

        Assert.That(code, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(
            _tool.Errors,
            Does.StartWith("rtmsim: " + message.Replace(
                "IN", "@/a file", StringComparison.Ordinal)));
        Assert.That(_tool.Errors.Split('\n'), Has.Length.EqualTo(2));
    }

    /// <summary>Runs the small campaign that these tests share; returns its report's path.</summary>
    private string Explore(string report, params string[] options)
    {
        string path = _tool.PathOf(report);
        int code = _tool.Run(
            ["explore", "--seeds", "1..40", "--steps", "8", "--json", path, .. options]);
        Assert.That(code, Is.Zero, _tool.Errors + _tool.Out);
        return path;
    }

    private int Merge(params string[] reports) =>
        _tool.Run(["explore", "merge", .. reports, "-o", _tool.PathOf("merged.json")]);
}
