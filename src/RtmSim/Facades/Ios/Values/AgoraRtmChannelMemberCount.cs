// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using Foundation;

namespace DT.Xamarin.Agora;

/// <summary>How many members a channel has (H-05).</summary>
public class AgoraRtmChannelMemberCount : NSObject
{
    /// <summary>The channel.</summary>
    public virtual string ChannelId { get; set; } = string.Empty;

    /// <summary>The number of members; 0 for a channel that does not exist.</summary>
    public virtual int Count { get; set; }
}
