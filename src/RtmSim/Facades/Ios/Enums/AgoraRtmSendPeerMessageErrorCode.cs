namespace DT.Xamarin.Agora;

/// <summary>What a message to a peer came to (E-01 to E-15).</summary>
public enum AgoraRtmSendPeerMessageErrorCode : long
{
    /// <summary>The peer has it (E-01).</summary>
    Ok = 0,

    /// <summary>It failed for another reason.</summary>
    Failure = 1,

    /// <summary>No answer came in time.</summary>
    Timeout = 2,

    /// <summary>The peer is offline (E-02).</summary>
    PeerUnreachable = 3,

    /// <summary>The peer is offline and the service keeps the message (E-03).</summary>
    CachedByServer = 4,

    /// <summary>There were too many such calls in a short time.</summary>
    TooOften = 5,

    /// <summary>The peer ID is not valid.</summary>
    InvalidUserId = 6,

    /// <summary>The message is empty of meaning, too large, or was received.</summary>
    InvalidMessage = 7,

    /// <summary>Nothing is behind the object.</summary>
    NotInitialized = 101,

    /// <summary>There is no login.</summary>
    NotLoggedIn = 102,
}
