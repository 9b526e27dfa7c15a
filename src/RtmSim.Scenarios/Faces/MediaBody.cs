namespace RtmSim.Scenarios.Faces;

/// <summary>A message about something that was uploaded.</summary>
/// <param name="IsImage">An image message, or a file message.</param>
/// <param name="Upload">The name of the upload; null if only the media ID is known.</param>
/// <param name="MediaId">The media ID.</param>
internal sealed record MediaBody(bool IsImage, string? Upload, string MediaId)
{
    /// <summary>The text; null to leave it as it is.</summary>
    public string? Text { get; init; }

    /// <summary>Another name for the receiver; null to leave it as it is.</summary>
    public string? FileName { get; init; }

    /// <summary>How many bytes the thumbnail has.</summary>
    public int ThumbnailBytes { get; init; }
}
