// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

namespace DT.Xamarin.Agora;

/// <summary>Ends <see cref="AgoraRtmKit.QueryPeersOnlineStatus"/>.</summary>
/// <param name="peerOnlineStatus">One for each user; none after a failure.</param>
/// <param name="errorCode">What it came to.</param>
public delegate void AgoraRtmQueryPeersOnlineBlock(
    AgoraRtmPeerOnlineStatus[] peerOnlineStatus, AgoraRtmQueryPeersOnlineErrorCode errorCode);
