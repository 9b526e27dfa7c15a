namespace agora_rtm;

/// <summary>Why a callee's invitation failed (L-01).</summary>
public enum REMOTE_INVITATION_ERR_CODE
{
    /// <summary>It did not fail.</summary>
    REMOTE_INVITATION_ERR_OK = 0,

    /// <summary>The callee logged out, or the caller was offline at the accept.</summary>
    REMOTE_INVITATION_ERR_PEER_OFFLINE = 1,

    /// <summary>The caller did not confirm the accept within 5 s.</summary>
    REMOTE_INVITATION_ERR_ACCEPT_FAILURE = 2,

    /// <summary>Not answered within 60 s of the acknowledgement.</summary>
    REMOTE_INVITATION_ERR_INVITATION_EXPIRE = 3,
}
