// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using Foundation;

namespace DT.Xamarin.Agora;

/// <summary>An attribute of a user; read at the call (S-44).</summary>
public class AgoraRtmAttribute : NSObject
{
    /// <summary>The key, 1 to 32 bytes .</summary>
    public virtual string Key { get; set; }

    /// <summary>The value, 1 byte to 8 KB (A-13, J-06).</summary>
    public virtual string Value { get; set; }
}
