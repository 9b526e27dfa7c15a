using System;
using System.Collections.Generic;
using RtmSim.Kernel;
using RtmSim.Protocol;

namespace RtmSim.Service;

/// <summary>A channel at the service: its members and its latest messages.</summary>
internal sealed class Channel
{
    private readonly Queue<ChannelMessagePush> _history = new();

    public Channel(string id) => Id = id;

    public string Id { get; }

    /// <summary>By user, in order of joining.</summary>
    public OrderedMap<string, Member> Members { get; } = new(StringComparer.Ordinal);

    public ChannelAttributeStore Attributes { get; } = new();

    public long LastMessage { get; private set; }

    /// <summary>Gives a message its place, and drops those that are older than kept.</summary>
    public ChannelMessagePush Add(ReceivedMessage message, long keptMs)
    {
        ChannelMessagePush push = new(Id, ++LastMessage, message);
        _history.Enqueue(push);
        long oldest = message.ServerTimeMs - keptMs;
        while (_history.Peek().Message.ServerTimeMs < oldest)
        {
            _history.Dequeue();
        }

        return push;
    }

    /// <summary>The messages after a number, as far back as they are kept.</summary>
    public IReadOnlyList<ChannelMessagePush> MessagesAfter(long number)
    {
        List<ChannelMessagePush> missed = new();
        foreach (ChannelMessagePush push in _history)
        {
            if (push.Number > number)
            {
                missed.Add(push);
            }
        }

        return missed;
    }
}
