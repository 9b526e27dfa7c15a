// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using Foundation;

namespace DT.Xamarin.Agora;

/// <summary>How a message is sent; both options are off by default (E-24).</summary>
public class AgoraRtmSendMessageOptions : NSObject
{
    /// <summary>Has no effect that a client could see (E-22).</summary>
    public virtual bool EnableHistoricalMessaging { get; set; }

    /// <summary>
    /// Whether the service keeps the message for a peer that is offline (E-03); ignored in channels
    /// (G-09).
    /// </summary>
    public virtual bool EnableOfflineMessaging { get; set; }
}
