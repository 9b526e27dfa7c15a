namespace DT.Xamarin.Agora;

/// <summary>What a question for the members came to (H-01 to H-04).</summary>
public enum AgoraRtmGetMembersErrorCode : long
{
    /// <summary>It succeeded.</summary>
    Ok = 0,

    /// <summary>It failed for another reason.</summary>
    Failure = 1,

    /// <summary>The service refused; reserved.</summary>
    Rejected = 2,

    /// <summary>No answer came in time.</summary>
    Timeout = 3,

    /// <summary>There were too many such calls in a short time.</summary>
    TooOften = 4,

    /// <summary>The user is not in the channel.</summary>
    NotInChannel = 5,

    /// <summary>Nothing is behind the object.</summary>
    NotInitialized = 101,

    /// <summary>There is no login.</summary>
    NotLoggedIn = 102,
}
