using NodaTime;

namespace RtmSim;

/// <summary>A file or image message that reached a scripted peer.</summary>
/// <param name="From">The sender.</param>
/// <param name="Channel">The channel; null for a message to the peer itself.</param>
/// <param name="IsImage">Whether it is an image message.</param>
/// <param name="MediaId">What the peer's client can download (M-02).</param>
/// <param name="FileName">The name the sender gave the file.</param>
/// <param name="Size">The size in bytes; 0 where the sender did not know (M-18).</param>
/// <param name="At">When it was delivered, on the virtual clock.</param>
public sealed record ReceivedMedia(
    string From, string? Channel, bool IsImage, string MediaId, string FileName, long Size,
    Instant At);
