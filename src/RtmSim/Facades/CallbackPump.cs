using System;
using System.Collections.Generic;
using RtmSim.Client;
using RtmSim.Facades.Unity;
using RtmSim.Kernel;

namespace RtmSim.Facades;

/// <summary>
/// Hands callbacks to the app: after the call that caused them has returned (S-10), one at a time
/// and in order (P-01), each at the instant it is due, or one a frame (P-05).
/// </summary>
internal sealed class CallbackPump
{
    private static readonly Action<object?> OnDue = state => ((Waiting)state!).Run();
    private static readonly Action<object?> OnFrame = state => ((CallbackPump)state!).RunFrame();

    private readonly EventLoop _loop;
    private readonly FrameClock? _frames;
    private readonly int? _limit;
    private readonly EventSabotage? _sabotage;
    private readonly LinkedList<Waiting> _undelivered = new();
    private readonly List<Action> _afterCallback = new();
    private ScheduledEvent _frame;
    private long _nextFrame;

    public CallbackPump(EventLoop loop, UnityOptions options, EventSabotage? sabotage = null)
    {
        _sabotage = sabotage;
        RequireLimit(options.CallbackQueueLimit);
        _loop = loop;
        _frames = options.OneCallbackPerFrame
            ? new FrameClock(loop.Clock, options.FrameRate)
            : null;
        _limit = options.CallbackQueueLimit;
    }

    /// <summary>The client whose callback is running, if one is.</summary>
    public ICallbackTarget? Running { get; private set; }

    /// <summary>Only the order of frames and the limit need to know what waits.</summary>
    private bool KeepsQueue => _frames is not null || _limit is not null;

    /// <summary>Checks the option of either SDK.</summary>
    public static void RequireLimit(int? limit) => Preconditions.Require(
        limit is null or > 0, nameof(UnityOptions.CallbackQueueLimit),
        $"{limit} callbacks: a limit is at least 1, or null for none.");

    public void Post(ICallbackTarget target, object receiver, ClientEvent happened)
    {
        if (_sabotage is not null)
        {
            _sabotage(target, receiver, happened, Queue);
        }
        else
        {
            Queue(target, receiver, happened);
        }
    }

    private void Queue(ICallbackTarget target, object receiver, ClientEvent happened)
    {
        Waiting waiting = new(this, target, receiver, happened);
        if (KeepsQueue && !target.HasOwnThread)
        {
            waiting.Place = _undelivered.AddLast(waiting);
        }

        if (_frames is not null && !target.HasOwnThread)
        {
            ScheduleFrame();
        }
        else
        {
            long due = Math.Max(_loop.Clock.NowTicks, target.BusyUntil);
            target.BusyUntil = due + target.CallbackTicks;
            waiting.Due = _loop.At(due, OnDue, waiting, target.Label);
        }

        if (_undelivered.Count > _limit)
        {
            DropOldest();
        }
    }

    /// <summary>What still waits for a client that is gone is nobody's any more (B-13).</summary>
    public void Discard(ICallbackTarget target)
    {
        for (LinkedListNode<Waiting>? place = _undelivered.First; place is not null;)
        {
            LinkedListNode<Waiting>? next = place.Next;
            if (place.Value.Target == target)
            {
                place.Value.Due.Cancel();
                _undelivered.Remove(place);
            }

            place = next;
        }

        if (_undelivered.Count == 0)
        {
            _frame.Cancel();
        }
    }

    /// <summary>Does something when the running callback has returned (S-12).</summary>
    public void AfterCallback(Action action) => _afterCallback.Add(action);

    private void DropOldest()
    {
        Waiting oldest = _undelivered.First!.Value;
        _undelivered.RemoveFirst();
        oldest.Due.Cancel();
        oldest.Target.Drop(oldest.Happened);
    }

    /// <summary>There is a frame only while something waits for one.</summary>
    private void ScheduleFrame()
    {
        if (_undelivered.Count > 0 && !_frame.IsPending)
        {
            _nextFrame = Math.Max(_nextFrame, _frames!.FirstAt(_loop.Clock.NowTicks));
            _frame = _loop.At(_frames.TimeOf(_nextFrame), OnFrame, this, "frame");
        }
    }

    private void RunFrame()
    {
        Waiting waiting = _undelivered.First!.Value;
        long busyUntil = _loop.Clock.NowTicks + waiting.Target.CallbackTicks;
        _nextFrame = Math.Max(_nextFrame + 1, _frames!.FirstAt(busyUntil));
        try
        {
            Run(waiting);
        }
        finally
        {
            ScheduleFrame();
        }
    }

    private void Run(Waiting waiting)
    {
        if (waiting.Place is not null)
        {
            _undelivered.Remove(waiting.Place);
        }

        Running = waiting.Target;
        try
        {
            waiting.Target.Deliver(waiting.Receiver, waiting.Happened);
        }
        finally
        {
            Running = null;
            RunPostponed();
        }
    }

    private void RunPostponed()
    {
        if (_afterCallback.Count == 0)
        {
            return;
        }

        Action[] postponed = _afterCallback.ToArray();
        _afterCallback.Clear();
        foreach (Action action in postponed)
        {
            action();
        }
    }

    private sealed class Waiting
    {
        private readonly CallbackPump _pump;

        public Waiting(
            CallbackPump pump, ICallbackTarget target, object receiver, ClientEvent happened)
        {
            _pump = pump;
            Target = target;
            Receiver = receiver;
            Happened = happened;
        }

        public ICallbackTarget Target { get; }

        public object Receiver { get; }

        public ClientEvent Happened { get; }

        public ScheduledEvent Due { get; set; }

        public LinkedListNode<Waiting>? Place { get; set; }

        public void Run() => _pump.Run(this);
    }
}
