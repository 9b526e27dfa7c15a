using System;
using System.Collections.Generic;
using RtmSim.Protocol;

namespace RtmSim.Service;

/// <summary>Attributes of channels, for members and others alike: area K at the service.</summary>
internal sealed class ChannelAttributes
{
    private readonly ServiceWorld _world;

    public ChannelAttributes(ServiceWorld world) => _world = world;

    public void OnChange(Session session, ChangeChannelAttributesRequest request)
    {
        Channel channel = session.App.ChannelOf(request.ChannelId);
        bool fits = channel.Attributes.TryApply(
            request.Change, session.UserId, isEmpty: channel.Members.Count == 0, _world);
        session.Connection.PushOrHold(
            new Reply(request.Serial, fits ? Failure.None : Failure.SizeOverflow));

        // The caller's result comes before its own notification (S-46).
        if (fits && request.Notify)
        {
            AttributesUpdatedPush push = new(channel.Id, channel.Attributes.Read(null, _world));
            foreach (KeyValuePair<string, Member> member in channel.Members)
            {
                member.Value.Session.Connection.Push(push);
            }
        }
    }

    /// <summary>A channel that nobody knows has none, which is no failure (S-43).</summary>
    public void OnGet(Session session, GetChannelAttributesRequest request) =>
        session.Connection.PushOrHold(new AttributesReply(
            request.Serial,
            Failure.None,
            session.App.Channels.TryGetValue(request.ChannelId, out Channel? channel)
                ? channel.Attributes.Read(request.Keys, _world)
                : Array.Empty<AttributeEntry>()));
}
