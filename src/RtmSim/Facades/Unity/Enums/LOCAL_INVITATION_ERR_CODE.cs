namespace agora_rtm;

/// <summary>Why a caller's invitation failed (L-01).</summary>
public enum LOCAL_INVITATION_ERR_CODE
{
    /// <summary>It did not fail.</summary>
    LOCAL_INVITATION_ERR_OK = 0,

    /// <summary>The callee was offline for 30 s.</summary>
    LOCAL_INVITATION_ERR_PEER_OFFLINE = 1,

    /// <summary>The callee did not acknowledge within 30 s.</summary>
    LOCAL_INVITATION_ERR_PEER_NO_RESPONSE = 2,

    /// <summary>No answer within 60 s of the acknowledgement.</summary>
    LOCAL_INVITATION_ERR_INVITATION_EXPIRE = 3,

    /// <summary>The caller is not logged in, or has logged out.</summary>
    LOCAL_INVITATION_ERR_NOT_LOGGEDIN = 4,
}
