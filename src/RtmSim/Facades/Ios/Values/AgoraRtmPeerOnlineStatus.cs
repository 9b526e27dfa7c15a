// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using Foundation;
using RtmSim.Protocol;

namespace DT.Xamarin.Agora;

/// <summary>The online state of a user.</summary>
public class AgoraRtmPeerOnlineStatus : NSObject
{
    /// <summary>The state of nobody.</summary>
    public AgoraRtmPeerOnlineStatus()
    {
    }

    internal AgoraRtmPeerOnlineStatus(PeerPresence peer)
    {
        PeerId = peer.PeerId;
        State = (AgoraRtmPeerOnlineState)(int)peer.State;
        IsOnline = State != AgoraRtmPeerOnlineState.Offline;
    }

    /// <summary>The older view of it: true unless the user is offline (I-16).</summary>
    public virtual bool IsOnline { get; set; }

    /// <summary>The user.</summary>
    public virtual string PeerId { get; set; } = string.Empty;

    /// <summary>The state (I-05).</summary>
    public virtual AgoraRtmPeerOnlineState State { get; }
}
