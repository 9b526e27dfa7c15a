using System;
using RtmSim.Scenarios.Language;

namespace RtmSim.Scenarios.Steps;

/// <summary>Files that exist in the scenario alone: it never touches the disk.</summary>
internal static class FileSteps
{
    private const int LongestBytes = 64 * 1024 * 1024;
    private const int LargestSide = ushort.MaxValue;

    private static readonly Argument<string> Path = new(
        "path", ArgumentTypes.Text, "a full path, such as /photos/cat.png", isRequired: true);

    private static readonly Argument<long> Bytes = new(
        "bytes", ArgumentTypes.Whole(0, LongestBytes), "how many bytes it has");

    private static readonly Argument<byte[]> Raw = new(
        "raw", ArgumentTypes.Hex, "what it begins with, in hexadecimal");

    private static readonly Argument<ImageKind> Image = new(
        "image", ArgumentTypes.Name<ImageKind>(), "an image of that format");

    private static readonly Argument<long> Width = new(
        "width", ArgumentTypes.Whole(1, LargestSide), "the image's width in pixels; 1 if left out");

    private static readonly Argument<long> Height = new(
        "height", ArgumentTypes.Whole(1, LargestSide), "its height in pixels; 1 if left out");

    public static readonly StepKind Add = new(
        "add-file",
        "makes a file for uploads, in place of one that was there",
        new ArgumentSet(Path, Bytes, Raw, Image, Width, Height)
        {
            Choices = new[]
            {
                Choice.AtLeastOne(Bytes, Raw, Image),
                Choice.AtMostOne(Raw, Image),
            },
        },
        (world, values) => world.Simulation.Files.Add(values.Get(Path), Content(values)));

    public static readonly StepKind Remove = new(
        "remove-file",
        "takes a file away",
        new ArgumentSet(Path) { Main = Path },
        (world, values) => world.Simulation.Files.Remove(values.Get(Path)));

    public static readonly StepKind Protect = new(
        "protect-file",
        "makes downloads to a path fail",
        new ArgumentSet(Path) { Main = Path },
        (world, values) => world.Simulation.Files.Protect(values.Get(Path)));

    private enum ImageKind
    {
        Png,
        Jpeg,
        Bmp,
        Gif,
    }

    /// <summary>What was asked for, filled up to the size if one is given.</summary>
    private static byte[] Content(ArgumentValues values)
    {
        byte[] content = values.Has(Image)
            ? Draw(values)
            : values.Get(Raw, Array.Empty<byte>());
        if (values.Has(Bytes))
        {
            int start = content.Length;
            Array.Resize(ref content, (int)values.Get(Bytes));
            content.AsSpan(Math.Min(start, content.Length)).Fill((byte)'x');
        }

        return content;
    }

    private static byte[] Draw(ArgumentValues values)
    {
        int width = (int)values.Get(Width, 1);
        int height = (int)values.Get(Height, 1);
        return values.Get(Image) switch
        {
            ImageKind.Png => SampleImages.Png(width, height),
            ImageKind.Jpeg => SampleImages.Jpeg(width, height),
            ImageKind.Bmp => SampleImages.Bmp(width, height),
            _ => SampleImages.Gif(width, height),
        };
    }
}
