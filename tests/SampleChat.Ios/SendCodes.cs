using DT.Xamarin.Agora;

namespace SampleChat.Ios;

/// <summary>What the SDK's codes mean for a message.</summary>
internal static class SendCodes
{
    public static SendOutcome ToOutcome(AgoraRtmSendPeerMessageErrorCode code) => code switch
    {
        AgoraRtmSendPeerMessageErrorCode.Ok => SendOutcome.Sent,

        // The SDK calls it an error, but nothing went wrong: the contact gets it later.
        AgoraRtmSendPeerMessageErrorCode.CachedByServer => SendOutcome.Stored,
        AgoraRtmSendPeerMessageErrorCode.Timeout => SendOutcome.Timeout,
        AgoraRtmSendPeerMessageErrorCode.PeerUnreachable => SendOutcome.PeerIsOffline,
        AgoraRtmSendPeerMessageErrorCode.TooOften => SendOutcome.TooOften,
        AgoraRtmSendPeerMessageErrorCode.InvalidUserId => SendOutcome.NoSuchUser,
        AgoraRtmSendPeerMessageErrorCode.InvalidMessage => SendOutcome.TooLong,
        AgoraRtmSendPeerMessageErrorCode.NotLoggedIn => SendOutcome.NotSignedIn,
        _ => SendOutcome.Other((long)code),
    };

    public static SendOutcome ToOutcome(AgoraRtmSendChannelMessageErrorCode code) => code switch
    {
        AgoraRtmSendChannelMessageErrorCode.Ok => SendOutcome.Sent,
        AgoraRtmSendChannelMessageErrorCode.Failure => SendOutcome.NotInRoom,
        AgoraRtmSendChannelMessageErrorCode.Timeout => SendOutcome.Timeout,
        AgoraRtmSendChannelMessageErrorCode.TooOften => SendOutcome.TooOften,
        AgoraRtmSendChannelMessageErrorCode.InvalidMessage => SendOutcome.TooLong,
        AgoraRtmSendChannelMessageErrorCode.NotLoggedIn => SendOutcome.NotSignedIn,
        _ => SendOutcome.Other((long)code),
    };
}
