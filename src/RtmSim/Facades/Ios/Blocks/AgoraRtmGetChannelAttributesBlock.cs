// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

namespace DT.Xamarin.Agora;

/// <summary>Ends a question for channel attributes.</summary>
/// <param name="attributes">What was found; null after a failure.</param>
/// <param name="errorCode">What it came to.</param>
public delegate void AgoraRtmGetChannelAttributesBlock(
    AgoraRtmChannelAttribute[] attributes, AgoraRtmProcessAttributeErrorCode errorCode);
