namespace agora_rtm;

/// <summary>What a call of the call manager returns (L-02).</summary>
public enum INVITATION_API_CALL_ERR_CODE
{
    /// <summary>The call was taken; what comes of it is called back.</summary>
    INVITATION_API_CALL_ERR_OK = 0,

    /// <summary>The callee, the channel ID, the content or the response is not valid.</summary>
    INVITATION_API_CALL_ERR_INVALID_ARGUMENT = 1,

    /// <summary>The invitation has not been sent.</summary>
    INVITATION_API_CALL_ERR_NOT_STARTED = 2,

    /// <summary>The invitation has come to its end.</summary>
    INVITATION_API_CALL_ERR_ALREADY_END = 3,

    /// <summary>The callee has accepted it already.</summary>
    INVITATION_API_CALL_ERR_ALREADY_ACCEPT = 4,

    /// <summary>The caller has sent it already.</summary>
    INVITATION_API_CALL_ERR_ALREADY_SENT = 5,
}
