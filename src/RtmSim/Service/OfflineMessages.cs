using System;
using System.Collections.Generic;
using System.Linq;
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

    /// <summary>What is there for a user and has not expired; a look meets no limit.</summary>
    public IReadOnlyList<ReceivedMessage> Of(string userId, ServiceWorld world) =>
        Pick(userId, age => age <= LastAge(world), world);

    /// <summary>Takes out what is there for a user and has not expired.</summary>
    public IReadOnlyList<ReceivedMessage> Take(string userId, ServiceWorld world)
    {
        IReadOnlyList<ReceivedMessage> messages = Pick(
            userId,
            age => world.Trace.Boundaries.Lasts(Boundaries.StoredTime, age, LastAge(world)),
            world);
        _byUser.Remove(userId);
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

    private static long LastAge(ServiceWorld world) =>
        world.Options.OfflineMessageLifetime.BclCompatibleTicks - 1;

    private IReadOnlyList<ReceivedMessage> Pick(
        string userId, Func<long, bool> lasts, ServiceWorld world) =>
        _byUser.TryGetValue(userId, out List<Stored>? stored)
            ? stored
                .Where(entry => lasts(world.Now - entry.StoredAt))
                .Select(entry => entry.Message)
                .ToArray()
            : Array.Empty<ReceivedMessage>();

    private readonly record struct Stored(ReceivedMessage Message, long StoredAt);
}
