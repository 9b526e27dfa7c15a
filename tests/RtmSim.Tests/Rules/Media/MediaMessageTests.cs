using System.Linq;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Facades.Unity;
using RtmSim.Protocol;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Media;

/// <summary>File and image messages on their way to peers and channels.</summary>
public sealed class MediaMessageTests
{
    private const int MaxBytes = 32 * 1024;

    [Test]
    [Rule("E-16", "M-21", "M-16")]
    public void Messages_ToAPeer_ArriveThroughHandlersOfTheirOwn()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();
        FileMessage file = alice.Uploaded(1_000);
        file.SetText("the plan");
        file.SetThumbnail(new byte[] { 1, 2 });
        ImageMessage image = alice.Client.CreateImageMessageByMediaId(file.GetMediaId());
        image.SetFileName("cat.png");
        image.SetWidth(640);
        image.SetHeight(480);
        image.SetThumbnail(new byte[] { 3, 4, 5 });
        image.SetThumbnailWidth(64);
        image.SetThumbnailHeight(48);

        int code = alice.Send("bob", file);
        alice.Send("bob", image);
        file.SetText("changed");
        image.SetWidth(1);
        world.AdvanceMs(1_000);

        FileMessage gotFile = bob.Files.Single();
        ImageMessage gotImage = bob.Images.Single();
        Assert.That(code, Is.Zero);
        Assert.That(
            bob.Log.Texts, Is.EqualTo(new[] { "alice file: 1000", "alice image: cat.png" }));
        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Sent(0)", "Sent(0)" }));
        Assert.That(bob.Messages, Is.Empty);
        Assert.That(
            (gotFile.GetMessageType(), gotFile.GetText(), gotFile.GetSize()),
            Is.EqualTo((MESSAGE_TYPE.MESSAGE_TYPE_FILE, "the plan", 1_000)));
        Assert.That(gotFile.GetMediaId(), Is.EqualTo(file.GetMediaId()));
        Assert.That(gotFile.GetThumbnailData(), Is.EqualTo(new byte[] { 1, 2 }));
        Assert.That(gotFile.GetServerReceiveTs(), Is.GreaterThan(0));
        Assert.That(gotImage.GetMessageType(), Is.EqualTo(MESSAGE_TYPE.MESSAGE_TYPE_IMAGE));
        Assert.That((gotImage.GetWidth(), gotImage.GetHeight()), Is.EqualTo((640, 480)));
        Assert.That(
            (gotImage.GetThumbnailWidth(), gotImage.GetThumbnailHeight()), Is.EqualTo((64, 48)));
        Assert.That(gotImage.GetThumbnail(), Is.Null);
    }

    [Test]
    [Rule("G-13", "G-01")]
    public void Messages_ToAChannel_ArriveThroughHandlersOfTheirOwn()
    {
        using World world = World.Start();
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        FileMessage file = alice.User.Uploaded(10);
        ImageMessage image = alice.User.Client.CreateImageMessageByMediaId(file.GetMediaId());
        bob.Log.Clear();

        int code = alice.Send(file);
        alice.Send(image);
        world.AdvanceMs(1_000);

        Assert.That(code, Is.Zero);
        Assert.That(
            bob.Log.Texts, Is.EqualTo(new[] { "#room alice file: 10", "#room alice image: " }));
        Assert.That(
            alice.Log.Texts, Is.EqualTo(new[] { "ChannelSent(0)", "ChannelSent(0)" }));
    }

    [Test]
    [Rule("E-03", "E-05", "E-16")]
    public void Message_ToAnAbsentPeer_WaitsAsAnyOther()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        FileMessage file = alice.Uploaded(10);

        alice.Send("bob", file, new SendMessageOptions { enableOfflineMessaging = true });
        world.AdvanceMs(1_000);
        TestUser bob = world.User("bob");
        bob.Login();
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Sent(4)" }));
        Assert.That(bob.Files.Single().IsOfflineMessage(), Is.True);
    }

    [TestCase(0, 0)]
    [TestCase(1, 7)]
    [Rule("E-10", "S-05")]
    public void Size_OfAFileMessage_IsTextNameAndThumbnailTogether(int over, int expected)
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();
        FileMessage file = alice.Uploaded(10);
        file.SetText(new string('t', 10_000));
        file.SetFileName(new string('é', 5_000));
        file.SetThumbnail(new byte[MaxBytes - 20_000 + over]);

        int code = alice.Send("bob", file);
        world.AdvanceMs(1_000);

        Assert.That(code, Is.EqualTo(expected));
        Assert.That(bob.Files, Has.Count.EqualTo(1 - over));
    }

    [TestCase(0, 0)]
    [TestCase(1, 4)]
    [Rule("E-10", "S-05", "G-13")]
    public void Size_OfAnImageMessageInAChannel_IsReckonedAlike(int over, int expected)
    {
        using World world = World.Start();
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        ImageMessage image = alice.User.Client.CreateImageMessageByMediaId("any");
        image.SetThumbnail(new byte[MaxBytes + over]);

        int code = alice.Send(image);
        world.AdvanceMs(1_000);

        Assert.That(code, Is.EqualTo(expected));
        Assert.That(bob.User.Images, Has.Count.EqualTo(1 - over));
    }

    [Test]
    [Rule("S-33")]
    public void EmptyMessages_NotAllowed_AreStillAllowedAboutMedia()
    {
        using World world = World.Start(new ClientOptions { AllowEmptyMessage = false });
        (TestUser alice, _) = world.Pair();

        Assert.That(
            alice.Send("bob", alice.Client.CreateFileMessageByMediaId("any")), Is.Zero);
        Assert.That(alice.Send("bob", alice.Client.CreateMessage()), Is.EqualTo(7));
    }

    [Test]
    [Rule("M-18", "S-57", "B-22")]
    public void MessageByMediaId_NeedsNoLoginAndIsNotChecked()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");

        FileMessage file = alice.Client.CreateFileMessageByMediaId("no media ID");
        ImageMessage image = alice.Client.CreateImageMessageByMediaId(null);

        Assert.That((file.GetMediaId(), file.GetSize()), Is.EqualTo(("no media ID", 0)));
        Assert.That((image.GetMediaId(), image.GetFileName()), Is.EqualTo((
            string.Empty, string.Empty)));
        Assert.That((image.GetWidth(), image.GetHeight()), Is.EqualTo((0, 0)));
        Assert.That(image.GetMessageId(), Is.GreaterThan(file.GetMessageId()));
    }

    [Test]
    [Rule("A-23", "B-11", "E-21")]
    public void ReceivedMessages_CannotBeSentOn()
    {
        using World world = World.Start();
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        alice.Send(alice.User.Client.CreateFileMessageByMediaId("a"));
        alice.Send(alice.User.Client.CreateImageMessageByMediaId("b"));
        world.AdvanceMs(1_000);
        FileMessage file = bob.User.Files.Single();
        ImageMessage image = bob.User.Images.Single();
        FileMessage copy = new(file, IRtmApiNative.MESSAGE_FLAG.SEND);
        ImageMessage kept = new(image, IRtmApiNative.MESSAGE_FLAG.RECEIVE);

        file.SetFileName("mine");

        Assert.That((bob.User.Send("alice", file), bob.Send(file)), Is.EqualTo((7, -7)));
        Assert.That((bob.User.Send("alice", image), bob.Send(image)), Is.EqualTo((7, -7)));
        Assert.That((bob.User.Send("alice", copy), bob.Send(kept)), Is.EqualTo((7, -7)));
        Assert.That((copy.GetMediaId(), copy.GetFileName()), Is.EqualTo(("a", string.Empty)));
        Assert.That(copy.GetServerReceiveTs(), Is.EqualTo(-7));
        Assert.That(kept.GetServerReceiveTs(), Is.EqualTo(image.GetServerReceiveTs()));
    }

    [Test]
    [Rule("M-17")]
    public void Thumbnail_OfAnUploadedImage_IsNotMade()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        world.Simulation.Files.Add("/a.png", SampleImages.Png(800, 600));

        alice.UploadImage("/a.png");
        world.AdvanceMs(1_000);

        ImageMessage image = alice.UploadedImages.Single();
        Assert.That(image.GetThumbnail(), Is.Empty);
        Assert.That(
            (image.GetThumbnailWidth(), image.GetThumbnailHeight()), Is.EqualTo((0, 0)));
    }

    [Test]
    [Rule("M-16", "M-01")]
    public void Size_SetOnAnUploadedImage_DoesNotChangeTheImage()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();
        byte[] bytes = SampleImages.Png(800, 600);
        world.Simulation.Files.Add("/a.png", bytes);
        alice.UploadImage("/a.png");
        world.AdvanceMs(1_000);
        ImageMessage image = alice.UploadedImages.Single();
        image.SetWidth(8);
        image.SetHeight(6);

        alice.Send("bob", image);
        world.AdvanceMs(1_000);
        bob.Download(bob.Images.Single().GetMediaId());
        world.AdvanceMs(1_000);

        ImageMessage got = bob.Images.Single();
        Assert.That((got.GetWidth(), got.GetHeight()), Is.EqualTo((8, 6)));
        Assert.That(bob.Memory, Is.EqualTo(bytes));
    }

    [TestCase(true)]
    [TestCase(false)]
    [Rule("E-23", "PR-09")]
    public void Message_ToALegacyClient_IsKeptFromIt(bool byUser)
    {
        using World world = World.Start();
        TestUser bob = world.User("bob");
        if (byUser)
        {
            world.Simulation.Users.Legacy("bob");
        }
        else
        {
            world.Simulation.Users.Legacy(bob.Client);
        }

        bob.Login();
        TestUser alice = world.Online("alice");
        bob.Log.Clear();

        alice.Send("bob", alice.Client.CreateFileMessageByMediaId("a"));
        alice.Send("bob", alice.Client.CreateImageMessageByMediaId("a"));
        alice.Send("bob", "text");
        world.AdvanceMs(1_000);

        Assert.That(
            alice.Log.Texts, Is.EqualTo(new[] { "Sent(8)", "Sent(8)", "Sent(0)" }));
        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "alice: text" }));
        Assert.That(
            UnityErrors.All.Where(row => row.Key.Failure == Failure.IncompatibleMessage)
                .Select(row => row.Key.Operation),
            Is.EqualTo(new[] { Operation.SendPeerMessage }));
    }

    [Test]
    [Rule("E-23")]
    public void ChannelMessage_ToALegacyMember_ReachesTheOthersAlone()
    {
        using World world = World.Start();
        var room = world.Room("alice", "bob", "carol");
        world.Simulation.Users.Legacy("bob");
        world.CutFor("bob", 10_000);

        room[0].Send(room[0].User.Client.CreateFileMessageByMediaId("a"));
        world.AdvanceMs(15_000);
        room[0].Send(room[0].User.Client.CreateFileMessageByMediaId("a"));
        room[0].Send("text");
        world.AdvanceMs(1_000);

        Assert.That(room[1].User.Files, Is.Empty);
        Assert.That(room[1].Messages, Has.Count.EqualTo(1));
        Assert.That(room[2].User.Files, Has.Count.EqualTo(2));
        Assert.That(room[0].Results, Has.All.Matches<(long Id, int Code)>(r => r.Code == 0));
    }

    [Test]
    [Rule("E-16", "G-13")]
    public void ScriptedPeer_GetsFilesAndImages()
    {
        using World world = World.Start();
        TestChannel room = world.Room("alice")[0];
        ScriptedPeer bob = world.Simulation.Users.Online("bob").Join("room");
        FileMessage file = room.User.Uploaded(10);

        room.User.Send("bob", file);
        room.Send(room.User.Client.CreateImageMessageByMediaId(file.GetMediaId()));
        world.AdvanceMs(1_000);

        Assert.That(bob.Received, Is.Empty);
        Assert.That(bob.ReceivedMedia, Has.Count.EqualTo(2));
        Assert.That(
            bob.ReceivedMedia[0],
            Is.EqualTo(new ReceivedMedia(
                "alice", null, false, file.GetMediaId(), "10", 10, bob.ReceivedMedia[0].At)));
        Assert.That(
            (bob.ReceivedMedia[1].Channel, bob.ReceivedMedia[1].IsImage),
            Is.EqualTo(("room", true)));
    }

    [Test]
    [Rule("E-23", "E-03")]
    public void StoredMessage_ForALegacyClient_IsDropped()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        world.Simulation.Users.Legacy("bob");

        alice.Send(
            "bob", alice.Client.CreateFileMessageByMediaId("a"),
            new SendMessageOptions { enableOfflineMessaging = true });
        alice.Send("bob", "text", offline: true);
        world.AdvanceMs(1_000);
        TestUser bob = world.User("bob");
        bob.Login();
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Sent(4)", "Sent(4)" }));
        Assert.That(bob.Files, Is.Empty);
        Assert.That(bob.Messages, Has.Count.EqualTo(1));
    }
}
