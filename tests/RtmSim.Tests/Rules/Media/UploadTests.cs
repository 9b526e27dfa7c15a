using System.Linq;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Media;

public sealed class UploadTests
{
    private const int Mega = 1024 * 1024;

    [Test]
    [Rule("M-01", "S-57", "PR-08")]
    public void Upload_OfAFile_GivesAMessageWithSizeIdAndName()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        world.Simulation.Files.Add("/papers/plan.pdf", new byte[4 * Mega]);
        world.AdvanceToMs(1_000);

        int code = alice.UploadFile("/papers/plan.pdf");
        world.AdvanceMs(60_000);

        FileMessage message = alice.UploadedFiles.Single();
        Assert.That(code, Is.Zero);
        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "2000 FileUploaded(0)" }));
        Assert.That(alice.TransferIds, Is.EqualTo(new[] { alice.LastTransfer }));
        Assert.That(message.GetSize(), Is.EqualTo(4 * Mega));
        Assert.That(message.GetMediaId(), Is.EqualTo("rtmsim-media-0000000000000001"));
        Assert.That(message.GetFileName(), Is.EqualTo("plan.pdf"));
        Assert.That(message.GetMessageType(), Is.EqualTo(MESSAGE_TYPE.MESSAGE_TYPE_FILE));
        Assert.That(message.GetMessageId(), Is.GreaterThan(alice.LastTransfer));
        Assert.That(message.GetText(), Is.Empty);
        Assert.That(message.GetThumbnailData(), Is.Empty);
    }

    [TestCase("/a/b.txt", "b.txt")]
    [TestCase(@"C:\a\b.txt", "b.txt")]
    [TestCase("/b", "b")]
    [Rule("S-57", "A-16")]
    public void FileName_OfAnUpload_IsTheLastPartOfItsPath(string path, string name)
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        world.Simulation.Files.Add(path, new byte[1]);

        alice.UploadFile(path);
        world.AdvanceMs(1_000);

        Assert.That(alice.UploadedFiles.Single().GetFileName(), Is.EqualTo(name));
    }

    [Test]
    [Rule("M-01", "S-57")]
    public void Upload_OfASmallFile_TakesARoundTrip()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        world.Simulation.Files.Add("/a", new byte[1]);
        world.AdvanceToMs(1_000);

        alice.UploadFile("/a");
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "1020 FileUploaded(0)" }));
    }

    [TestCase(30 * Mega, "8500 FileUploaded(0)")]
    [TestCase((30 * Mega) + 1, "1000 FileUploaded(4)")]
    [TestCase(0, "1000 FileUploaded(2)")]
    [Rule("M-03", "S-57")]
    public void Upload_AtTheEndsOfSize_IsTakenOrNot(int bytes, string expected)
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        world.Simulation.Files.Add("/a", new byte[bytes]);
        world.AdvanceToMs(1_000);

        int code = alice.UploadFile("/a");
        world.AdvanceMs(60_000);

        Assert.That(code, Is.Zero);
        Assert.That(alice.Log.Lines[^1], Is.EqualTo(expected));
    }

    [TestCase("/nothing/here")]
    [TestCase("relative.txt")]
    [TestCase("C:relative.txt")]
    [Rule("M-04", "A-16")]
    public void Upload_OfAFileThatCannotBeOpened_Fails(string path)
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        world.AdvanceToMs(1_000);

        int code = alice.UploadFile(path);
        alice.UploadImage(path);
        world.AdvanceMs(1_000);

        Assert.That(code, Is.Zero);
        Assert.That(
            alice.Log.Lines,
            Is.EqualTo(new[] { "1000 FileUploaded(1)", "1000 ImageUploaded(1)" }));
    }

    [TestCase(null)]
    [TestCase("")]
    [Rule("M-05", "A-17")]
    public void Upload_WithoutAPath_ReturnsInvalidArgument(string? path)
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");

        Assert.That((alice.UploadFile(path!), alice.UploadImage(path!)), Is.EqualTo((2, 2)));
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Lines, Is.Empty);
        Assert.That(alice.LastTransfer, Is.Zero);
    }

    [Test]
    [Rule("M-20", "B-11", "A-23")]
    public void Message_OfAFailedUpload_IsThereAndEmpty()
    {
        using World world = World.Start();
        TestChannel room = world.Room("alice")[0];
        TestUser alice = room.User;

        alice.UploadFile("/nothing");
        alice.UploadImage("/nothing");
        world.AdvanceMs(1_000);

        FileMessage file = alice.UploadedFiles.Single();
        ImageMessage image = alice.UploadedImages.Single();
        Assert.That(
            (file.GetMediaId(), file.GetFileName(), file.GetSize()), Is.EqualTo(("-7", "-7", -7)));
        Assert.That(
            (image.GetMediaId(), image.GetFileName(), image.GetSize()),
            Is.EqualTo(("-7", "-7", -7)));
        Assert.That((image.GetWidth(), image.GetHeight()), Is.EqualTo((-7, -7)));
        Assert.That(
            (image.GetThumbnailWidth(), image.GetThumbnailHeight()), Is.EqualTo((-7, -7)));
        Assert.That(
            (file.GetMessageId(), file.GetText(), file.GetServerReceiveTs()),
            Is.EqualTo((0, string.Empty, -7)));
        Assert.That((file.GetThumbnailData(), image.GetThumbnail()), Is.EqualTo((
            (byte[]?)null, (byte[]?)null)));
        Assert.That((alice.Send("bob", file), room.Send(image)), Is.EqualTo((7, -7)));
    }

    [TestCase(true)]
    [TestCase(false)]
    [Rule("M-14", "D-13")]
    public void Calls_WithoutASession_ReturnTheirCode(bool isInitialized)
    {
        using World world = World.Start();
        TestUser alice = world.User("alice", isInitialized ? World.AppId : "short");
        int expected = isInitialized ? 102 : 101;

        int[] codes =
        {
            alice.UploadFile("/a"), alice.UploadImage("/a"),
            alice.Download("rtmsim-media-0000000000000001"),
            alice.DownloadTo("/a", "rtmsim-media-0000000000000001"), alice.CancelUpload(1),
            alice.CancelDownload(1), alice.UploadFile(null!), alice.Download("bad"),
        };
        world.AdvanceMs(1_000);

        Assert.That(codes, Has.All.EqualTo(expected));
        Assert.That(alice.Log.Lines, Is.Empty);
    }

    [TestCase(LocalFailureDelivery.ReturnAndCallback, 2)]
    [TestCase(LocalFailureDelivery.CallbackOnly, 0)]
    [Rule("S-03", "M-05")]
    public void Refusal_ThatIsCalledBackToo_HasNoRequestId(LocalFailureDelivery how, int code)
    {
        using World world = World.Start(new ClientOptions { LocalFailureDelivery = how });
        TestUser alice = world.Online("alice");

        int returned = alice.UploadFile(null!);
        alice.Download("bad");
        world.AdvanceMs(1_000);

        Assert.That(returned, Is.EqualTo(code));
        Assert.That(
            alice.Log.Texts, Is.EqualTo(new[] { "FileUploaded(2)", "ToMemory(0;2)" }));
        Assert.That(alice.TransferIds, Is.EqualTo(new[] { 0L, 0L }));
    }

    [Test]
    [Rule("M-01", "M-02", "M-09")]
    public void Trace_OfTransfers_HasPathsIdsAndSizesAndNoContents()
    {
        using World world = World.Start(new ClientOptions { FilePlace = FilePlace.MemoryOnly });
        TestUser alice = world.Online("alice");
        byte[] image = SampleImages.Png(8, 6);
        System.Array.Resize(ref image, 5 * Mega);
        world.Simulation.Files.Add("/a.png", image);
        world.AdvanceToMs(1_000);
        alice.UploadImage("/a.png");
        world.AdvanceToMs(3_000);
        alice.DownloadTo("/b.png", alice.UploadedImages[0].GetMediaId());
        world.AdvanceToMs(6_000);

        string[] lines = world.Trace.ToText().Split('\n')
            .SkipWhile(line => !line.Contains("files.add")).Select(line => line.Trim())
            .Where(line => line.Length > 0).ToArray();
        Assert.That(lines, Is.EqualTo(new[]
        {
            "0.250  -        control  files.add(path: \"/a.png\", size: 5242880, "
                + "image: \"png\", width: 8, height: 6)  [A-16]",
            "1.000  alice    call     CreateImageMessageByUploading(filePath: \"/a.png\") = 0",
            "2.000  alice    callback OnMediaUploadingProgress(requestId: 4, "
                + "currentSize: 4194304, totalSize: 5242880)  [M-09]",
            "2.250  alice    callback OnImageMediaUploadResult(requestId: 4, messageId: 5, "
                + "mediaId: \"rtmsim-media-0000000000000001\", size: 5242880, "
                + "fileName: \"a.png\", width: 8, height: 6, thumbnailBytes: 0, "
                + "errorCode: UPLOAD_MEDIA_ERR_OK (0))  [M-01]",
            "3.000  alice    call     DownloadMediaToFile(mediaId: "
                + "\"rtmsim-media-0000000000000001\", filePath: \"/b.png\") = 0",
            "4.000  alice    callback OnMediaDownloadingProgress(requestId: 6, "
                + "currentSize: 4194304, totalSize: 5242880)  [M-09]",
            "4.250  alice    callback OnMediaDownloadToFileResult(requestId: 6, mediaId: "
                + "\"rtmsim-media-0000000000000001\", filePath: \"/b.png\", size: 5242880, "
                + "errorCode: DOWNLOAD_MEDIA_ERR_OK (0))  [M-02]",
        }));
    }

    [Test]
    [Rule("B-08")]
    public void Calls_AfterDispose_ReturnNullPointerAndMakeNothing()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        alice.Dispose();

        Assert.That(
            (alice.UploadFile("/a"), alice.Download("a"), alice.CancelUpload(1)),
            Is.EqualTo((-7, -7, -7)));
        Assert.That(alice.Client.CreateFileMessageByMediaId("a"), Is.Null);
        Assert.That(alice.Client.CreateImageMessageByMediaId("a"), Is.Null);
    }
}
