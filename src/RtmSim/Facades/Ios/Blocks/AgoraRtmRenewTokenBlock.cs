// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

namespace DT.Xamarin.Agora;

/// <summary>Ends <see cref="AgoraRtmKit.RenewToken"/>.</summary>
/// <param name="token">The token that was offered.</param>
/// <param name="errorCode">What it came to.</param>
public delegate void AgoraRtmRenewTokenBlock(string token, AgoraRtmRenewTokenErrorCode errorCode);
