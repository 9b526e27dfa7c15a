namespace agora_rtm;

/// <summary>What an operation on user or channel attributes came to (areas J and K).</summary>
public enum ATTRIBUTE_OPERATION_ERR
{
    /// <summary>It is done.</summary>
    ATTRIBUTE_OPERATION_ERR_OK = 0,

    /// <summary>Reserved; never produced (J-08).</summary>
    ATTRIBUTE_OPERATION_ERR_NOT_READY = 1,

    /// <summary>Any other failure.</summary>
    ATTRIBUTE_OPERATION_ERR_FAILURE = 2,

    /// <summary>A bad ID, key, value or list (S-42).</summary>
    ATTRIBUTE_OPERATION_ERR_INVALID_ARGUMENT = 3,

    /// <summary>Too many or too large attributes (J-06, K-04).</summary>
    ATTRIBUTE_OPERATION_ERR_SIZE_OVERFLOW = 4,

    /// <summary>More calls than the limit allows (J-07, K-05).</summary>
    ATTRIBUTE_OPERATION_ERR_TOO_OFTEN = 5,

    /// <summary>The user is not online (J-03).</summary>
    ATTRIBUTE_OPERATION_ERR_USER_NOT_FOUND = 6,

    /// <summary>No answer within 5 s (J-08, K-06).</summary>
    ATTRIBUTE_OPERATION_ERR_TIMEOUT = 7,

    /// <summary>The client could not be initialized (B-04).</summary>
    ATTRIBUTE_OPERATION_ERR_NOT_INITIALIZED = 101,

    /// <summary>Not logged in (D-13).</summary>
    ATTRIBUTE_OPERATION_ERR_USER_NOT_LOGGED_IN = 102,
}
