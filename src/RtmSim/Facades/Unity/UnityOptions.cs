namespace RtmSim.Facades.Unity;

/// <summary>What number a query's callback carries as its request ID (S-60).</summary>
public enum RequestIdMode
{
    /// <summary>The SDK's own, whatever the app passed by value, as the wrapper does.</summary>
    SdkAssigned,

    /// <summary>The number the app passed.</summary>
    EchoCaller,
}

/// <summary>The choices of the Unity face; the defaults follow the rules named.</summary>
public sealed record UnityOptions
{
    /// <summary>
    /// A channel ID stays bound to its object after Dispose, so that it cannot be used again with
    /// the same client. Default true, as in the wrapper (B-16).
    /// </summary>
    public bool StaleChannelCache { get; init; } = true;

    /// <summary>The request ID in callbacks. Default SdkAssigned (S-60).</summary>
    public RequestIdMode RequestIdMode { get; init; }

    /// <summary>
    /// Dispose inside a callback throws. Default false: it is put off until the callback has
    /// returned, and recorded as an error of the app (S-12).
    /// </summary>
    public bool StrictDisposeInCallback { get; init; }
}
