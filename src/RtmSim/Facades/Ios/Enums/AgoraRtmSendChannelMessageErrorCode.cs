namespace DT.Xamarin.Agora;

/// <summary>What a channel message came to (G-02 to G-08).</summary>
public enum AgoraRtmSendChannelMessageErrorCode : long
{
    /// <summary>The service has it (G-02).</summary>
    Ok = 0,

    /// <summary>It failed for another reason.</summary>
    Failure = 1,

    /// <summary>No answer came in time.</summary>
    Timeout = 2,

    /// <summary>There were too many such calls in a short time.</summary>
    TooOften = 3,

    /// <summary>The message is empty of meaning, too large, or was received.</summary>
    InvalidMessage = 4,

    /// <summary>Nothing is behind the object.</summary>
    ErrorNotInitialized = 101,

    /// <summary>There is no login.</summary>
    NotLoggedIn = 102,
}
