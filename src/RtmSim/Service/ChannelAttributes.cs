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
        bool fits = TryChange(channel, request.Change, session.UserId);
        session.Connection.PushOrHold(
            new Reply(request.Serial, fits ? Failure.None : Failure.SizeOverflow));

        // The caller's result comes before its own notification (S-46).
        if (fits && request.Notify)
        {
            Notify(channel);
        }
    }

    /// <summary>Carries out a change, or nothing of it if it would leave too much.</summary>
    public bool TryChange(Channel channel, AttributeChange change, string userId) =>
        channel.Attributes.TryApply(
            change, userId, isEmpty: channel.Members.Count == 0, _world);

    /// <summary>Tells all members what there is (S-46).</summary>
    public void Notify(Channel channel)
    {
        AttributesUpdatedPush push = new(channel.Id, channel.Attributes.Read(null, _world));
        foreach (KeyValuePair<string, Member> member in channel.Members)
        {
            member.Value.Session.Connection.Push(push);
        }
    }

    /// <summary>What a channel has; one that nobody knows has none (S-43).</summary>
    public IReadOnlyList<AttributeEntry> Read(
        AppSpace app, string channelId, IReadOnlyList<string>? keys) =>
        app.Channels.TryGetValue(channelId, out Channel? channel)
            ? channel.Attributes.Read(keys, _world)
            : Array.Empty<AttributeEntry>();

    public void OnGet(Session session, GetChannelAttributesRequest request) =>
        session.Connection.PushOrHold(new AttributesReply(
            request.Serial,
            Failure.None,
            Read(session.App, request.ChannelId, request.Keys)));
}
