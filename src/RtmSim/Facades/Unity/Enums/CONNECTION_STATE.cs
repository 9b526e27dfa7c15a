namespace agora_rtm;

/// <summary>The states of a client's connection (area D).</summary>
public enum CONNECTION_STATE
{
    /// <summary>Not logged in, and not about to be (D-01).</summary>
    CONNECTION_STATE_DISCONNECTED = 1,

    /// <summary>A login is under way (C-01).</summary>
    CONNECTION_STATE_CONNECTING = 2,

    /// <summary>Logged in, and the link was there 4 s ago at most (C-02).</summary>
    CONNECTION_STATE_CONNECTED = 3,

    /// <summary>The link has been lost for 4 s or more; the SDK tries to return (D-03).</summary>
    CONNECTION_STATE_RECONNECTING = 4,

    /// <summary>The service ended the session; only Logout leads out (D-11).</summary>
    CONNECTION_STATE_ABORTED = 5,
}
