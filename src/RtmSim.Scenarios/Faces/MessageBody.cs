using System.Linq;

namespace RtmSim.Scenarios.Faces;

/// <summary>What a message says: a text, or raw bytes that a text describes.</summary>
/// <param name="Text">The text or description.</param>
/// <param name="Raw">The bytes; null for a text message.</param>
internal sealed record MessageBody(string Text, byte[]? Raw)
{
    /// <summary>Whether it is the object of the last message that said the same.</summary>
    public bool IsAgain { get; init; }

    public bool SaysTheSameAs(MessageBody other) => Text == other.Text
        && (Raw ?? System.Array.Empty<byte>()).SequenceEqual(
            other.Raw ?? System.Array.Empty<byte>())
        && Raw is null == other.Raw is null;
}
