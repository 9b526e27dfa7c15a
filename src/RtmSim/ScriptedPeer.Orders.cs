using System;
using System.Collections.Generic;
using NodaTime;
using RtmSim.Kernel;

namespace RtmSim;

/// <content>What it has been told to do, in order.</content>
public sealed partial class ScriptedPeer
{
    private readonly Queue<Order> _orders = new();
    private ScheduledEvent _waitOver;
    private bool _isWaiting;
    private bool _isWorking;

    /// <summary>
    /// Waits, once all it was told before has been done; what it is told after that is done when
    /// the time is over.
    /// </summary>
    /// <param name="duration">How long; not negative.</param>
    public ScriptedPeer Wait(Duration duration)
    {
        long ticks = Preconditions.NonNegativeTicks(duration, nameof(duration));
        return Tell(() => StartWaiting(ticks), needsLogin: false);
    }

    /// <summary>Does anything else, in its turn and whether it is online or not.</summary>
    /// <param name="action">What; given the peer.</param>
    public ScriptedPeer Does(Action<ScriptedPeer> action)
    {
        Preconditions.NotNull(action, nameof(action));
        return Tell(() => action(this), needsLogin: false);
    }

    /// <summary>Is told the same several times.</summary>
    /// <param name="times">How often; not negative.</param>
    /// <param name="orders">
    /// Tells it, such as <c>peer => peer.Say("lobby", "hi").Wait(aSecond)</c>.
    /// </param>
    public ScriptedPeer Repeat(int times, Action<ScriptedPeer> orders)
    {
        Preconditions.Require(times >= 0, nameof(times), $"{times} times cannot be.");
        Preconditions.NotNull(orders, nameof(orders));
        for (int i = 0; i < times; i++)
        {
            orders(this);
        }

        return this;
    }

    private ScriptedPeer WhenOnline(Action action) => Tell(action, needsLogin: true);

    private ScriptedPeer Do(Action action)
    {
        action();
        return this;
    }

    private ScriptedPeer Tell(Action action, bool needsLogin)
    {
        _orders.Enqueue(new Order(action, needsLogin));
        GoOn();
        return this;
    }

    /// <summary>Does what it can, up to what has to wait.</summary>
    private void GoOn()
    {
        if (_isWorking)
        {
            return;
        }

        _isWorking = true;
        try
        {
            while (_orders.Count > 0 && !_isWaiting && CanDo(_orders.Peek()))
            {
                _orders.Dequeue().Action();
            }
        }
        finally
        {
            _isWorking = false;
        }
    }

    private bool CanDo(Order order) => !order.NeedsLogin || (IsOnline && !_isLeaving);

    private void StartWaiting(long ticks)
    {
        _isWaiting = true;
        _waitOver = _host.Loop.After(
            ticks, state => ((ScriptedPeer)state!).StopWaiting(), this, UserId + "/wait");
    }

    private void StopWaiting()
    {
        _isWaiting = false;
        GoOn();
    }

    private void ForgetOrders()
    {
        _orders.Clear();
        _waitOver.Cancel();
        _isWaiting = false;
    }

    private readonly record struct Order(Action Action, bool NeedsLogin);
}
