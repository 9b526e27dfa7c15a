using System;
using System.Collections.Generic;
using RtmSim.Kernel;

namespace RtmSim.Service;

/// <summary>
/// How users reach each other through the service. Whatever the service passes on from one user to
/// another goes through here (S-84).
/// </summary>
internal sealed class Relays
{
    private readonly EventLoop _loop;
    private readonly OrderedMap<(string From, string To), RelayQueue> _queues =
        new(EqualityComparer<(string From, string To)>.Default);

    public Relays(ServiceWorld world) => _loop = world.Loop;

    /// <summary>Passes something on to a user, now or when the two may meet again.</summary>
    /// <param name="from">Whose it is.</param>
    /// <param name="to">Whom it is for.</param>
    /// <param name="content">What it is.</param>
    /// <param name="deliver">Does it; looks by itself whether the receiver is still there.</param>
    public void Pass(string from, string to, object content, Action deliver)
    {
        if (_queues.TryGetValue((from, to), out RelayQueue? queue))
        {
            queue.Send(deliver, content);
        }
        else
        {
            deliver();
        }
    }

    /// <summary>Whether anything was ever said about two users; most often not.</summary>
    public bool Concern(string from, string to) =>
        _queues.Count > 0 && _queues.ContainsKey((from, to));

    /// <summary>Whether something is on its way to a user.</summary>
    public bool Holds(string from, string to, object content) =>
        _queues.TryGetValue((from, to), out RelayQueue? queue) && queue.Holds(content);

    public void SetCut(string one, string other, bool isCut)
    {
        QueueOf(one, other).SetCut(isCut);
        QueueOf(other, one).SetCut(isCut);
    }

    /// <summary>How often it was said whether two users are cut off from each other.</summary>
    public int CutWords(string one, string other) => QueueOf(one, other).CutWords;

    public void SetExtra(string one, string other, long ticks)
    {
        QueueOf(one, other).SetExtra(ticks);
        QueueOf(other, one).SetExtra(ticks);
    }

    private RelayQueue QueueOf(string from, string to)
    {
        if (!_queues.TryGetValue((from, to), out RelayQueue? queue))
        {
            queue = new RelayQueue(_loop);
            _queues[(from, to)] = queue;
        }

        return queue;
    }
}
