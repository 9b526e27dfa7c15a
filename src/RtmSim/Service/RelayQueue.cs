using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Kernel;

namespace RtmSim.Service;

/// <summary>
/// What the service passes on from one user to another, in order: at once, later, or, while the two
/// are cut off from each other, not yet (S-84).
/// </summary>
internal sealed class RelayQueue
{
    private static readonly Action<object?> OnDue = state => ((RelayQueue)state!).DeliverFirst();

    private readonly EventLoop _loop;
    private readonly Queue<Waiting> _waiting = new();
    private bool _isCut;
    private long _extraTicks;
    private long _lastDue;

    public RelayQueue(EventLoop loop) => _loop = loop;

    /// <summary>Passes something on.</summary>
    /// <param name="deliver">Does it, when it may be done.</param>
    /// <param name="content">What it is, for whoever asks what waits.</param>
    public void Send(Action deliver, object content)
    {
        if (!_isCut && _extraTicks == 0 && _waiting.Count == 0)
        {
            deliver();
        }
        else
        {
            _waiting.Enqueue(new Waiting(deliver, content, SetOut()));
        }
    }

    public bool Holds(object content) => _waiting.Any(waiting => waiting.Content == content);

    /// <summary>How often it was said whether it is cut: who spoke last is to be obeyed.</summary>
    public int CutWords { get; private set; }

    public void SetCut(bool isCut)
    {
        _isCut = isCut;
        CutWords++;
        _lastDue = 0;
        for (int i = _waiting.Count; i > 0; i--)
        {
            Waiting waiting = _waiting.Dequeue();
            waiting.Due.Cancel();
            _waiting.Enqueue(waiting with { Due = SetOut() });
        }
    }

    /// <summary>Counts for what sets out from now on.</summary>
    public void SetExtra(long ticks) => _extraTicks = ticks;

    private ScheduledEvent SetOut()
    {
        if (_isCut)
        {
            return default;
        }

        _lastDue = Math.Max(_lastDue, _loop.Clock.NowTicks + _extraTicks);
        return _loop.At(_lastDue, OnDue, this, "service/relay");
    }

    private void DeliverFirst() => _waiting.Dequeue().Deliver();

    private readonly record struct Waiting(Action Deliver, object Content, ScheduledEvent Due);
}
