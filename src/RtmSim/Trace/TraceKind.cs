namespace RtmSim.Tracing;

/// <summary>What a trace event tells.</summary>
public enum TraceKind
{
    /// <summary>The app called a method of the SDK.</summary>
    Call,

    /// <summary>The method returned; the event's code is the return value, if it has one.</summary>
    Return,

    /// <summary>The SDK called one of the app's handlers.</summary>
    Callback,

    /// <summary>A client's connection changed its state.</summary>
    State,

    /// <summary>The test did something: a fault, a ban, a scripted step.</summary>
    Control,

    /// <summary>
    /// The service did something nobody called for, such as declaring a user offline.
    /// </summary>
    Service,

    /// <summary>A packet arrived. Recorded only when asked for.</summary>
    Packet,

    /// <summary>
    /// The app did something the real SDK would not survive or would silently lose.
    /// </summary>
    AppError,

    /// <summary>An event reached no handler, as the SDK loses it too (B-18).</summary>
    Dropped,

    /// <summary>An invitation changed its state on one of its sides.</summary>
    Invitation,
}
