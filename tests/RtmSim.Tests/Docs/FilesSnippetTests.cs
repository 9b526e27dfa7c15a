using agora_rtm;
using NodaTime;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Docs;

/// <summary>What the documents show about files.</summary>
public sealed class FilesSnippetTests
{
    [Test]
    [Rule("M-01", "M-02", "M-15")]
    public void Image_UploadedSentAndDownloaded_NeedsNoDisk()
    {
        using Simulation sim = Simulation.Start(new SimulationOptions
        {
            Client = new Client.ClientOptions { FilePlace = Client.FilePlace.MemoryOnly },
        });
        ImageMessage uploaded = null!;
        ImageMessage received = null!;
        RtmClient alice = new(World.AppId, new RtmClientEventHandler
        {
            OnImageMediaUploadResult = (_, _, message, _) => uploaded = message,
        });
        RtmClient bob = new(World.AppId, new RtmClientEventHandler
        {
            OnImageMessageReceivedFromPeer = (_, _, message) => received = message,
        });
        alice.Login(string.Empty, "alice");
        bob.Login(string.Empty, "bob");
        sim.Advance(Duration.FromSeconds(1));

        sim.Files.Add("/photos/cat.png", SampleImages.Png(640, 480));
        alice.CreateImageMessageByUploading("/photos/cat.png", 0);
        sim.Advance(Duration.FromSeconds(1));          // OnImageMediaUploadResult keeps the message
        alice.SendMessageToPeer("bob", uploaded);
        sim.Advance(Duration.FromSeconds(1));          // Bob's handler keeps what it got
        bob.DownloadMediaToFile(received.GetMediaId(), "/bob/cat.png", 0);
        sim.Advance(Duration.FromSeconds(1));

        Assert.That(received.GetWidth(), Is.EqualTo(640));
        Assert.That(sim.Files.Read("/bob/cat.png"), Is.EqualTo(SampleImages.Png(640, 480)));
    }
}
