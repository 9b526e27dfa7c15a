// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

namespace DT.Xamarin.Agora;

/// <summary>Ends a subscription, or the end of one.</summary>
/// <param name="errorCode">What it came to.</param>
public delegate void AgoraRtmSubscriptionRequestBlock(
    AgoraRtmPeerSubscriptionStatusErrorCode errorCode);
