namespace RtmSim.Protocol;

/// <summary>
/// How large and how many attributes may be; client and service both look (S-42).
/// </summary>
internal static class AttributeLimits
{
    public const int MaxKeyBytes = 32;
    public const int MaxValueBytes = 8 * 1024;
    public const int MaxUserBytes = 16 * 1024;
    public const int MaxChannelBytes = 32 * 1024;

    /// <summary>Attributes of one user or channel, and keys in one call.</summary>
    public const int MaxCount = 32;
}
