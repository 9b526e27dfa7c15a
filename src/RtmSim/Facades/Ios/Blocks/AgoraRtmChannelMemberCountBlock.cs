// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

namespace DT.Xamarin.Agora;

/// <summary>Ends <see cref="AgoraRtmKit.GetChannelMemberCount"/>.</summary>
/// <param name="channelMemberCounts">One for each channel; none after a failure.</param>
/// <param name="errorCode">What it came to.</param>
public delegate void AgoraRtmChannelMemberCountBlock(
    AgoraRtmChannelMemberCount[] channelMemberCounts,
    AgoraRtmChannelMemberCountErrorCode errorCode);
