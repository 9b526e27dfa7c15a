namespace agora_rtm;

/// <summary>A user in a channel (F-25).</summary>
public sealed class RtmChannelMember : IRtmApiNative
{
    private readonly string _userId;
    private readonly string _channelId;

    /// <summary>A member of a channel.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="channelId">The channel.</param>
    public RtmChannelMember(string userId, string channelId)
    {
        _userId = userId;
        _channelId = channelId;
    }

    /// <summary>The channel's ID.</summary>
    public string GetChannelId() => _channelId;

    /// <summary>The user's ID.</summary>
    public string GetUserId() => _userId;
}
