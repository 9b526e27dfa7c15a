namespace agora_rtm;

/// <summary>What the cancellation of a transfer came to (area M).</summary>
public enum CANCEL_MEDIA_ERR_CODE
{
    /// <summary>The transfer is cancelled; its own result follows (M-11).</summary>
    CANCEL_MEDIA_ERR_OK = 0,

    /// <summary>Any other failure; nothing produces it.</summary>
    CANCEL_MEDIA_ERR_FAILURE = 1,

    /// <summary>No transfer of this kind and number is running (M-12).</summary>
    CANCEL_MEDIA_ERR_NOT_EXIST = 2,

    /// <summary>The client could not be initialized (B-04).</summary>
    CANCEL_MEDIA_ERR_NOT_INITIALIZED = 101,

    /// <summary>Not logged in (D-13).</summary>
    CANCEL_MEDIA_ERR_NOT_LOGGED_IN = 102,
}
