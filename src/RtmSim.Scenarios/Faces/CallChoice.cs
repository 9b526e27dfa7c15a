namespace RtmSim.Scenarios.Faces;

/// <summary>
/// Which of a user's invitations is meant: the last one with this user at the other side and with
/// this content; null for any.
/// </summary>
internal sealed record CallChoice(string? PeerId, string? Content);
