using RtmSim.Scenarios.Exploring.Runs;
using RtmSim.Scenarios.Faces;

namespace RtmSim.Scenarios.Exploring.Actions;

/// <summary>To whom something goes: a user, or else a channel.</summary>
/// <param name="PeerId">The user's ID; null for a channel.</param>
/// <param name="ChannelId">The channel's ID.</param>
internal sealed record Target(string? PeerId, string ChannelId)
{
    public static Target Peer(string id) => new(id, string.Empty);

    public static Target Channel(string id) => new(null, id);
}

/// <summary>Sends a text or raw message.</summary>
/// <param name="User">Who.</param>
/// <param name="To">To whom.</param>
/// <param name="Text">The text, or what describes the raw bytes.</param>
/// <param name="Raw">The bytes; null for a text message.</param>
internal sealed record SendAction(
    int User, Target To, GeneratedText Text, GeneratedText? Raw = null)
    : UserAction(User)
{
    /// <summary>Whether the service may keep it for a user who is away.</summary>
    public bool Offline { get; init; }

    public override string Word => "send";

    internal override void Perform(RunWorld world)
    {
        MessageBody body = new(Text.Value, Raw?.ToBytes());
        if (To.PeerId is { } peer)
        {
            world[User].SendToPeer(peer, body, Offline);
        }
        else
        {
            world[User].SendToChannel(To.ChannelId, body, Offline);
        }
    }
}
