// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

namespace DT.Xamarin.Agora;

/// <summary>Ends <see cref="AgoraRtmKit.ClearChannel"/>.</summary>
/// <param name="errorCode">What it came to.</param>
public delegate void AgoraRtmClearChannelAttributesBlock(
    AgoraRtmProcessAttributeErrorCode errorCode);
