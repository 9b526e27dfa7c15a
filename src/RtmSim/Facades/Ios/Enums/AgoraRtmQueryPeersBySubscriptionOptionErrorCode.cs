namespace DT.Xamarin.Agora;

/// <summary>What a question for the subscribed users came to (I-12).</summary>
public enum AgoraRtmQueryPeersBySubscriptionOptionErrorCode : long
{
    /// <summary>It succeeded.</summary>
    Ok = 0,

    /// <summary>It failed for another reason.</summary>
    Failure = 1,

    /// <summary>No answer came in time.</summary>
    Timeout = 2,

    /// <summary>There were too many such calls in a short time.</summary>
    TooOften = 3,

    /// <summary>Nothing is behind the object.</summary>
    NotInitialized = 101,

    /// <summary>There is no login.</summary>
    NotLoggedIn = 102,
}
