// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using Foundation;

namespace DT.Xamarin.Agora;

/// <summary>Where clients connect to, for those made afterwards (O-07).</summary>
public class AgoraRtmServiceContext : NSObject
{
    /// <summary>The regions. Default everywhere (O-08).</summary>
    public virtual AgoraRtmAreaCode AreaCode { get; set; } = AgoraRtmAreaCode.GLOB;

    /// <summary>The proxy. It is noted in the trace and has no effect.</summary>
    public virtual AgoraRtmCloudProxyType ProxyType { get; set; }
}
