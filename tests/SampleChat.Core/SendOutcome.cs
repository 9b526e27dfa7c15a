namespace SampleChat;

/// <summary>What became of a message, in the app's terms.</summary>
internal readonly record struct SendOutcome(
    Delivery Delivery, string? Problem = null, bool IsTimeout = false)
{
    public static SendOutcome Sent => new(Delivery.Sent);

    public static SendOutcome Stored => new(Delivery.Stored);

    public static SendOutcome Timeout => Failed("No connection.") with { IsTimeout = true };

    public static SendOutcome PeerIsOffline => Failed("They are offline.");

    public static SendOutcome NoSuchUser => Failed("There is no such user.");

    public static SendOutcome NotInRoom => Failed("You are not in the room.");

    public static SendOutcome TooOften => Failed("Too many messages. Wait a moment.");

    public static SendOutcome TooLong => Failed("It is too long.");

    public static SendOutcome NotSignedIn => Failed("You are not signed in.");

    /// <summary>What has no words of its own; the number is for whoever helps the user.</summary>
    public static SendOutcome Other(long code) => Failed($"It could not be sent ({code}).");

    private static SendOutcome Failed(string problem) => new(Delivery.Failed, problem);
}
