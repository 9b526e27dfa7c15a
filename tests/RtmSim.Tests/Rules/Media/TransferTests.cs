using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Network;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Media;

/// <summary>How long transfers take, what they report, and what a lost link does to them.</summary>
public sealed class TransferTests
{
    private const int Mega = 1024 * 1024;

    [Test]
    [Rule("M-09", "S-57")]
    public void Progress_OfAnUpload_ComesAtFullSecondsAndNotAtItsEnd()
    {
        using World world = World.Start();
        TestUser alice = Start(world, 10 * Mega);
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "2000 Uploading(4194304/10485760)", "3000 Uploading(8388608/10485760)",
            "3500 FileUploaded(0)",
        }));
        Assert.That(alice.TransferIds, Has.All.EqualTo(alice.LastTransfer));
    }

    [Test]
    [Rule("M-09", "S-57")]
    public void Progress_AtTheMomentOfTheEnd_IsNotReported()
    {
        using World world = World.Start();
        TestUser alice = Start(world, 8 * Mega);
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "2000 Uploading(4194304/8388608)", "3000 FileUploaded(0)",
        }));
    }

    [Test]
    [Rule("M-09", "M-02")]
    public void Progress_OfADownload_IsThatOfAnUpload()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();
        string mediaId = alice.Uploaded(5 * Mega).GetMediaId();

        bob.Download(mediaId);
        world.AdvanceMs(60_000);

        Assert.That(bob.Log.Lines, Is.EqualTo(new[]
        {
            "12000 Downloading(4194304/5242880)", $"12250 ToMemory({5 * Mega};0)",
        }));
    }

    [TestCase(Mega, 0L, "9000 FileUploaded(0)")]
    [TestCase(16 * Mega, 0L, "1500 FileUploaded(0)")]
    [TestCase(0, 0L, "1020 FileUploaded(0)")]
    [TestCase(4 * Mega, 2L * Mega, "5000 FileUploaded(0)")]
    [TestCase(Mega, 2L * Mega, "9000 FileUploaded(0)")]
    [TestCase(0, 2L * Mega, "5000 FileUploaded(0)")]
    [Rule("S-57")]
    public void Throughput_IsTheSlowerOfOptionAndLink(int option, long link, string expected)
    {
        using World world = World.Start(new SimulationOptions
        {
            Client = new ClientOptions { MediaBytesPerSecond = option },
            Network = new NetworkOptions { BytesPerSecond = link },
        });
        TestUser alice = Start(world, 8 * Mega);
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines[^1], Is.EqualTo(expected));
    }

    [Test]
    [Rule("S-57")]
    public void Throughput_OfEachDirection_IsThatOfItsTransfers()
    {
        using World world = World.Start();
        TestUser alice = Start(world, 4 * Mega);
        world.Network["alice"].SetBandwidth(Mega, Direction.Up);
        world.AdvanceMs(60_000);
        alice.Download(alice.UploadedFiles[0].GetMediaId());
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "2000 Uploading(1048576/4194304)", "3000 Uploading(2097152/4194304)",
            "4000 Uploading(3145728/4194304)", "5000 FileUploaded(0)",
            $"62000 ToMemory({4 * Mega};0)",
        }));
    }

    [Test]
    [Rule("S-57")]
    public void Throughput_ChangedOnTheWay_CountsFromThere()
    {
        using World world = World.Start();
        TestUser alice = Start(world, 8 * Mega);
        world.AdvanceMs(1_500);

        world.Network["alice"].SetBandwidth(Mega);
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "2000 Uploading(4194304/8388608)", "3000 Uploading(6815744/8388608)",
            "4000 Uploading(7864320/8388608)", "4500 FileUploaded(0)",
        }));
    }

    [Test]
    [Rule("S-57")]
    public void Throughput_BelowZero_IsRefusedAtTheStart()
    {
        Assert.That(
            () => World.Start(new ClientOptions { MediaBytesPerSecond = -1 }),
            Throws.ArgumentException.With.Message.Contains("negative"));
    }

    [TestCase(true)]
    [TestCase(false)]
    [Rule("S-57", "M-09", "S-79")]
    public void Stall_OfTheLink_StopsTheBytesWhichThenGoOn(bool isCut)
    {
        using World world = World.Start();
        TestUser alice = Start(world, 10 * Mega);
        world.AdvanceMs(1_500);
        Interrupt(world, isCut);
        world.AdvanceMs(2_250);
        Resume(world, isCut);
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "2000 Uploading(4194304/10485760)", "5000 Uploading(7340032/10485760)",
            "5750 FileUploaded(0)",
        }));
    }

    [Test]
    [Rule("S-57", "D-12")]
    public void Transfer_StartedWithoutALink_StartsWhenItIsBack()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        string mediaId = alice.Uploaded(4 * Mega).GetMediaId();
        world.AdvanceToMs(20_000);
        world.CutFor("alice", 10_000);
        world.AdvanceMs(5_000);

        int code = alice.Download(mediaId);
        alice.UploadFile($"/alice/{4 * Mega}");
        world.AdvanceMs(60_000);

        Assert.That(code, Is.Zero);
        Assert.That(alice.Log.Texts, Does.Contain("SC(4,5)"));
        Assert.That(alice.Log.Lines, Does.Contain($"31000 ToMemory({4 * Mega};0)"));
        Assert.That(alice.Log.Lines, Does.Contain("31000 FileUploaded(0)"));
    }

    [TestCase(119_900.0)]
    [TestCase(120_000.0)]
    [Rule("M-10", "S-09", "S-57")]
    public void Stall_OfUpTo120s_IsSurvived(double cutMs)
    {
        using World world = World.Start();
        TestUser alice = Start(world, 8 * Mega);
        world.AdvanceMs(500);
        world.CutFor("alice", cutMs);
        world.AdvanceMs(200_000);

        Assert.That(alice.Log.Lines, Does.Contain($"{3_000 + (long)cutMs} FileUploaded(0)"));
    }

    [Test]
    [Rule("M-10")]
    public void Stall_OfMoreThan120s_EndsTheTransferAt120s()
    {
        using World world = World.Start();
        TestUser alice = Start(world, 8 * Mega);
        world.AdvanceMs(500);
        world.CutFor("alice", 120_000.0001);
        world.AdvanceMs(200_000);

        Assert.That(alice.Log.Lines, Does.Contain("121500 FileUploaded(3)"));
        Assert.That(alice.Log.Texts, Does.Not.Contain("FileUploaded(0)"));
    }

    [Test]
    [Rule("M-10")]
    public void Stall_OfADownload_EndsItToo()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        string mediaId = alice.Uploaded(8 * Mega).GetMediaId();
        world.AdvanceToMs(20_000);
        world.Network.Clog("alice");

        alice.Download(mediaId);
        world.AdvanceMs(200_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "140000 ToMemory(0;3)" }));
    }

    [Test]
    [Rule("M-10")]
    public void Stalls_OneAfterTheOther_AreCountedEachForItself()
    {
        using World world = World.Start();
        TestUser alice = Start(world, 8 * Mega);
        world.AdvanceMs(500);
        world.Network.Clog("alice");
        world.AdvanceMs(119_000);
        world.Network.Unclog("alice");
        world.AdvanceMs(100);
        world.Network.Clog("alice");
        world.AdvanceMs(119_000);
        world.Network.Unclog("alice");
        world.AdvanceMs(10_000);

        Assert.That(alice.Log.Texts[^1], Is.EqualTo("FileUploaded(0)"));
    }

    [Test]
    [Rule("M-08")]
    public void Transfers_NineAtOnce_AreTakenAndTheTenthIsNot()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        string mediaId = alice.Uploaded(4 * Mega).GetMediaId();
        world.AdvanceToMs(20_000);
        for (int i = 0; i < 5; i++)
        {
            alice.UploadFile($"/alice/{4 * Mega}");
        }

        for (int i = 0; i < 4; i++)
        {
            alice.Download(mediaId);
        }

        int upload = alice.UploadFile($"/alice/{4 * Mega}");
        int download = alice.Download(mediaId);
        int missing = alice.UploadFile("/missing");
        world.AdvanceMs(1_000);
        alice.UploadFile($"/alice/{4 * Mega}");
        world.AdvanceMs(1_000);

        Assert.That((upload, download, missing), Is.EqualTo((0, 0, 0)));
        Assert.That(alice.Log.Lines.Take(3), Is.EqualTo(new[]
        {
            "20000 FileUploaded(5)", "20000 ToMemory(0;5)", "20000 FileUploaded(5)",
        }));
        Assert.That(alice.Log.Count("FileUploaded(0)"), Is.EqualTo(6));
        Assert.That(alice.Log.Count($"ToMemory({4 * Mega};0)"), Is.EqualTo(4));
    }

    [Test]
    [Rule("M-08")]
    public void Transfers_OfAnotherClient_HaveNinePlacesOfTheirOwn()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();
        world.Simulation.Files.Add("/a", new byte[4 * Mega]);
        for (int i = 0; i < 9; i++)
        {
            alice.UploadFile("/a");
        }

        bob.UploadFile("/a");
        world.AdvanceMs(10_000);

        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "FileUploaded(0)" }));
    }

    [Test]
    [Rule("Q-07")]
    public void Calls_ForMedia_HaveNoRateLimit()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        for (int i = 0; i < 500; i++)
        {
            alice.CancelUpload(1);
            alice.UploadFile("/missing");
        }

        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Count("Cancelled(2)"), Is.EqualTo(500));
        Assert.That(alice.Log.Count("FileUploaded(1)"), Is.EqualTo(500));
    }

    [Test]
    [Rule("S-57")]
    public void Time_WithoutTransfers_HasNoEvents()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        alice.Uploaded(4 * Mega);

        Duration before = world.Simulation.Elapsed;
        world.Simulation.RunUntilIdle();

        Assert.That(world.Simulation.Elapsed, Is.EqualTo(before));
    }

    /// <summary>Alice starts to upload a file of so many bytes at 1 s.</summary>
    private static TestUser Start(World world, int bytes)
    {
        TestUser alice = world.Online("alice");
        world.Simulation.Files.Add("/a", new byte[bytes]);
        world.AdvanceToMs(1_000);
        alice.UploadFile("/a");
        return alice;
    }

    private static void Interrupt(World world, bool isCut)
    {
        if (isCut)
        {
            world.Network.Cut("alice");
        }
        else
        {
            world.Network.Clog("alice");
        }
    }

    private static void Resume(World world, bool isCut)
    {
        if (isCut)
        {
            world.Network.Restore("alice");
        }
        else
        {
            world.Network.Unclog("alice");
        }
    }
}
