using System;
using System.Collections.Generic;
using System.Linq;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Media;

public sealed class ImageSizeTests
{
    private static IEnumerable<TestCaseData> Images => new[]
    {
        new TestCaseData(SampleImages.Png(640, 480), 640, 480).SetArgDisplayNames("png"),
        new TestCaseData(SampleImages.Jpeg(1024, 768), 1024, 768).SetArgDisplayNames("jpeg"),
        new TestCaseData(SampleImages.Bmp(31, 7), 31, 7).SetArgDisplayNames("bmp"),
        new TestCaseData(Downwards(SampleImages.Bmp(31, 7)), 31, 7)
            .SetArgDisplayNames("bmp downwards"),
        new TestCaseData(SampleImages.Gif(640, 480), 0, 0).SetArgDisplayNames("gif"),
        new TestCaseData(new byte[] { 1, 2, 3 }, 0, 0).SetArgDisplayNames("no image"),
        new TestCaseData(SampleImages.Png(640, 480).Take(20).ToArray(), 0, 0)
            .SetArgDisplayNames("half a png"),
        new TestCaseData(SampleImages.Jpeg(640, 480).Take(6).ToArray(), 0, 0)
            .SetArgDisplayNames("half a jpeg"),
        new TestCaseData(SampleImages.Bmp(640, 480).Take(16).ToArray(), 0, 0)
            .SetArgDisplayNames("half a bmp"),
        new TestCaseData(SampleImages.Png(640, 480).Take(8).Concat(new byte[90]).ToArray(), 0, 0)
            .SetArgDisplayNames("png with nothing in it"),
    };

    /// <summary>The name says nothing of the format (S-57).</summary>
    [TestCaseSource(nameof(Images))]
    [Rule("M-15", "S-57")]
    public void Size_OfAnUploadedImage_IsReadFromItsContent(byte[] bytes, int width, int height)
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        world.Simulation.Files.Add("/picture.tiff", bytes);

        alice.UploadImage("/picture.tiff");
        world.AdvanceMs(1_000);

        ImageMessage image = alice.UploadedImages.Single();
        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "ImageUploaded(0)" }));
        Assert.That((image.GetWidth(), image.GetHeight()), Is.EqualTo((width, height)));
        Assert.That(image.GetSize(), Is.EqualTo(bytes.Length));
    }

    [TestCase(0, 1)]
    [TestCase(1, -1)]
    [TestCase(65_536, 1)]
    public void SampleImage_OfAnImpossibleSize_IsRefused(int width, int height) => Assert.That(
        () => SampleImages.Jpeg(width, height),
        Throws.ArgumentException.With.Message.Contains($"{width}x{height}"));

    private static byte[] Downwards(byte[] bmp)
    {
        BitConverter.GetBytes(-7).CopyTo(bmp, 22);
        return bmp;
    }
}
