namespace agora_rtm;

/// <summary>What a call on an invitation returned (L-02).</summary>
public enum INVITATION_API_CALL_ERR_CODE
{
    /// <summary>It is taken; a callback follows.</summary>
    INVITATION_API_CALL_ERR_OK = 0,

    /// <summary>Content over 8 KB, or an ID that is not valid (L-06, L-07).</summary>
    INVITATION_API_CALL_ERR_INVALID_ARGUMENT = 1,

    /// <summary>The invitation was not sent.</summary>
    INVITATION_API_CALL_ERR_NOT_STARTED = 2,

    /// <summary>The invitation has ended.</summary>
    INVITATION_API_CALL_ERR_ALREADY_END = 3,

    /// <summary>The invitation was accepted.</summary>
    INVITATION_API_CALL_ERR_ALREADY_ACCEPT = 4,

    /// <summary>The invitation was sent.</summary>
    INVITATION_API_CALL_ERR_ALREADY_SENT = 5,
}
