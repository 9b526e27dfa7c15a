namespace agora_rtm;

/// <summary>What an upload came to (area M).</summary>
public enum UPLOAD_MEDIA_ERR_CODE
{
    /// <summary>The message is there (M-01).</summary>
    UPLOAD_MEDIA_ERR_OK = 0,

    /// <summary>The file cannot be opened (M-04).</summary>
    UPLOAD_MEDIA_ERR_FAILURE = 1,

    /// <summary>No path (M-05), or an empty file (S-57).</summary>
    UPLOAD_MEDIA_ERR_INVALID_ARGUMENT = 2,

    /// <summary>No byte has passed for 120 s (M-10).</summary>
    UPLOAD_MEDIA_ERR_TIMEOUT = 3,

    /// <summary>Over 30 MB (M-03).</summary>
    UPLOAD_MEDIA_ERR_SIZE_OVERFLOW = 4,

    /// <summary>Nine transfers are running already (M-08).</summary>
    UPLOAD_MEDIA_ERR_CONCURRENCY_LIMIT_EXCEEDED = 5,

    /// <summary>Cancelled, or the session has ended (M-11, M-13).</summary>
    UPLOAD_MEDIA_ERR_INTERRUPTED = 6,

    /// <summary>The client could not be initialized (B-04).</summary>
    UPLOAD_MEDIA_ERR_NOT_INITIALIZED = 101,

    /// <summary>Not logged in (D-13).</summary>
    UPLOAD_MEDIA_ERR_NOT_LOGGED_IN = 102,
}
