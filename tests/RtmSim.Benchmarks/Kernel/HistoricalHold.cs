using System;
using System.Reactive.Concurrency;
using System.Reactive.Disposables;

namespace RtmSim.Benchmarks.Kernel;

/// <summary>The hold model on Rx's own virtual time.</summary>
internal sealed class HistoricalHold : IHoldModel
{
    private readonly HistoricalScheduler _scheduler = new(DateTimeOffset.UnixEpoch);
    private readonly DelayTape _tape = new(seed: 1);
    private readonly Func<IScheduler, HistoricalHold, IDisposable> _callback;

    public HistoricalHold() => _callback = OnDue;

    public long EventsRun { get; private set; }

    public void Fill(int pending)
    {
        for (int i = 0; i < pending; i++)
        {
            Schedule();
        }
    }

    public void Advance(TimeSpan span) => _scheduler.AdvanceBy(span);

    private IDisposable OnDue(IScheduler scheduler, HistoricalHold state)
    {
        EventsRun++;
        Schedule();
        return Disposable.Empty;
    }

    private void Schedule() =>
        _scheduler.Schedule(this, TimeSpan.FromTicks(_tape.NextTicks()), _callback);
}
