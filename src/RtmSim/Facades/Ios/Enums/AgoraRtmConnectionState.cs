namespace DT.Xamarin.Agora;

/// <summary>Where the connection is.</summary>
public enum AgoraRtmConnectionState : long
{
    /// <summary>Not logged in.</summary>
    Disconnected = 1,

    /// <summary>Logging in.</summary>
    Connecting = 2,

    /// <summary>Logged in.</summary>
    Connected = 3,

    /// <summary>The link is lost; the SDK tries to return (D-03).</summary>
    Reconnecting = 4,

    /// <summary>The service ended the session (D-10).</summary>
    Aborted = 5,
}
