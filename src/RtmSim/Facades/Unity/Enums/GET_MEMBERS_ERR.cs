namespace agora_rtm;

/// <summary>What a request for a member list came to (H-01 to H-04).</summary>
public enum GET_MEMBERS_ERR
{
    /// <summary>The list is there.</summary>
    GET_MEMBERS_ERR_OK = 0,

    /// <summary>Any other failure.</summary>
    GET_MEMBERS_ERR_FAILURE = 1,

    /// <summary>Reserved; never produced.</summary>
    GET_MEMBERS_ERR_REJECTED = 2,

    /// <summary>No answer within 5 s (H-04).</summary>
    GET_MEMBERS_ERR_TIMEOUT = 3,

    /// <summary>More than 5 requests in 2 s (H-04).</summary>
    GET_MEMBERS_ERR_TOO_OFTEN = 4,

    /// <summary>Not joined (H-03).</summary>
    GET_MEMBERS_ERR_NOT_IN_CHANNEL = 5,

    /// <summary>The client could not be initialized (B-04).</summary>
    GET_MEMBERS_ERR_NOT_INITIALIZED = 101,

    /// <summary>Not logged in (D-13).</summary>
    GET_MEMBERS_ERR_USER_NOT_LOGGED_IN = 102,
}
