using System;

namespace RtmSim.Scenarios.Faces;

/// <summary>
/// Which of a user's invitations is meant: the last one with this user at the other side and with
/// this content; null for any.
/// </summary>
internal sealed record CallChoice(string? PeerId, string? Content)
{
    private string Told =>
        (PeerId is null ? string.Empty : $" with '{PeerId}'")
        + (Content is null ? string.Empty : $" that says '{Content}'");

    public bool Means(string peerId, string content) =>
        (PeerId is null || peerId == PeerId) && (Content is null || content == Content);

    public static InvalidOperationException NoManager(string user) => new(
        $"{user} has no call manager: the file says no-call-manager, so that it can neither call "
        + "nor answer.");

    public InvalidOperationException NotMade(string user) => new(
        $"{user} has made no call{Told}: a step `call` must come before.");

    public InvalidOperationException NotGot(string user) => new(
        $"{user} has got no call{Told}: it must arrive before it is answered.");
}
