namespace DT.Xamarin.Agora;

/// <summary>What leaving came to (F-15, F-16).</summary>
public enum AgoraRtmLeaveChannelErrorCode : long
{
    /// <summary>It succeeded.</summary>
    Ok = 0,

    /// <summary>It failed for another reason.</summary>
    Failure = 1,

    /// <summary>The service refused; reserved.</summary>
    Rejected = 2,

    /// <summary>The user is not in the channel.</summary>
    NotInChannel = 3,

    /// <summary>Nothing is behind the object.</summary>
    NotInitialized = 101,

    /// <summary>There is no login.</summary>
    NotLoggedIn = 102,
}
