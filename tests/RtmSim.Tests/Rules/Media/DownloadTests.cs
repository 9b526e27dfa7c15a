using System.Linq;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Media;

public sealed class DownloadTests
{
    private const int Mega = 1024 * 1024;
    private const long WeekMs = 7L * 24 * 3_600 * 1_000;

    [Test]
    [Rule("M-02", "M-19")]
    public void Download_ToMemory_BringsTheBytesForGood()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();
        byte[] bytes = Enumerable.Range(0, 4 * Mega).Select(i => (byte)(i * 7)).ToArray();
        world.Simulation.Files.Add("/a", bytes);
        alice.UploadFile("/a");
        world.AdvanceToMs(10_000);
        string mediaId = alice.UploadedFiles[0].GetMediaId();

        int code = bob.Download(mediaId);
        world.AdvanceMs(10_000);
        byte[] first = bob.Memory;
        first[0] = 99;
        bob.Download(mediaId);
        world.AdvanceMs(10_000);

        Assert.That(code, Is.Zero);
        Assert.That(bob.Log.Lines[0], Is.EqualTo($"11000 ToMemory({4 * Mega};0)"));
        Assert.That(bob.Memory, Is.EqualTo(bytes));
        Assert.That(bob.Memory, Is.Not.SameAs(first));
    }

    [Test]
    [Rule("M-02")]
    public void Download_ToAGivenFile_ReplacesItWhenItIsComplete()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();
        string mediaId = alice.Uploaded(8 * Mega).GetMediaId();
        world.Simulation.Files.Add("/down/a", new byte[] { 1, 2, 3 });

        int code = bob.DownloadTo("/down/a", mediaId);
        world.AdvanceMs(1_999);
        int during = world.Simulation.Files.Read("/down/a").Length;
        world.AdvanceMs(1);

        Assert.That((code, during), Is.EqualTo((0, 3)));
        Assert.That(world.Simulation.Files.Read("/down/a"), Has.Length.EqualTo(8 * Mega));
        Assert.That(bob.Log.Texts[^1], Is.EqualTo("ToFile(0)"));
    }

    [Test]
    [Rule("M-04", "A-16")]
    public void Download_ToATargetThatCannotBeWritten_FailsAndChangesNothing()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();
        string mediaId = alice.Uploaded(10).GetMediaId();
        world.Simulation.Files.Add("/locked", new byte[] { 1 });
        world.Simulation.Files.Protect("/locked");

        bob.DownloadTo("/locked", mediaId);
        bob.DownloadTo("relative", mediaId);
        world.AdvanceMs(1_000);

        Assert.That(
            bob.Log.Lines, Is.EqualTo(new[] { "11000 ToFile(1)", "11020 ToFile(1)" }));
        Assert.That(world.Simulation.Files.Read("/locked"), Is.EqualTo(new byte[] { 1 }));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("rtmsim-media-1")]
    [TestCase("rtmsim-media-000000000000000x")]
    [TestCase("RTMSIM-media-0000000000000001")]
    [TestCase("rtmsim-media-00000000000000001")]
    [Rule("M-05", "S-57")]
    public void Download_OfAMalformedId_ReturnsInvalidArgument(string? mediaId)
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");

        Assert.That(
            (alice.Download(mediaId!), alice.DownloadTo("/a", mediaId!)), Is.EqualTo((2, 2)));
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Lines, Is.Empty);
    }

    [Test]
    [Rule("M-05")]
    public void Download_WithoutAPath_ReturnsInvalidArgument()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");

        Assert.That(
            alice.DownloadTo(null!, "rtmsim-media-0000000000000001"), Is.EqualTo(2));
    }

    [Test]
    [Rule("M-06")]
    public void Download_OfAnUnknownId_FailsAfterARoundTrip()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        world.AdvanceToMs(1_000);

        int code = alice.Download("rtmsim-media-0000000000000009");
        alice.DownloadTo("/a", "rtmsim-media-0000000000000009");
        world.AdvanceMs(1_000);

        Assert.That(code, Is.Zero);
        Assert.That(
            alice.Log.Lines, Is.EqualTo(new[] { "1020 ToMemory(0;4)", "1020 ToFile(4)" }));
        Assert.That(world.Simulation.Files.Contains("/a"), Is.False);
    }

    [Test]
    [Rule("B-02", "M-06")]
    public void Media_OfAnotherProject_IsUnknown()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        TestUser eve = world.User("eve", new string('e', 32));
        eve.Login();
        string mediaId = alice.Uploaded(10).GetMediaId();
        eve.Log.Clear();

        eve.Download(mediaId);
        world.AdvanceMs(1_000);

        Assert.That(eve.Log.Texts, Is.EqualTo(new[] { "ToMemory(0;4)" }));
    }

    [TestCase(-0.0001, "ToMemory(10;0)")]
    [TestCase(0.0, "ToMemory(0;4)")]
    [Rule("M-07", "M-06")]
    public void Media_IsKeptFor7DaysFromTheEndOfItsUpload(double offsetMs, string expected)
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        world.Simulation.Files.Add("/a", new byte[10]);
        world.AdvanceToMs(1_000);
        alice.UploadFile("/a");
        world.AdvanceToMs(10_000);

        world.AdvanceToMs(1_020 + WeekMs + offsetMs);
        alice.Download(alice.UploadedFiles[0].GetMediaId());
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts[^1], Is.EqualTo(expected));
    }

    [Test]
    [Rule("M-07")]
    public void Download_OpenedInTime_GoesOnPastTheEndOfLife()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        string mediaId = alice.Uploaded(8 * Mega).GetMediaId();

        world.AdvanceToMs(WeekMs + 2_000);
        alice.Download(mediaId);
        world.AdvanceMs(10_000);

        Assert.That(alice.Log.Texts[^1], Is.EqualTo($"ToMemory({8 * Mega};0)"));
    }
}
