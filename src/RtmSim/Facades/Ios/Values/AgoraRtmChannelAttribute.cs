// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using Foundation;
using RtmSim.Protocol;

namespace DT.Xamarin.Agora;

/// <summary>An attribute of a channel; read at the call (K-11).</summary>
public class AgoraRtmChannelAttribute : NSObject
{
    /// <summary>An attribute without key and value.</summary>
    public AgoraRtmChannelAttribute()
    {
    }

    internal AgoraRtmChannelAttribute(AttributeEntry entry)
    {
        Key = entry.Key;
        Value = entry.Value;
        LastUpdateUserId = entry.ChangedBy;
        LastUpdateTs = entry.ChangedAtMs;
    }

    /// <summary>The key, 1 to 32 bytes .</summary>
    public virtual string Key { get; set; }

    /// <summary>
    /// When it was changed last, in Unix milliseconds of the service (K-07); 0 on one made here.
    /// </summary>
    public virtual long LastUpdateTs { get; }

    /// <summary>Who changed it last (K-07); the service notes the real one.</summary>
    public virtual string LastUpdateUserId { get; set; } = string.Empty;

    /// <summary>The value, 1 byte to 8 KB (A-13, K-04).</summary>
    public virtual string Value { get; set; }
}
