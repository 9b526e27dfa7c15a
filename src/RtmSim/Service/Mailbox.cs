using System.Collections.Generic;
using RtmSim.Protocol;

namespace RtmSim.Service;

/// <summary>
/// The peer messages of one session that its client has not acknowledged, in the order the service
/// took them (S-16).
/// </summary>
internal sealed class Mailbox
{
    private readonly Queue<Delivery> _open = new();
    private readonly List<Delivery> _settled = new();
    private long _lastNumber;

    public Delivery Add(ReceivedMessage message, Origin? origin, bool storeIfOffline)
    {
        Delivery delivery = new(++_lastNumber, message, origin, storeIfOffline);
        _open.Enqueue(delivery);
        return delivery;
    }

    /// <summary>Takes out all deliveries up to a number: they have arrived.</summary>
    public IReadOnlyList<Delivery> TakeUpTo(long number)
    {
        List<Delivery> arrived = new();
        while (_open.Count > 0 && _open.Peek().Number <= number)
        {
            arrived.Add(_open.Dequeue());
        }

        return arrived;
    }

    public IReadOnlyList<Delivery> TakeAll() => TakeUpTo(long.MaxValue);

    public IReadOnlyList<Delivery> Open() => _open.ToArray();

    /// <summary>
    /// Takes out all deliveries for good, as far as the service knows. They are remembered: the
    /// client may have got some of them, and only their acknowledgement was lost.
    /// </summary>
    public IReadOnlyList<Delivery> Settle()
    {
        IReadOnlyList<Delivery> all = TakeAll();
        _settled.AddRange(all);
        return all;
    }

    /// <summary>The settled deliveries that had arrived after all, up to a number.</summary>
    public IReadOnlyList<Delivery> TakeArrived(long number)
    {
        List<Delivery> arrived = _settled.FindAll(delivery => delivery.Number <= number);
        _settled.RemoveRange(0, arrived.Count);
        return arrived;
    }
}

/// <summary>One message on its way to its receiver.</summary>
internal sealed record Delivery(
    long Number, ReceivedMessage Message, Origin? Origin, bool StoreIfOffline);

/// <summary>Who waits for a message's result; nobody does for a stored one.</summary>
internal sealed record Origin(Session Sender, int Serial);
