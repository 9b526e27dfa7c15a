// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using Foundation;

namespace DT.Xamarin.Agora;

/// <summary>How a change of channel attributes is made.</summary>
public class AgoraRtmChannelAttributeOptions : NSObject
{
    /// <summary>Whether the members are told of this change (K-02). Default false.</summary>
    public virtual bool EnableNotificationToChannelMembers { get; set; }
}
