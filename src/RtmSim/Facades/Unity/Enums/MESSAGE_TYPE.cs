namespace agora_rtm;

/// <summary>Kinds of message (E-16).</summary>
public enum MESSAGE_TYPE
{
    /// <summary>No message.</summary>
    MESSAGE_TYPE_UNDEFINED = 0,

    /// <summary>Text.</summary>
    MESSAGE_TYPE_TEXT = 1,

    /// <summary>Bytes with a description.</summary>
    MESSAGE_TYPE_RAW = 2,

    /// <summary>A file that was uploaded.</summary>
    MESSAGE_TYPE_FILE = 3,

    /// <summary>An image that was uploaded.</summary>
    MESSAGE_TYPE_IMAGE = 4,
}
