namespace RtmSim.Facades.Ios;

/// <summary>The choices of the iOS face; the defaults follow the rules named.</summary>
public sealed record IosOptions
{
    /// <summary>
    /// How many callbacks of one client may wait for their turn; while there are so many, what
    /// comes is dropped (P-03). Null, the default, for no limit (S-11). Callbacks wait for a slow
    /// one before them, or within one instant.
    /// </summary>
    public int? CallbackQueueLimit { get; init; }
}
