using System;

namespace RtmSim.Scenarios.Exploring.Actions;

/// <summary>
/// What is in the files of runs. Those of a kind begin alike, so that all share the bytes of the
/// longest: the largest files of M-03 would take most of the time of exploring.
/// </summary>
internal static class FileContents
{
    private static byte[] _longestFile = Array.Empty<byte>();
    private static byte[] _longestImage = Array.Empty<byte>();

    /// <summary>So many bytes, of an image at least what makes it one.</summary>
    public static ReadOnlyMemory<byte> Of(int bytes, bool isImage) => isImage
        ? Of(bytes, ref _longestImage, SampleImages.Png(4, 3))
        : Of(bytes, ref _longestFile, ReadOnlySpan<byte>.Empty);

    private static ReadOnlyMemory<byte> Of(
        int bytes, ref byte[] longest, ReadOnlySpan<byte> start)
    {
        int length = Math.Max(bytes, start.Length);
        byte[] shared = longest;
        if (shared.Length < length)
        {
            shared = new byte[length];
            start.CopyTo(shared);
            shared.AsSpan(start.Length).Fill((byte)'x');
            longest = shared;
        }

        return shared.AsMemory(0, length);
    }
}
