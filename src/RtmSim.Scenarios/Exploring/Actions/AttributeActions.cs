using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Exploring.Runs;

namespace RtmSim.Scenarios.Exploring.Actions;

/// <summary>A key and the value it is given.</summary>
internal sealed record GeneratedAttribute(GeneratedText Key, GeneratedText Value);

/// <summary>Sets or updates attributes of the user itself, or of a channel.</summary>
/// <param name="User">Who.</param>
/// <param name="Channel">The channel; null for the user itself.</param>
/// <param name="Attributes">What is written.</param>
/// <param name="Replaces">Whether all others go.</param>
/// <param name="Notifies">Whether the channel's members are told.</param>
internal sealed record WriteAttributesAction(
    int User, string? Channel, IReadOnlyList<GeneratedAttribute> Attributes, bool Replaces,
    bool Notifies)
    : UserAction(User)
{
    public override string Word => Replaces ? "set-attributes" : "update-attributes";

    internal override void Perform(RunWorld world) => world[User].WriteAttributes(
        Channel,
        Attributes.Select(each => (each.Key.Value, each.Value.Value)).ToArray(),
        Replaces,
        Notifies);
}

/// <summary>Deletes attributes, all of them without keys.</summary>
internal sealed record DeleteAttributesAction(
    int User, string? Channel, IReadOnlyList<string>? Keys, bool Notifies)
    : UserAction(User)
{
    public override string Word => Keys is null ? "clear-attributes" : "delete-attributes";

    internal override void Perform(RunWorld world)
    {
        if (Keys is null)
        {
            world[User].ClearAttributes(Channel, Notifies);
        }
        else
        {
            world[User].DeleteAttributes(Channel, Keys, Notifies);
        }
    }
}

/// <summary>Reads attributes of a user or a channel, all of them without keys.</summary>
internal sealed record GetAttributesAction(int User, Target Of, IReadOnlyList<string>? Keys)
    : UserAction(User)
{
    public override string Word => "get-attributes";

    internal override void Perform(RunWorld world)
    {
        if (Of.PeerId is { } user)
        {
            world[User].GetUserAttributes(user, Keys);
        }
        else
        {
            world[User].GetChannelAttributes(Of.ChannelId, Keys);
        }
    }
}
