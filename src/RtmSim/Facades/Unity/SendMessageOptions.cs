namespace agora_rtm;

/// <summary>How a message is sent.</summary>
public struct SendMessageOptions
{
    /// <summary>
    /// Has no effect a client can see (E-22).
    /// </summary>
    public bool enableHistoricalMessaging;

    /// <summary>
    /// The service keeps a peer message for an absent receiver (E-03). Ignored for channels (G-09).
    /// </summary>
    public bool enableOfflineMessaging;
}
