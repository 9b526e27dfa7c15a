using System;
using System.Linq;
using System.Reactive.Linq;
using System.Reactive.Subjects;
using NUnit.Framework;
using RtmSim.Kernel.Bridges;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Kernel.Bridges;

/// <summary>Rx's operators on our scheduler, as apps use them.</summary>
public class RxOperatorTests
{
    private readonly KernelRig _rig = new();
    private readonly RxScheduler _scheduler;

    public RxOperatorTests() => _scheduler = new RxScheduler(_rig.Loop);

    [Test]
    public void Interval_InALongAdvance_TicksEachSecond()
    {
        using IDisposable subscription = Observable.Interval(TimeSpan.FromSeconds(1), _scheduler)
            .Subscribe(i => _rig.Note($"{i}"));

        _rig.Advance(3.5);

        Assert.That(_rig.Log, Is.EqualTo(new[] { "1 0", "2 1", "3 2" }));
    }

    [Test]
    public void Timer_DueAndPeriod_TicksOnBoth()
    {
        using IDisposable subscription = Observable
            .Timer(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), _scheduler)
            .Subscribe(i => _rig.Note($"{i}"));

        _rig.Advance(5);

        Assert.That(_rig.Log, Is.EqualTo(new[] { "1 0", "3 1", "5 2" }));
    }

    [Test]
    public void Throttle_ValuesInABurst_GivesTheLast()
    {
        var typing = new Subject<string>();
        using IDisposable subscription = typing.Throttle(TimeSpan.FromSeconds(1), _scheduler)
            .Subscribe(_rig.Note);
        _rig.After(0.2, () => typing.OnNext("h"));
        _rig.After(0.5, () => typing.OnNext("hi"));

        _rig.Advance(3);

        Assert.That(_rig.Log, Is.EqualTo(new[] { "1.5 hi" }));
    }

    [Test]
    public void Timeout_NothingComes_Fails()
    {
        using IDisposable subscription = Observable.Never<int>()
            .Timeout(TimeSpan.FromHours(30), _scheduler)
            .Subscribe(_ => { }, error => _rig.Note(error.GetType().Name));

        _rig.Advance(TimeSpan.FromDays(2).TotalSeconds);

        Assert.That(_rig.Log, Is.EqualTo(new[] { "108000 TimeoutException" }));
    }

    [Test]
    public void DelayAndBuffer_Values_KeepTheirOrder()
    {
        using IDisposable subscription = Observable.Range(0, 100, _scheduler)
            .Delay(TimeSpan.FromSeconds(1), _scheduler)
            .Buffer(TimeSpan.FromSeconds(2), _scheduler)
            .Where(values => values.Count > 0)
            .Subscribe(values => _rig.Note(string.Join(" ", values)));

        _rig.Advance(10);

        Assert.That(
            _rig.Log, Is.EqualTo(new[] { "1 " + string.Join(" ", Enumerable.Range(0, 100)) }));
    }

    /// <summary>These ask for long-running work, and must do without.</summary>
    [Test]
    public void ObserveOnAndRepeat_NoLongRunningWork_RunStepByStep()
    {
        using IDisposable subscription = Observable.Return(1, _scheduler).Repeat().Take(50)
            .ObserveOn(_scheduler)
            .Count()
            .Subscribe(count => _rig.Note($"{count}"));

        _rig.Advance(0);

        Assert.That(_rig.Log, Is.EqualTo(new[] { "0 50" }));
    }

    [Test]
    public void Generate_OnTheScheduler_EndsAndLeavesNothing()
    {
        using IDisposable subscription = Observable
            .Generate(0, i => i < 3, i => i + 1, i => i, _ => TimeSpan.FromMinutes(1), _scheduler)
            .Subscribe(i => _rig.Note($"{i}"), () => _rig.Note("end"));

        _rig.Advance(600);

        Assert.That(_rig.Log, Is.EqualTo(new[] { "60 0", "120 1", "180 2", "180 end" }));
        Assert.That(_rig.Loop.Pending, Is.Zero);
    }

    [Test]
    public void TimeInterval_Values_AreMeasuredInVirtualTime()
    {
        using IDisposable subscription = Observable.Interval(TimeSpan.FromSeconds(2), _scheduler)
            .TimeInterval(_scheduler)
            .Subscribe(value => _rig.Note($"{value.Interval.TotalSeconds}"));

        _rig.Advance(4);

        Assert.That(_rig.Log, Is.EqualTo(new[] { "2 2", "4 2" }));
    }
}
