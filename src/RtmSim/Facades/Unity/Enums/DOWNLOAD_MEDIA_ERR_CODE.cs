namespace agora_rtm;

/// <summary>What a download came to (area M).</summary>
public enum DOWNLOAD_MEDIA_ERR_CODE
{
    /// <summary>The file is written, or the bytes are here (M-02).</summary>
    DOWNLOAD_MEDIA_ERR_OK = 0,

    /// <summary>The target cannot be written (M-04).</summary>
    DOWNLOAD_MEDIA_ERR_FAILURE = 1,

    /// <summary>No path, or a malformed media ID (M-05).</summary>
    DOWNLOAD_MEDIA_ERR_INVALID_ARGUMENT = 2,

    /// <summary>No byte has passed for 120 s (M-10).</summary>
    DOWNLOAD_MEDIA_ERR_TIMEOUT = 3,

    /// <summary>There is no such media, or not any more (M-06).</summary>
    DOWNLOAD_MEDIA_ERR_NOT_EXIST = 4,

    /// <summary>Nine transfers are running already (M-08).</summary>
    DOWNLOAD_MEDIA_ERR_CONCURRENCY_LIMIT_EXCEEDED = 5,

    /// <summary>Cancelled, or the session has ended (M-11, M-13).</summary>
    DOWNLOAD_MEDIA_ERR_INTERRUPTED = 6,

    /// <summary>The client could not be initialized (B-04).</summary>
    DOWNLOAD_MEDIA_ERR_NOT_INITIALIZED = 101,

    /// <summary>Not logged in (D-13).</summary>
    DOWNLOAD_MEDIA_ERR_NOT_LOGGED_IN = 102,
}
