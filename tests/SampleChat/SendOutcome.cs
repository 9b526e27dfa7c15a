using agora_rtm;

namespace SampleChat;

/// <summary>What became of a message, in the app's terms.</summary>
internal readonly record struct SendOutcome(Delivery Delivery, string? Problem, bool IsTimeout)
{
    private static readonly SendOutcome Sent = new(Delivery.Sent, null, false);
    private static readonly SendOutcome Stored = new(Delivery.Stored, null, false);
    private static readonly SendOutcome Timeout = new(Delivery.Failed, "No connection.", true);

    public static SendOutcome Of(PEER_MESSAGE_ERR_CODE code) => code switch
    {
        PEER_MESSAGE_ERR_CODE.PEER_MESSAGE_ERR_OK => Sent,

        // The SDK calls it an error, but nothing went wrong: the contact gets it later.
        PEER_MESSAGE_ERR_CODE.PEER_MESSAGE_ERR_CACHED_BY_SERVER => Stored,
        PEER_MESSAGE_ERR_CODE.PEER_MESSAGE_ERR_SENT_TIMEOUT => Timeout,
        PEER_MESSAGE_ERR_CODE.PEER_MESSAGE_ERR_PEER_UNREACHABLE => Failed("They are offline."),
        PEER_MESSAGE_ERR_CODE.PEER_MESSAGE_ERR_TOO_OFTEN => TooOften,
        PEER_MESSAGE_ERR_CODE.PEER_MESSAGE_ERR_INVALID_USERID => Failed("There is no such user."),
        PEER_MESSAGE_ERR_CODE.PEER_MESSAGE_ERR_INVALID_MESSAGE => TooLong,
        PEER_MESSAGE_ERR_CODE.PEER_MESSAGE_ERR_USER_NOT_LOGGED_IN => NotSignedIn,
        _ => Failed($"It could not be sent ({(int)code})."),
    };

    public static SendOutcome Of(CHANNEL_MESSAGE_ERR_CODE code) => code switch
    {
        CHANNEL_MESSAGE_ERR_CODE.CHANNEL_MESSAGE_ERR_OK => Sent,
        CHANNEL_MESSAGE_ERR_CODE.CHANNEL_MESSAGE_ERR_FAILURE => Failed("You are not in the room."),
        CHANNEL_MESSAGE_ERR_CODE.CHANNEL_MESSAGE_ERR_SENT_TIMEOUT => Timeout,
        CHANNEL_MESSAGE_ERR_CODE.CHANNEL_MESSAGE_ERR_TOO_OFTEN => TooOften,
        CHANNEL_MESSAGE_ERR_CODE.CHANNEL_MESSAGE_ERR_INVALID_MESSAGE => TooLong,
        CHANNEL_MESSAGE_ERR_CODE.CHANNEL_MESSAGE_ERR_USER_NOT_LOGGED_IN => NotSignedIn,
        _ => Failed($"It could not be sent ({(int)code})."),
    };

    private static SendOutcome TooOften => Failed("Too many messages. Wait a moment.");

    private static SendOutcome TooLong => Failed("It is too long.");

    private static SendOutcome NotSignedIn => Failed("You are not signed in.");

    private static SendOutcome Failed(string problem) => new(Delivery.Failed, problem, false);
}
