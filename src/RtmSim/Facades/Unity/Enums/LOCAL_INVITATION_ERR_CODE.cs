namespace agora_rtm;

/// <summary>Why an invitation failed at its caller (L-01).</summary>
public enum LOCAL_INVITATION_ERR_CODE
{
    /// <summary>It did not fail.</summary>
    LOCAL_INVITATION_ERR_OK = 0,

    /// <summary>The callee was not online for 30 s (L-03).</summary>
    LOCAL_INVITATION_ERR_PEER_OFFLINE = 1,

    /// <summary>The callee is online, and nothing came from it for 30 s (L-03).</summary>
    LOCAL_INVITATION_ERR_PEER_NO_RESPONSE = 2,

    /// <summary>The callee got it and did not answer for 60 s (L-04).</summary>
    LOCAL_INVITATION_ERR_INVITATION_EXPIRE = 3,

    /// <summary>The caller was not logged in, or is so no more (S-50, S-53).</summary>
    LOCAL_INVITATION_ERR_NOT_LOGGEDIN = 4,
}
