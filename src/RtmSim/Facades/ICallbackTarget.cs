using RtmSim.Client;

namespace RtmSim.Facades;

/// <summary>Where callbacks of one client go: a face that knows the app's handlers.</summary>
internal interface ICallbackTarget
{
    /// <summary>The client's name, for whoever looks at the kernel.</summary>
    string Label { get; }

    /// <summary>When the app's callback thread has finished what it has so far (P-02).</summary>
    long BusyUntil { get; set; }

    /// <summary>How long the app takes for each callback, in ticks (P-02).</summary>
    long CallbackTicks { get; }

    /// <summary>
    /// Whether callbacks come on a thread of the SDK, as on iOS, and not through the game's one
    /// queue with its frames and its limit (P-04, P-05, S-11).
    /// </summary>
    bool HasOwnThread { get; }

    /// <summary>Notes that an event was dropped before its turn came (P-04).</summary>
    void Drop(ClientEvent happened);

    /// <summary>Calls the app's handler.</summary>
    void Deliver(object receiver, ClientEvent happened);
}
