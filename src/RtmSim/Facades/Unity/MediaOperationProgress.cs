namespace agora_rtm;

/// <summary>How far an upload or download is (M-09).</summary>
public struct MediaOperationProgress
{
    /// <summary>The size of the file in bytes.</summary>
    public long totalSize;

    /// <summary>How many bytes have passed so far.</summary>
    public long currentSize;
}
