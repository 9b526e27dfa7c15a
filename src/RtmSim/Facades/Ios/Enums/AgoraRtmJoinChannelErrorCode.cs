namespace DT.Xamarin.Agora;

/// <summary>What a join came to (F-06 to F-14).</summary>
public enum AgoraRtmJoinChannelErrorCode : long
{
    /// <summary>It succeeded.</summary>
    Ok = 0,

    /// <summary>It failed for another reason.</summary>
    Failure = 1,

    /// <summary>The service refused; reserved.</summary>
    Rejected = 2,

    /// <summary>An argument is not valid.</summary>
    InvalidArgument = 3,

    /// <summary>No answer came in time.</summary>
    Timeout = 4,

    /// <summary>There are more than are allowed.</summary>
    ExceedLimit = 5,

    /// <summary>The user is in the channel, or joining it.</summary>
    AlreadyJoined = 6,

    /// <summary>There were too many joins in a short time (F-11).</summary>
    ChannelErrorTooOften = 7,

    /// <summary>There were too many joins of this channel in a short time (F-12).</summary>
    SameChannelErrorTooOften = 8,

    /// <summary>Nothing is behind the object.</summary>
    NotInitialized = 101,

    /// <summary>There is no login.</summary>
    NotLoggedIn = 102,
}
