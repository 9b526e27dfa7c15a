namespace agora_rtm;

/// <summary>What the construction of a client came to (B-06).</summary>
public enum INIT_ERR_CODE
{
    /// <summary>The client is usable.</summary>
    INIT_ERR_OK = 0,

    /// <summary>Any other failure.</summary>
    INIT_ERR_FAILURE = 1,

    /// <summary>It was initialized before.</summary>
    INIT_ERR_ALREADY_INITIALIZED = 2,

    /// <summary>The App ID is not 32 bytes long (S-08).</summary>
    INIT_ERR_INVALID_APP_ID = 3,

    /// <summary>There is no event handler.</summary>
    INIT_ERR_INVALID_ARGUMENT = 4,
}
