namespace agora_rtm;

/// <summary>An attribute of a user: a key with its value.</summary>
public struct RtmAttribute
{
    /// <summary>The key, 1 to 32 bytes .</summary>
    public string key;

    /// <summary>The value, 1 byte to 8 KB (A-13, J-06).</summary>
    public string value;
}
