using agora_rtm;

namespace SampleChat;

/// <summary>What the SDK's codes mean for a message.</summary>
internal static class SendCodes
{
    public static SendOutcome ToOutcome(PEER_MESSAGE_ERR_CODE code) => code switch
    {
        PEER_MESSAGE_ERR_CODE.PEER_MESSAGE_ERR_OK => SendOutcome.Sent,

        // The SDK calls it an error, but nothing went wrong: the contact gets it later.
        PEER_MESSAGE_ERR_CODE.PEER_MESSAGE_ERR_CACHED_BY_SERVER => SendOutcome.Stored,
        PEER_MESSAGE_ERR_CODE.PEER_MESSAGE_ERR_SENT_TIMEOUT => SendOutcome.Timeout,
        PEER_MESSAGE_ERR_CODE.PEER_MESSAGE_ERR_PEER_UNREACHABLE => SendOutcome.PeerIsOffline,
        PEER_MESSAGE_ERR_CODE.PEER_MESSAGE_ERR_TOO_OFTEN => SendOutcome.TooOften,
        PEER_MESSAGE_ERR_CODE.PEER_MESSAGE_ERR_INVALID_USERID => SendOutcome.NoSuchUser,
        PEER_MESSAGE_ERR_CODE.PEER_MESSAGE_ERR_INVALID_MESSAGE => SendOutcome.TooLong,
        PEER_MESSAGE_ERR_CODE.PEER_MESSAGE_ERR_USER_NOT_LOGGED_IN => SendOutcome.NotSignedIn,
        _ => SendOutcome.Other((int)code),
    };

    public static SendOutcome ToOutcome(CHANNEL_MESSAGE_ERR_CODE code) => code switch
    {
        CHANNEL_MESSAGE_ERR_CODE.CHANNEL_MESSAGE_ERR_OK => SendOutcome.Sent,
        CHANNEL_MESSAGE_ERR_CODE.CHANNEL_MESSAGE_ERR_FAILURE => SendOutcome.NotInRoom,
        CHANNEL_MESSAGE_ERR_CODE.CHANNEL_MESSAGE_ERR_SENT_TIMEOUT => SendOutcome.Timeout,
        CHANNEL_MESSAGE_ERR_CODE.CHANNEL_MESSAGE_ERR_TOO_OFTEN => SendOutcome.TooOften,
        CHANNEL_MESSAGE_ERR_CODE.CHANNEL_MESSAGE_ERR_INVALID_MESSAGE => SendOutcome.TooLong,
        CHANNEL_MESSAGE_ERR_CODE.CHANNEL_MESSAGE_ERR_USER_NOT_LOGGED_IN => SendOutcome.NotSignedIn,
        _ => SendOutcome.Other((int)code),
    };
}
