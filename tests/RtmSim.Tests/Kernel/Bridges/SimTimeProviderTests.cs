using System;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using RtmSim.Kernel;
using RtmSim.Kernel.Bridges;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Kernel.Bridges;

public class SimTimeProviderTests
{
    private readonly KernelRig _rig = new();
    private readonly SimTimeProvider _time;

    public SimTimeProviderTests() => _time = new SimTimeProvider(_rig.Loop);

    [Test]
    public void GetUtcNow_AfterAnAdvance_IsVirtualTime()
    {
        _rig.Advance(1.25);

        Assert.That(
            _time.GetUtcNow(),
            Is.EqualTo(VirtualClock.DefaultEpoch.ToDateTimeOffset().AddSeconds(1.25)));
        Assert.That(_time.GetUtcNow().Offset, Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public void LocalTimeZone_OnAnyMachine_IsUtc()
    {
        Assert.That(_time.LocalTimeZone, Is.EqualTo(TimeZoneInfo.Utc));
        Assert.That(_time.GetLocalNow(), Is.EqualTo(_time.GetUtcNow()));
    }

    [Test]
    public void GetTimestamp_AcrossAnAdvance_MeasuresIt()
    {
        long start = _time.GetTimestamp();
        _rig.Advance(1.5);

        Assert.That(_time.TimestampFrequency, Is.EqualTo(10_000_000));
        Assert.That(_time.GetElapsedTime(start), Is.EqualTo(TimeSpan.FromSeconds(1.5)));
    }

    [Test]
    public void TaskDelay_OnVirtualTime_EndsAtItsTime()
    {
        Task delay = Task.Delay(TimeSpan.FromSeconds(3), _time);

        _rig.Advance(2.9);
        Assert.That(delay.IsCompleted, Is.False);
        _rig.Advance(0.1);
        Assert.That(delay.IsCompletedSuccessfully, Is.True);
    }

    [Test]
    public void TaskDelay_Cancelled_LeavesNothing()
    {
        using var cancelling = new CancellationTokenSource();
        Task delay = Task.Delay(TimeSpan.FromSeconds(3), _time, cancelling.Token);

        cancelling.Cancel();

        Assert.That(delay.IsCanceled, Is.True);
        Assert.That(_rig.Loop.Pending, Is.Zero);
    }

    [Test]
    public void CancellationTokenSource_Delay_CancelsAtItsTime()
    {
        using var cancelling = new CancellationTokenSource(TimeSpan.FromSeconds(2), _time);
        cancelling.Token.Register(() => _rig.Note("cancelled"));

        _rig.Advance(10);

        Assert.That(_rig.Log, Is.EqualTo(new[] { "2 cancelled" }));
    }

    [Test]
    public void WaitAsync_TaskNeverEnds_TimesOutAtItsTime()
    {
        Task waiting = new TaskCompletionSource().Task.WaitAsync(TimeSpan.FromSeconds(2), _time);

        _rig.Advance(2);

        Assert.That(waiting.Exception?.InnerException, Is.InstanceOf<TimeoutException>());
    }

    [Test]
    public void WaitAsync_TaskEndsInTime_GivesItsResultAndLeavesNothing()
    {
        var source = new TaskCompletionSource<int>();
        Task<int> waiting = source.Task.WaitAsync(TimeSpan.FromSeconds(2), _time);
        _rig.After(1, () => source.SetResult(7));

        _rig.Advance(1);

        Assert.That(waiting.IsCompletedSuccessfully, Is.True);
        Assert.That(waiting.Result, Is.EqualTo(7));
        Assert.That(_rig.Loop.Pending, Is.Zero);
    }

    [Test]
    public void PeriodicTimer_AwaitedInALoop_TicksOnVirtualTime()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), _time);
        Task loop = TickThrice(timer);

        _rig.Advance(10);

        Assert.That(loop.IsCompletedSuccessfully, Is.True);
        Assert.That(_rig.Log, Is.EqualTo(new[] { "1 tick", "2 tick", "3 tick" }));
    }

    /// <summary>
    /// Started without a context; each wait goes on inside the event that ended it.
    /// </summary>
    private async Task TickThrice(PeriodicTimer timer)
    {
        for (int i = 0; i < 3; i++)
        {
            await timer.WaitForNextTickAsync().ConfigureAwait(false);
            _rig.Note("tick");
        }
    }
}
