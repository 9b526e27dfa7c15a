using NodaTime;

namespace RtmSim;

/// <summary>A message that reached a scripted peer.</summary>
/// <param name="From">The sender.</param>
/// <param name="Channel">The channel; null for a message to the peer itself.</param>
/// <param name="Text">The text, or a raw message's description.</param>
/// <param name="At">When it was delivered, on the virtual clock.</param>
/// <param name="IsOffline">Whether it had waited for the peer's login (E-05).</param>
public sealed record ReceivedText(
    string From, string? Channel, string Text, Instant At, bool IsOffline);
