namespace DT.Xamarin.Agora;

/// <summary>What a subscription, or its end, came to (I-06 to I-10).</summary>
public enum AgoraRtmPeerSubscriptionStatusErrorCode : long
{
    /// <summary>It succeeded.</summary>
    Ok = 0,

    /// <summary>It failed for another reason.</summary>
    Failure = 1,

    /// <summary>An argument is not valid.</summary>
    InvalidArgument = 2,

    /// <summary>The service refused; reserved.</summary>
    Rejected = 3,

    /// <summary>No answer came in time.</summary>
    Timeout = 4,

    /// <summary>There were too many such calls in a short time.</summary>
    TooOften = 5,

    /// <summary>There are more than 512 (I-09).</summary>
    Overflow = 6,

    /// <summary>Nothing is behind the object.</summary>
    NotInitialized = 101,

    /// <summary>There is no login.</summary>
    NotLoggedIn = 102,
}
