// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using Foundation;

namespace DT.Xamarin.Agora;

/// <summary>A user in a channel (F-25).</summary>
public class AgoraRtmMember : NSObject
{
    /// <summary>A member without names.</summary>
    public AgoraRtmMember()
    {
    }

    internal AgoraRtmMember(string userId, string channelId)
    {
        UserId = userId;
        ChannelId = channelId;
    }

    /// <summary>The channel.</summary>
    public virtual string ChannelId { get; set; } = string.Empty;

    /// <summary>The user.</summary>
    public virtual string UserId { get; set; } = string.Empty;
}
