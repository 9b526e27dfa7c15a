using NUnit.Framework;
using RtmSim.Facades.Unity;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Media;

public sealed class CancelTests
{
    private const int Size = 8 * 1024 * 1024;

    [Test]
    [Rule("M-11", "S-57")]
    public void Cancel_OfARunningUpload_ReportsBothUnderTheTransfersId()
    {
        using World world = World.Start();
        TestUser alice = StartUpload(world);
        world.AdvanceMs(500);

        int code = alice.CancelUpload();
        world.AdvanceMs(60_000);

        Assert.That(code, Is.Zero);
        Assert.That(
            alice.Log.Lines, Is.EqualTo(new[] { "20500 Cancelled(0)", "20500 FileUploaded(6)" }));
        Assert.That(
            alice.TransferIds, Is.EqualTo(new[] { alice.LastTransfer, alice.LastTransfer }));
    }

    [Test]
    [Rule("M-11", "S-57")]
    public void Cancel_OfARunningDownload_LeavesNoFile()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        string mediaId = alice.Uploaded(Size).GetMediaId();
        world.AdvanceToMs(20_000);
        alice.DownloadTo("/down", mediaId);
        world.AdvanceMs(500);

        alice.CancelDownload();
        world.AdvanceMs(60_000);

        Assert.That(
            alice.Log.Lines, Is.EqualTo(new[] { "20500 Cancelled(0)", "20500 ToFile(6)" }));
        Assert.That(world.Simulation.Files.Contains("/down"), Is.False);
    }

    [Test]
    [Rule("M-12", "S-57")]
    public void Cancel_AsTheOtherKind_FindsNothing()
    {
        using World world = World.Start();
        TestUser alice = StartUpload(world);
        world.AdvanceMs(500);

        alice.CancelDownload();
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "20500 Cancelled(2)", $"21000 Uploading({Size / 2}/{Size})", "22000 FileUploaded(0)",
        }));
    }

    [Test]
    [Rule("M-12")]
    public void Cancel_OfWhatHasEndedOrNeverWas_FindsNothing()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        alice.Uploaded(10);

        alice.CancelUpload();
        alice.CancelUpload(12_345);
        alice.CancelDownload(12_345);
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Has.Exactly(3).EqualTo("Cancelled(2)"));
        Assert.That(
            alice.TransferIds, Is.EqualTo(new[] { alice.LastTransfer, 12_345, 12_345 }));
    }

    [Test]
    [Rule("S-60", "M-11")]
    public void Cancel_WithTheSdksNumbers_TakesTheAssignedOne()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        world.Simulation.Files.Add("/a", new byte[Size]);

        alice.Client.CreateFileMessageByUploading("/a", 77L);
        long assigned = world.Simulation.Users.LastRequestId(alice.Client);
        alice.CancelUpload(77);
        alice.CancelUpload(assigned);
        world.AdvanceMs(100);

        Assert.That(
            alice.Log.Texts,
            Is.EqualTo(new[] { "Cancelled(2)", "Cancelled(0)", "FileUploaded(6)" }));
        Assert.That(alice.TransferIds, Is.EqualTo(new[] { 77, assigned, assigned }));
    }

    [Test]
    [Rule("S-60", "M-11", "M-12")]
    public void Cancel_WithTheCallersNumbers_TakesTheCallers()
    {
        using World world = World.Start(
            new UnityOptions { RequestIdMode = RequestIdMode.EchoCaller });
        TestUser alice = world.Online("alice");
        world.Simulation.Files.Add("/a", new byte[Size]);

        alice.Client.CreateFileMessageByUploading("/a", 77L);
        long assigned = world.Simulation.Users.LastRequestId(alice.Client);
        alice.Client.CreateImageMessageByUploading("/a", 77L);
        world.AdvanceMs(1_000);
        alice.CancelUpload(assigned);
        alice.CancelUpload(77);
        world.AdvanceMs(10_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[]
        {
            $"Uploading({Size / 2}/{Size})", $"Uploading({Size / 2}/{Size})", "Cancelled(2)",
            "Cancelled(0)", "FileUploaded(6)", "ImageUploaded(0)",
        }));
        Assert.That(
            alice.TransferIds, Is.EqualTo(new[] { 77, 77, assigned, 77, 77, 77 }));
    }

    private static TestUser StartUpload(World world)
    {
        TestUser alice = world.Online("alice");
        world.Simulation.Files.Add("/a", new byte[Size]);
        world.AdvanceToMs(20_000);
        alice.UploadFile("/a");
        return alice;
    }
}
