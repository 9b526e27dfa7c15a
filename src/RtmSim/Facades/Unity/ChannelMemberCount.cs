namespace agora_rtm;

/// <summary>How many members a channel has.</summary>
public struct ChannelMemberCount
{
    /// <summary>The channel.</summary>
    public string channelId;

    /// <summary>Its number of members; 0 if there is no such channel (H-05).</summary>
    public int count;
}
