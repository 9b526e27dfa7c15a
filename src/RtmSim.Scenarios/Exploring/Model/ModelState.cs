using System;
using System.Collections.Generic;
using RtmSim.Kernel;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Exploring.Model;

/// <summary>A client, and the session it has, if it has one.</summary>
internal sealed class ModelClient
{
    public ModelClient(int number, ModelApp app)
    {
        Number = number;
        App = app;
    }

    public int Number { get; }

    public ModelApp App { get; }

    /// <summary>Whose session it has; null for none.</summary>
    public string? User { get; set; }

    public bool IsOnline => User is not null;

    /// <summary>When the service has the session, in ticks.</summary>
    public long OnlineSince { get; set; }

    public OrderedMap<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    /// <summary>The users it is subscribed to, with the state it was told last.</summary>
    public OrderedMap<string, string> Subscriptions { get; } = new(StringComparer.Ordinal);
}

/// <summary>A channel: its members in order of joining, its attributes.</summary>
internal sealed class ModelChannel
{
    private const long EmptyTime = 120 * Moment.Second;

    public ModelChannel(string id) => Id = id;

    public string Id { get; }

    public List<ModelClient> Members { get; } = new();

    public OrderedMap<string, (string Value, string By)> Attributes { get; } =
        new(StringComparer.Ordinal);

    /// <summary>Since when it has attributes and no members; null if it is not so.</summary>
    public long? EmptySince { get; set; }

    /// <summary>
    /// What a channel has goes when it has been empty for long; false if that is too near to say.
    /// </summary>
    public bool ClearIfDue(long now)
    {
        if (EmptySince is not { } since)
        {
            return true;
        }

        long over = now - since - EmptyTime;
        if (over > 0)
        {
            Attributes.Clear();
            EmptySince = null;
        }

        return Math.Abs(over) > Moment.Near;
    }
}

/// <summary>A project.</summary>
internal sealed class ModelApp
{
    public OrderedMap<string, ModelClient> Online { get; } = new(StringComparer.Ordinal);

    public OrderedMap<string, ModelChannel> Channels { get; } = new(StringComparer.Ordinal);

    public OrderedMap<string, List<StoredSend>> Stored { get; } = new(StringComparer.Ordinal);

    public ModelChannel Channel(string id)
    {
        if (!Channels.TryGetValue(id, out ModelChannel? channel))
        {
            Channels[id] = channel = new ModelChannel(id);
        }

        return channel;
    }
}

/// <summary>A message that waits for its receiver to log in.</summary>
/// <param name="Sent">The call that sent it.</param>
/// <param name="From">Whose it is.</param>
/// <param name="Ticks">When it was sent.</param>
internal sealed record StoredSend(TraceEvent Sent, string From, long Ticks);
