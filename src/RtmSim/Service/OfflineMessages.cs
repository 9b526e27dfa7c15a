using System;
using System.Collections.Generic;
using RtmSim.Protocol;

namespace RtmSim.Service;

/// <summary>
/// Messages that wait for absent users, oldest first: a bounded number for each, for a bounded time
/// (E-03, E-06, E-07). Expiry is looked at when it matters, so that waiting costs no events.
/// </summary>
internal sealed class OfflineMessages
{
    private readonly Dictionary<string, List<Stored>> _byUser = new(StringComparer.Ordinal);

    public void Store(string userId, ReceivedMessage message, ServiceWorld world)
    {
        if (!_byUser.TryGetValue(userId, out List<Stored>? stored))
        {
            stored = new List<Stored>();
            _byUser.Add(userId, stored);
        }

        // One that waited elsewhere may be older than those that are here already.
        int older = stored.FindLastIndex(
            entry => entry.Message.ServerTimeMs <= message.ServerTimeMs);
        stored.Insert(older + 1, new Stored(message.AsOffline(), world.Now));
        int kept = world.Options.OfflineMessagesKept;
        if (!world.Trace.Boundaries.Allows(Boundaries.StoredMessages, stored.Count, kept))
        {
            stored.RemoveRange(0, stored.Count - kept);
        }
    }

    /// <summary>Takes out what is there for a user and has not expired.</summary>
    public IReadOnlyList<ReceivedMessage> Take(string userId, ServiceWorld world)
    {
        long lifetime = world.Options.OfflineMessageLifetime.BclCompatibleTicks;
        List<ReceivedMessage> messages = new();
        if (_byUser.Remove(userId, out List<Stored>? stored))
        {
            foreach (Stored entry in stored)
            {
                if (world.Trace.Boundaries.Lasts(
                    Boundaries.StoredTime, world.Now - entry.StoredAt, lifetime - 1))
                {
                    messages.Add(entry.Message);
                }
            }
        }

        return messages;
    }

    /// <summary>Takes out a message that its receiver has got on another way (E-01).</summary>
    public void Withdraw(string userId, ReceivedMessage message)
    {
        if (_byUser.TryGetValue(userId, out List<Stored>? stored))
        {
            // Each send has content of its own, also when one message is sent twice.
            stored.RemoveAll(entry => entry.Message.Content == message.Content);
        }
    }

    private readonly record struct Stored(ReceivedMessage Message, long StoredAt);
}
