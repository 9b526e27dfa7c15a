using System;
using System.Collections.Generic;
using System.Linq;
using agora_rtm;
using NodaTime;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Protocol;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Controls;

/// <summary>Transfers of media under everything a test can do to them.</summary>
public sealed class MediaFaultTests
{
    private const int Mega = 1024 * 1024;
    private const string Known = "rtmsim-media-0000000000000001";

    private static IEnumerable<TestCaseData> Codes()
    {
        foreach (int code in new[] { 1, 2, 3, 4, 5, 6 })
        {
            yield return new TestCaseData(Operation.UploadFile, code, $"FileUploaded({code})");
            yield return new TestCaseData(Operation.UploadImage, code, $"ImageUploaded({code})");
            yield return new TestCaseData(Operation.DownloadToFile, code, $"ToFile({code})");
            yield return new TestCaseData(
                Operation.DownloadToMemory, code, $"ToMemory(0;{code})");
        }
    }

    [TestCaseSource(nameof(Codes))]
    [Rule("S-81", "S-57")]
    public void FailNext_OfATransfer_FailsItOnceAndLeavesNothing(
        Operation operation, int code, string expected)
    {
        using World world = World.Start(new ClientOptions { FilePlace = FilePlace.MemoryOnly });
        TestUser alice = world.Online("alice");
        alice.Uploaded(10);
        world.AdvanceToMs(20_000);

        world.Service.FailNext(operation, code, "bob");
        world.Service.FailNext(operation, code, "alice");
        Begin(alice, operation);
        world.AdvanceMs(1_000);
        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { $"20020 {expected}" }));
        Assert.That(world.Simulation.Files.Contains("/down"), Is.False);

        alice.Log.Clear();
        Begin(alice, operation);
        world.AdvanceMs(1_000);
        Assert.That(alice.Log.Texts, Has.Exactly(1).Contains("0)"));
    }

    [Test]
    [Rule("S-81")]
    public void FailNext_OfALongDownload_FailsItAtOnceAndOfAnUploadAtItsEnd()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        string mediaId = alice.Uploaded(8 * Mega).GetMediaId();
        world.AdvanceToMs(20_000);

        world.Service.FailNext(Operation.DownloadToMemory, 4);
        world.Service.FailNext(Operation.UploadFile, 1);
        alice.Download(mediaId);
        alice.UploadFile($"/alice/{8 * Mega}");
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "20020 ToMemory(0;4)", "21000 Uploading(4194304/8388608)", "22000 FileUploaded(1)",
        }));
    }

    [TestCase(Operation.UploadFile)]
    [TestCase(Operation.UploadImage)]
    [TestCase(Operation.DownloadToFile)]
    [TestCase(Operation.DownloadToMemory)]
    [Rule("S-81")]
    public void LoseNextAndSlowAnswers_OfATransfer_SayWhatToDoInstead(Operation operation)
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        alice.Uploaded(10);

        Assert.That(
            () => world.Service.LoseNext(operation),
            Throws.ArgumentException.With.Message.Contains("cut the link"));
        Assert.That(
            () => world.Service.SlowAnswers(Duration.FromSeconds(1), operation),
            Throws.ArgumentException.With.Message.Contains("set its bandwidth"));

        // Slowness of everything is that of answers: bytes take the time they take.
        long start = world.ElapsedMs;
        world.Service.SlowAnswers(Duration.FromSeconds(5));
        Begin(alice, operation);
        world.AdvanceMs(1_000);
        Assert.That(alice.Log.Lines[^1], Does.StartWith($"{start + 20} "));
    }

    [Test]
    [Rule("S-57", "S-71", "M-09")]
    public void Outage_DuringATransfer_IsAStall()
    {
        using World world = World.Start();
        TestUser alice = Start(world);
        world.AdvanceMs(500);

        world.Service.Outage(Duration.FromSeconds(60));
        world.AdvanceMs(100_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "5500 SC(4,5)", "62000 Uploading(4194304/8388608)", "61750 SC(3,2)",
            "63000 FileUploaded(0)",
        }.OrderBy(line => int.Parse(line.Split(' ')[0], null))));
    }

    [TestCase(120_000.0, "123000 FileUploaded(0)")]
    [TestCase(120_000.0001, "121500 FileUploaded(3)")]
    [Rule("M-10", "S-71", "S-09")]
    public void Outage_Of120s_IsSurvivedAndNotATickMore(double milliseconds, string expected)
    {
        using World world = World.Start();
        TestUser alice = Start(world);
        world.AdvanceMs(500);

        world.Service.Outage(Duration.FromTicks((long)Math.Round(milliseconds * 10_000)));
        world.AdvanceMs(300_000);

        Assert.That(
            alice.Log.Lines.Single(line => line.Contains("FileUploaded")), Is.EqualTo(expected));
    }

    [Test]
    [Rule("M-10")]
    public void Link_BackForNoTime_DoesNotStartTheStallAnew()
    {
        using World world = World.Start();
        TestUser alice = Start(world);
        world.AdvanceMs(500);
        world.Network.Cut("alice");
        world.AdvanceMs(60_000);

        world.Network.Restore("alice");
        world.Network.Cut("alice");
        world.AdvanceMs(200_000);

        Assert.That(alice.Log.Lines, Does.Contain("121500 FileUploaded(3)"));
    }

    [Test]
    [Rule("M-10")]
    public void Link_BackForAMoment_StartsTheStallAnew()
    {
        using World world = World.Start();
        TestUser alice = Start(world);
        world.AdvanceMs(500);
        world.Network.Cut("alice");
        world.AdvanceMs(60_000);

        world.Network.Restore("alice");
        world.AdvanceMs(1);
        world.Network.Cut("alice");
        world.AdvanceMs(200_000);

        Assert.That(alice.Log.Lines, Does.Contain("181501 FileUploaded(3)"));
    }

    [Test]
    [Rule("S-57", "D-08", "D-12")]
    public void Upload_WhoseUserWentOffline_IsDoneWhenTheSessionIsBack()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        world.Simulation.Files.Add("/a", new byte[4 * Mega]);
        world.AdvanceToMs(1_000);
        alice.UploadFile("/a");
        world.AdvanceMs(990);
        world.CutFor("alice", 60_000);
        world.AdvanceMs(100_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "5990 SC(4,5)", "62240 SC(3,2)", "62240 FileUploaded(0)",
        }));
    }

    [TestCase(true)]
    [TestCase(false)]
    [Rule("M-13", "S-82", "S-57")]
    public void Kick_WithoutALink_InterruptsWhatStandsStillOnReturn(bool isLongAway)
    {
        using World world = World.Start();
        TestUser alice = Start(world);
        world.AdvanceMs(500);
        double awayMs = isLongAway ? 10_000 : 2_000;
        world.CutFor("alice", awayMs);
        world.AdvanceMs(1_000);

        world.Service.Kick("alice");
        world.AdvanceMs(60_000);

        Assert.That(
            alice.Log.Texts.TakeLast(2), Is.EqualTo(new[] { "SC(5,7)", "FileUploaded(6)" }));
        Assert.That(alice.Log.Count("FileUploaded(0)"), Is.Zero);
    }

    [Test]
    [Rule("S-85", "B-13")]
    public void Crash_DuringTransfers_EndsThemSilentlyAndWritesNothing()
    {
        using World world = World.Start();
        TestUser alice = Start(world);
        string mediaId = world.Online("bob").Uploaded(8 * Mega).GetMediaId();
        alice.DownloadTo("/down", mediaId);
        alice.UploadFile("/a");
        world.AdvanceMs(500);
        alice.Log.Clear();

        alice.Crash();
        world.Simulation.RunUntilIdle();

        Assert.That(alice.Log.Texts, Is.Empty);
        Assert.That(world.Simulation.Files.Contains("/down"), Is.False);
        Assert.That(world.Simulation.Elapsed.TotalSeconds, Is.LessThan(60));
    }

    [Test]
    [Rule("S-84", "S-57")]
    public void PairCut_DoesNotConcernBytes_ButHoldsTheMessageAboutThem()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();
        world.Network.Between("alice", "bob").Cut(Duration.FromSeconds(30));

        FileMessage file = alice.Uploaded(10);
        alice.Send("bob", file);
        bob.Download(Known);
        world.AdvanceMs(5_000);
        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "ToMemory(10;0)" }));
        world.AdvanceMs(60_000);

        Assert.That(bob.Log.Lines[^1], Is.EqualTo("31010 alice file: 10"));
    }

    private static void Begin(TestUser alice, Operation operation)
    {
        int code = operation switch
        {
            Operation.UploadFile => alice.UploadFile("/alice/10"),
            Operation.UploadImage => alice.UploadImage("/alice/10"),
            Operation.DownloadToFile => alice.DownloadTo("/down", Known),
            _ => alice.Download(Known),
        };
        Assert.That(code, Is.Zero);
    }

    /// <summary>Alice starts to upload 8 MB, which is 2 s, at 1 s.</summary>
    private static TestUser Start(World world)
    {
        TestUser alice = world.Online("alice");
        world.Simulation.Files.Add("/a", new byte[8 * Mega]);
        world.AdvanceToMs(1_000);
        alice.UploadFile("/a");
        return alice;
    }
}
