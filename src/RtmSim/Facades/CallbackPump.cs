using System;
using System.Collections.Generic;
using RtmSim.Client;
using RtmSim.Kernel;

namespace RtmSim.Facades;

/// <summary>
/// Hands callbacks to the app: after the call that caused them has returned (S-10), one at a time
/// and in order (P-01), each at the instant it is due.
/// </summary>
internal sealed class CallbackPump
{
    private static readonly Action<object?> OnDue = state => ((Waiting)state!).Run();

    private readonly EventLoop _loop;
    private readonly List<Action> _afterCallback = new();

    public CallbackPump(EventLoop loop) => _loop = loop;

    /// <summary>The client whose callback is running, if one is.</summary>
    public ICallbackTarget? Running { get; private set; }

    public void Post(ICallbackTarget target, object receiver, ClientEvent happened)
    {
        long due = Math.Max(_loop.Clock.NowTicks, target.BusyUntil);
        target.BusyUntil = due + target.CallbackTicks;
        _loop.At(due, OnDue, new Waiting(this, target, receiver, happened), target.Label);
    }

    /// <summary>Does something when the running callback has returned (S-12).</summary>
    public void AfterCallback(Action action) => _afterCallback.Add(action);

    private void Run(Waiting waiting)
    {
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

    private sealed record Waiting(
        CallbackPump Pump, ICallbackTarget Target, object Receiver, ClientEvent Happened)
    {
        public void Run() => Pump.Run(this);
    }
}
