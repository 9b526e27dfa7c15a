namespace RtmSim.Protocol;

/// <summary>
/// Why an operation did not succeed. One cause has different numbers in different families, so
/// numbers are given by each API face's own table.
/// </summary>
internal enum Failure
{
    /// <summary>It succeeded.</summary>
    None,

    /// <summary>The family's "any other failure".</summary>
    Other,
    NotInitialized,
    NotLoggedIn,
    InvalidArgument,
    InvalidAppId,
    InvalidToken,
    TokenExpired,
    NotAuthorized,
    Rejected,
    AlreadyLoggedIn,
    InvalidUserId,
    InvalidMessage,
    TooOften,
    SameChannelTooOften,
    Timeout,
    PeerUnreachable,

    /// <summary>Success-like: the server keeps the message for an absent peer (E-03).</summary>
    CachedByServer,
    ExceedLimit,
    AlreadyJoined,
    NotInChannel,
    SizeOverflow,
    UserNotFound,

    /// <summary>There is no such media, or no such transfer any more (M-06, M-12).</summary>
    NotExist,

    /// <summary>A transfer was cancelled, or its session ended (M-11, M-13).</summary>
    Interrupted,

    /// <summary>The receiver's SDK is too old for the message (E-23).</summary>
    IncompatibleMessage,
    /// <summary>The invitation was not sent or has not arrived.</summary>
    NotStarted,
    AlreadyEnded,
    AlreadyAccepted,
    AlreadySent,

    /// <summary>The callee did not answer an invitation in time (L-04).</summary>
    Expired,
}
