namespace agora_rtm;

/// <summary>Whether a user is online, as the service sees it (I-05).</summary>
public enum PEER_ONLINE_STATE
{
    /// <summary>Logged in, and heard of within 6 s.</summary>
    PEER_ONLINE_STATE_ONLINE = 0,

    /// <summary>Logged in, and not heard of for 6 s.</summary>
    PEER_ONLINE_STATE_UNREACHABLE = 1,

    /// <summary>Never logged in, logged out, or not heard of for 30 s.</summary>
    PEER_ONLINE_STATE_OFFLINE = 2,
}
