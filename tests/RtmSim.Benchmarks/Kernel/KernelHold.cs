using System;
using RtmSim.Kernel;

namespace RtmSim.Benchmarks.Kernel;

/// <summary>The hold model on our own <see cref="EventLoop"/>, as a simulation uses it.</summary>
internal sealed class KernelHold : IHoldModel
{
    private readonly EventLoop _loop = new(
        new VirtualClock(VirtualClock.DefaultEpoch), new RunBudget());

    private readonly DelayTape _tape = new(seed: 1);
    private readonly Action<object?> _callback;

    public KernelHold() => _callback = OnDue;

    public long EventsRun { get; private set; }

    public void Fill(int pending)
    {
        for (int i = 0; i < pending; i++)
        {
            Schedule(new object());
        }
    }

    public void Advance(TimeSpan span) => _loop.RunTo(_loop.Clock.NowTicks + span.Ticks);

    private void OnDue(object? state)
    {
        EventsRun++;
        Schedule(state);
    }

    private void Schedule(object? state) =>
        _loop.After(_tape.NextTicks(), _callback, state, "hold");
}
