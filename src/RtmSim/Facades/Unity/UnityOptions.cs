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

    /// <summary>
    /// Callbacks come as in a running game: one a frame, in one order for all clients, at multiples
    /// of the frame time since the start (P-05). Default false: all that is due comes at once
    /// (S-10).
    /// </summary>
    public bool OneCallbackPerFrame { get; init; }

    /// <summary>
    /// How many frames a second there are with <see cref="OneCallbackPerFrame"/>, from 1 up.
    /// Default 60. Frame n is at n seconds divided by the rate, rounded down to 100 ns; it is
    /// counted from the start, so that rounding does not add up.
    /// </summary>
    public int FrameRate { get; init; } = 60;

    /// <summary>
    /// How many callbacks of all clients may wait for their turn. When there is one more, the
    /// oldest is dropped (P-04): the wrapper's limit is 250. Null, the default, for no limit
    /// (S-11). Callbacks wait for a frame, for a slow one before them, or within one instant.
    /// </summary>
    public int? CallbackQueueLimit { get; init; }
}
