using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Client;

/// <summary>
/// A message object of the app at the moment it is sent. Without content it is no message that can
/// be sent: null, or one that was received.
/// </summary>
internal readonly record struct MessageDraft(long Id, MessageContent? Content)
{
    /// <summary>Whether content, size and emptiness allow sending (E-09, G-05, S-33).</summary>
    public bool IsSendable(SimClient client, Boundary boundary) =>
        Content is not null
        && client.Allows(
            Content.Media is null ? boundary : Boundaries.MediaMessage,
            Content.SizeBytes,
            Limits.MaxMessageBytes)
        && (Content.SizeBytes > 0 || Content.Media is not null
            || client.Options.AllowEmptyMessage);
}
