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

    /// <summary>The invitation was not sent or has not arrived.</summary>
    NotStarted,
    AlreadyEnded,
    AlreadyAccepted,
    AlreadySent,

    /// <summary>The callee did not answer an invitation in time (L-04).</summary>
    Expired,
}
