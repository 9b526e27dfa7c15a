// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using RtmSim.Kernel;

namespace DT.Xamarin.Agora;

/// <content>Call invitations.</content>
public partial class AgoraRtmKit
{
    /// <summary>The client's call kit; null until GetRtmCallKit has made it.</summary>
    public virtual AgoraRtmCallKit RtmCallKit { get; set; }

    /// <summary>
    /// The client's call kit: made at the first call, the same one ever after (B-24). Works without
    /// a login (B-22). Without it what arrives is acknowledged, and nobody is told (S-54).
    /// </summary>
    /// <returns>The call kit; null after Dispose.</returns>
    public virtual AgoraRtmCallKit GetRtmCallKit()
    {
        using ThreadGate.Passage passage = _face.Host.Gate.Enter();
        return _face.IsDisposed ? null : RtmCallKit ??= new AgoraRtmCallKit(this);
    }
}
