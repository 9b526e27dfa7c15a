namespace DT.Xamarin.Agora;

/// <summary>What a question for member counts came to (H-05 to H-07).</summary>
public enum AgoraRtmChannelMemberCountErrorCode : long
{
    /// <summary>It succeeded.</summary>
    Ok = 0,

    /// <summary>It failed for another reason.</summary>
    Failure = 1,

    /// <summary>An argument is not valid.</summary>
    InvalidArgument = 2,

    /// <summary>There were too many such calls in a short time.</summary>
    TooOften = 3,

    /// <summary>No answer came in time.</summary>
    Timeout = 4,

    /// <summary>There are more than are allowed.</summary>
    ExceedLimit = 5,

    /// <summary>Nothing is behind the object.</summary>
    NotInitialized = 101,

    /// <summary>There is no login.</summary>
    NotLoggedIn = 102,
}
