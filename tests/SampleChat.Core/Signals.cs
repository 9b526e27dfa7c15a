namespace SampleChat;

/// <summary>What apps tell one another beside texts; all editions agree on it.</summary>
internal static class Signals
{
    /// <summary>The description of a raw message: its sender is typing.</summary>
    public const string Typing = "typing";

    /// <summary>The answer to a second caller.</summary>
    public const string Busy = "busy";
}
