namespace agora_rtm;

/// <summary>Why an invitation failed at its callee (L-01).</summary>
public enum REMOTE_INVITATION_ERR_CODE
{
    /// <summary>It did not fail.</summary>
    REMOTE_INVITATION_ERR_OK = 0,

    /// <summary>
    /// The caller was offline when the callee accepted, or the callee logged out (S-50, S-52).
    /// </summary>
    REMOTE_INVITATION_ERR_PEER_OFFLINE = 1,

    /// <summary>The caller did not confirm the acceptance in time (S-52).</summary>
    REMOTE_INVITATION_ERR_ACCEPT_FAILURE = 2,

    /// <summary>It was not answered for 60 s (L-04).</summary>
    REMOTE_INVITATION_ERR_INVITATION_EXPIRE = 3,
}
