namespace DT.Xamarin.Agora;

/// <summary>What a call about attributes came to (J-08, K-06).</summary>
public enum AgoraRtmProcessAttributeErrorCode : long
{
    /// <summary>It succeeded.</summary>
    Ok = 0,

    /// <summary>No longer used.</summary>
    NotReady = 1,

    /// <summary>It failed for another reason.</summary>
    Failure = 2,

    /// <summary>An argument is not valid.</summary>
    InvalidArgument = 3,

    /// <summary>There is too much: in number, in one, or in all.</summary>
    SizeOverflow = 4,

    /// <summary>There were too many such calls in a short time.</summary>
    TooOften = 5,

    /// <summary>The user is not online (J-03).</summary>
    UserNotFound = 6,

    /// <summary>No answer came in time.</summary>
    Timeout = 7,

    /// <summary>Nothing is behind the object.</summary>
    NotInitialized = 101,

    /// <summary>There is no login.</summary>
    NotLoggedIn = 102,
}
