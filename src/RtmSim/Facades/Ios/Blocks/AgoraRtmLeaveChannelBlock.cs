// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

namespace DT.Xamarin.Agora;

/// <summary>Ends <see cref="AgoraRtmChannel.LeaveWithCompletion"/>.</summary>
/// <param name="errorCode">What it came to.</param>
public delegate void AgoraRtmLeaveChannelBlock(AgoraRtmLeaveChannelErrorCode errorCode);
