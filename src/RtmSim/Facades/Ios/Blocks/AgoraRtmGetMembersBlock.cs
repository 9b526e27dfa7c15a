// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

namespace DT.Xamarin.Agora;

/// <summary>Ends <see cref="AgoraRtmChannel.GetMembersWithCompletion"/>.</summary>
/// <param name="members">The members; null after a failure.</param>
/// <param name="errorCode">What it came to.</param>
public delegate void AgoraRtmGetMembersBlock(
    AgoraRtmMember[] members, AgoraRtmGetMembersErrorCode errorCode);
