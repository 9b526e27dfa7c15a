// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

namespace agora_rtm;

/// <summary>Whether a user is online.</summary>
public struct PeerOnlineStatus
{
    /// <summary>The user.</summary>
    public string peerId;

    /// <summary>The older view: true unless the user is OFFLINE (I-16).</summary>
    public bool isOnline;

    /// <summary>The state; in the result of a query never UNREACHABLE (I-02).</summary>
    public PEER_ONLINE_STATE onlineState;
}
