namespace agora_rtm;

/// <summary>The choices of a change of channel attributes.</summary>
public struct ChannelAttributeOptions
{
    /// <summary>
    /// Whether all members are told of this one change. Default false (K-02).
    /// </summary>
    public bool enableNotificationToChannelMembers;
}
