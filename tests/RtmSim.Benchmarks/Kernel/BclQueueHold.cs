using System;
using System.Collections.Generic;

namespace RtmSim.Benchmarks.Kernel;

/// <summary>
/// The hold model on the BCL's <see cref="PriorityQueue{TElement,TPriority}"/>. The sequence number
/// in the key makes its order the same as ours; each event is one object that is used again.
/// </summary>
internal sealed class BclQueueHold : IHoldModel
{
    private readonly PriorityQueue<Event, (long Due, long Sequence)> _queue = new();
    private readonly DelayTape _tape = new(seed: 1);
    private readonly Action<Event> _callback;
    private long _now;
    private long _sequence;

    public BclQueueHold() => _callback = OnDue;

    public long EventsRun { get; private set; }

    public void Fill(int pending)
    {
        for (int i = 0; i < pending; i++)
        {
            Schedule(new Event(_callback));
        }
    }

    public void Advance(TimeSpan span)
    {
        long limit = _now + span.Ticks;
        while (_queue.TryPeek(out _, out (long Due, long Sequence) key) && key.Due <= limit)
        {
            Event due = _queue.Dequeue();
            _now = key.Due;
            due.Callback(due);
        }

        _now = limit;
    }

    private void OnDue(Event due)
    {
        EventsRun++;
        Schedule(due);
    }

    private void Schedule(Event e) =>
        _queue.Enqueue(e, (_now + _tape.NextTicks(), _sequence++));

    private sealed class Event(Action<Event> callback)
    {
        public Action<Event> Callback { get; } = callback;
    }
}
