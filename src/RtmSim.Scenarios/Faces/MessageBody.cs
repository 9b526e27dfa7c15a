namespace RtmSim.Scenarios.Faces;

/// <summary>What a message says: a text, or raw bytes that a text describes.</summary>
/// <param name="Text">The text or description.</param>
/// <param name="Raw">The bytes; null for a text message.</param>
internal sealed record MessageBody(string Text, byte[]? Raw);
