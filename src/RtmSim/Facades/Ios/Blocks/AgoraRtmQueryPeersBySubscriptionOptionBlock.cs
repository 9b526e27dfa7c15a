// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

namespace DT.Xamarin.Agora;

/// <summary>Ends <see cref="AgoraRtmKit.QueryPeersBySubscriptionOption"/>.</summary>
/// <param name="peers">The subscribed users; none after a failure.</param>
/// <param name="errorCode">What it came to.</param>
public delegate void AgoraRtmQueryPeersBySubscriptionOptionBlock(
    string[] peers, AgoraRtmQueryPeersBySubscriptionOptionErrorCode errorCode);
