using System;
using System.IO;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Media;

/// <summary>Where paths lead: to the files of the test, or to the disk.</summary>
public sealed class FilePlaceTests
{
    private string _folder = string.Empty;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("rtmsim-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase(FilePlace.MemoryThenDisk, "FileUploaded(0)")]
    [TestCase(FilePlace.MemoryOnly, "FileUploaded(1)")]
    [Rule("A-16", "M-04")]
    public void Upload_OfAFileOnTheDisk_IsForTheOptionsToAllow(FilePlace place, string expected)
    {
        using World world = World.Start(new ClientOptions { FilePlace = place });
        TestUser alice = world.Online("alice");
        File.WriteAllBytes(In("a.bin"), new byte[10]);

        alice.UploadFile(In("a.bin"));
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { expected }));
    }

    [Test]
    [Rule("A-16")]
    public void Upload_OfAPathInBothPlaces_TakesTheTests()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        File.WriteAllBytes(In("a.bin"), new byte[10]);
        world.Simulation.Files.Add(In("a.bin"), new byte[20]);

        alice.UploadFile(In("a.bin"));
        world.AdvanceMs(1_000);

        Assert.That(alice.UploadedFiles[0].GetSize(), Is.EqualTo(20));
    }

    [TestCase(FilePlace.MemoryThenDisk, true)]
    [TestCase(FilePlace.MemoryOnly, false)]
    [Rule("M-02", "A-16")]
    public void Download_ToAFile_GoesWhereTheOptionsSay(FilePlace place, bool onDisk)
    {
        using World world = World.Start(new ClientOptions { FilePlace = place });
        TestUser alice = world.Online("alice");
        string mediaId = alice.Uploaded(10).GetMediaId();

        alice.DownloadTo(In("a.bin"), mediaId);
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "ToFile(0)" }));
        Assert.That(File.Exists(In("a.bin")), Is.EqualTo(onDisk));
        Assert.That(world.Simulation.Files.Contains(In("a.bin")), Is.EqualTo(!onDisk));
        Assert.That(world.Simulation.Files.Read(In("a.bin")), Has.Length.EqualTo(10));
    }

    [Test]
    [Rule("M-02")]
    public void Download_OverAFileOnTheDisk_ReplacesItAndLeavesNothingBeside()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        string mediaId = alice.Uploaded(10).GetMediaId();
        File.WriteAllText(In("a.bin"), "old");

        alice.DownloadTo(In("a.bin"), mediaId);
        world.AdvanceMs(1_000);

        Assert.That(File.ReadAllBytes(In("a.bin")), Is.EqualTo(new byte[10]));
        Assert.That(Directory.GetFileSystemEntries(_folder), Is.EqualTo(new[] { In("a.bin") }));
    }

    [Test]
    [Rule("M-04")]
    public void Download_ToAPlaceOnTheDiskThatIsNone_FailsAndLeavesNothing()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        string mediaId = alice.Uploaded(10).GetMediaId();
        Directory.CreateDirectory(In("folder"));

        alice.DownloadTo(In("missing/a.bin"), mediaId);
        alice.DownloadTo(In("folder"), mediaId);
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "ToFile(1)", "ToFile(1)" }));
        Assert.That(
            Directory.GetFileSystemEntries(_folder), Is.EqualTo(new[] { In("folder") }));
    }

    [Test]
    [Rule("A-16", "M-04")]
    public void Paths_OfAnotherSystem_AreNotTakenForRelativeOnes()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        string mediaId = alice.Uploaded(10).GetMediaId();
        string foreign = Path.DirectorySeparatorChar == '/' ? @"C:\a.bin" : "/a.bin";

        alice.DownloadTo(foreign, mediaId);
        alice.UploadFile(foreign);
        world.AdvanceMs(1_000);

        Assert.That(
            alice.Log.Texts, Is.EqualTo(new[] { "FileUploaded(1)", "ToFile(1)" }));
        Assert.That(File.Exists(foreign), Is.False);
    }

    [Test]
    [Rule("M-03", "S-57")]
    public void Upload_FromTheDisk_LooksAtSizeAlone()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        File.WriteAllBytes(In("empty"), Array.Empty<byte>());
        using (FileStream large = File.Create(In("large")))
        {
            large.SetLength((30 * 1024 * 1024) + 1);
        }

        alice.UploadFile(In("empty"));
        alice.UploadFile(In("large"));
        alice.UploadFile(_folder);
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[]
        {
            "FileUploaded(2)", "FileUploaded(4)", "FileUploaded(1)",
        }));
    }

    [Test]
    [Rule("A-16")]
    public void Files_OfTheTest_AreCopiesUnderFullPaths()
    {
        using World world = World.Start();
        FileSet files = world.Simulation.Files;
        byte[] bytes = { 1, 2 };

        files.Add("/a", bytes);
        files.Add(@"C:\b", Array.Empty<byte>());
        bytes[0] = 9;
        files.Read("/a")[1] = 9;

        Assert.That(files.Paths, Is.EqualTo(new[] { "/a", @"C:\b" }));
        Assert.That(files.Read("/a"), Is.EqualTo(new byte[] { 1, 2 }));
        Assert.That(files.Read(@"C:\b"), Is.Empty);
        Assert.That((files.Remove("/a"), files.Remove("/a")), Is.EqualTo((true, false)));
        Assert.That(files.Contains("/a"), Is.False);
        Assert.That(() => files.Read("/a"), Throws.TypeOf<FileNotFoundException>());
        Assert.That(
            () => files.Add("cat.png", bytes),
            Throws.ArgumentException.With.Message.Contains("full path"));
        Assert.That(
            () => files.Protect("cat.png"),
            Throws.ArgumentException.With.Message.Contains("full path"));
    }

    private string In(string name) => Path.Combine(_folder, name);
}
