using System;
using System.Linq;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Media;

/// <summary>What becomes of transfers when their session ends, or has not begun.</summary>
public sealed class SessionEndTests
{
    private const int Size = 40 * 512 * 1024;

    [TestCase(true)]
    [TestCase(false)]
    [Rule("M-13", "S-23", "D-10")]
    public void Aborted_ByEvictionOrBan_EndsAllTransfersAtOnce(bool isBan)
    {
        using World world = World.Start();
        TestUser alice = Start(world);
        if (isBan)
        {
            world.Service.Ban("alice");
        }
        else
        {
            world.User("alice").Login();
        }

        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[]
        {
            isBan ? "SC(5,7)" : "SC(5,8)", "FileUploaded(6)", "ToMemory(0;6)",
        }));
    }

    [Test]
    [Rule("S-57", "M-13", "M-12")]
    public void Aborted_NewTransfers_AreInterruptedAtOnce()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        string mediaId = alice.Uploaded(10).GetMediaId();
        world.Service.Ban("alice");
        world.AdvanceToMs(20_000);
        alice.Log.Clear();

        int[] codes =
        {
            alice.UploadFile("/alice/10"), alice.UploadImage("/missing"), alice.Download(mediaId),
            alice.DownloadTo("/b", mediaId), alice.CancelUpload(),
        };
        world.AdvanceMs(1_000);

        Assert.That(codes, Has.All.Zero);
        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "20000 FileUploaded(6)", "20000 ImageUploaded(6)", "20000 ToMemory(0;6)",
            "20000 ToFile(6)", "20000 Cancelled(2)",
        }));
    }

    [TestCase(PendingAtLogout.Fail, "FileUploaded(6) ToMemory(0;6) Sent(1)")]
    [TestCase(PendingAtLogout.NotLoggedIn, "FileUploaded(102) ToMemory(0;102) Sent(102)")]
    [TestCase(PendingAtLogout.Drop, "")]
    [Rule("S-22")]
    public void Logout_WithTransfersRunning_EndsThemInCallOrderBeforeItsResult(
        PendingAtLogout pending, string expected)
    {
        using World world = World.Start(new ClientOptions { PendingAtLogout = pending });
        TestUser alice = Start(world);
        TestUser bob = world.Online("bob");
        world.Network.Cut("bob");
        alice.Send("bob", "hi");
        alice.Log.Clear();

        alice.Logout();
        world.AdvanceMs(60_000);

        string[] texts = alice.Log.Texts.Where(text => !text.StartsWith("Upload")
            && !text.StartsWith("Download")).ToArray();
        Assert.That(bob.Messages, Is.Empty);
        Assert.That(
            texts,
            Is.EqualTo(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Append("LoggedOut(0)").Append("SC(1,6)")));
    }

    [Test]
    [Rule("S-20", "S-22")]
    public void Upload_ThatEndsAfterTheServiceTookTheLogout_IsInterrupted()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        world.Simulation.Files.Add("/early", new byte[20_000]);
        world.Simulation.Files.Add("/late", new byte[1024 * 1024]);
        world.AdvanceToMs(1_000);
        alice.UploadFile("/early");
        alice.UploadFile("/late");
        world.AdvanceMs(15);

        alice.Logout();
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "1020 FileUploaded(0)", "1515 FileUploaded(6)", "1515 LoggedOut(0)", "1515 SC(1,6)",
        }));
    }

    [Test]
    [Rule("S-72", "B-13")]
    public void Dispose_WithTransfersRunning_TellsNothing()
    {
        using World world = World.Start();
        TestUser alice = Start(world);

        alice.Dispose();
        world.Simulation.RunUntilIdle();

        Assert.That(alice.Log.Lines, Is.Empty);
        Assert.That(world.Simulation.Elapsed.TotalSeconds, Is.LessThan(60));
    }

    [Test]
    [Rule("D-08", "S-57")]
    public void Upload_OverALossOf30s_CompletesWhenTheSessionIsBack()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        world.Simulation.Files.Add("/a", new byte[4 * 1024 * 1024]);
        world.AdvanceToMs(1_000);
        alice.UploadFile("/a");
        world.AdvanceMs(990);
        world.CutFor("alice", 60_000);
        world.AdvanceMs(100_000);

        Assert.That(alice.Log.Texts[^1], Is.EqualTo("FileUploaded(0)").Or.EqualTo("SC(3,2)"));
        Assert.That(alice.Log.Texts, Does.Contain("FileUploaded(0)"));
    }

    [TestCase(true, "1350 FileUploaded(0)")]
    [TestCase(false, null)]
    [Rule("S-73", "D-13")]
    public void Upload_WhileConnecting_WaitsForTheLoginIfTheOptionsSaySo(
        bool accepts, string? expected)
    {
        using World world = World.Start(
            new ClientOptions { AcceptCallsWhileConnecting = accepts });
        TestUser alice = world.User("alice");
        world.Simulation.Files.Add("/a", new byte[4 * 1024 * 1024]);
        world.AdvanceMs(100);
        alice.Login();

        int code = alice.UploadFile("/a");
        world.AdvanceMs(60_000);

        Assert.That(code, Is.EqualTo(accepts ? 0 : 102));
        Assert.That(
            alice.Log.Lines.SingleOrDefault(line => line.Contains("FileUploaded")),
            Is.EqualTo(expected));
    }

    [Test]
    [Rule("S-73", "M-10")]
    public void Upload_WaitingForALoginThatFails_TimesOutWithIt()
    {
        using World world = World.Start(new ClientOptions { AcceptCallsWhileConnecting = true });
        TestUser alice = world.User("alice");
        world.Simulation.Files.Add("/a", new byte[10]);
        world.Network.Cut("alice");
        alice.Login();
        alice.UploadFile("/a");
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines.TakeLast(3), Is.EqualTo(new[]
        {
            "12000 LoginFailed(9)", "12000 SC(1,4)", "12000 FileUploaded(3)",
        }));
    }

    /// <summary>Alice uploads and downloads for 5 s from 20 s on, here at 20.5 s.</summary>
    private static TestUser Start(World world)
    {
        TestUser alice = world.Online("alice");
        string mediaId = alice.Uploaded(Size).GetMediaId();
        world.AdvanceToMs(20_000);
        alice.UploadFile($"/alice/{Size}");
        alice.Download(mediaId);
        world.AdvanceMs(500);
        return alice;
    }
}
