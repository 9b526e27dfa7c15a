using System;
using System.Reactive.Concurrency;
using System.Reactive.Disposables;
using NUnit.Framework;
using RtmSim.Kernel;
using RtmSim.Kernel.Bridges;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Kernel.Bridges;

public class RxSchedulerTests
{
    private readonly KernelRig _rig = new();
    private readonly RxScheduler _scheduler;

    public RxSchedulerTests() => _scheduler = new RxScheduler(_rig.Loop);

    [Test]
    public void Now_AtTheStart_IsTheEpoch() =>
        Assert.That(
            _scheduler.Now, Is.EqualTo(VirtualClock.DefaultEpoch.ToDateTimeOffset()));

    [Test]
    public void Schedule_NoDueTime_RunsInTheNextAdvanceAndNotAtOnce()
    {
        _scheduler.Schedule(() => _rig.Note("ran"));

        Assert.That(_rig.Log, Is.Empty);
        _rig.Advance(0);
        Assert.That(_rig.Log, Is.EqualTo(new[] { "0 ran" }));
    }

    [Test]
    public void Schedule_Relative_RunsAtItsTimeAndSeesIt()
    {
        DateTimeOffset seen = default;
        DateTimeOffset start = _scheduler.Now;
        _scheduler.Schedule(TimeSpan.FromSeconds(2), () => seen = _scheduler.Now);

        _rig.Advance(5);

        Assert.That(seen - start, Is.EqualTo(TimeSpan.FromSeconds(2)));
    }

    [Test]
    public void Schedule_AbsoluteManyDaysAhead_StaysOnVirtualTime()
    {
        _scheduler.Schedule(_scheduler.Now.AddDays(40), () => _rig.Note("ran"));

        _rig.Advance(TimeSpan.FromDays(40).TotalSeconds);

        Assert.That(_rig.Log, Is.EqualTo(new[] { "3456000 ran" }));
    }

    [Test]
    public void Schedule_NegativeOrPast_IsNowAndInOrder()
    {
        _rig.Advance(10);
        _rig.NoteAfter(0, "before");
        _scheduler.Schedule(TimeSpan.FromSeconds(-5), () => _rig.Note("negative"));
        _scheduler.Schedule(_scheduler.Now.AddDays(-1), () => _rig.Note("past"));
        _scheduler.Schedule(() => _rig.Note("now"));
        _rig.NoteAfter(0, "after");

        _rig.Advance(0);

        Assert.That(
            _rig.Log,
            Is.EqualTo(new[] { "10 before", "10 negative", "10 past", "10 now", "10 after" }));
    }

    [Test]
    public void Schedule_FarBeyondTheCalendar_Waits()
    {
        _scheduler.Schedule(TimeSpan.MaxValue, () => _rig.Note("never"));

        _rig.Advance(1_000_000);

        Assert.That(_rig.Log, Is.Empty);
    }

    [Test]
    public void Schedule_EqualDueTimesWithKernelEvents_RunInOrderOfScheduling()
    {
        _rig.NoteAfter(1, "kernel");
        _scheduler.Schedule(TimeSpan.FromSeconds(1), () => _rig.Note("relative"));
        _scheduler.Schedule(_scheduler.Now.AddSeconds(1), () => _rig.Note("absolute"));
        _rig.NoteAfter(1, "kernel");

        _rig.Advance(1);

        Assert.That(
            _rig.Log, Is.EqualTo(new[] { "1 kernel", "1 relative", "1 absolute", "1 kernel" }));
    }

    [Test]
    public void Dispose_BeforeItsTime_DoesNotRunAndLeavesNothing()
    {
        IDisposable work = _scheduler.Schedule(
            TimeSpan.FromSeconds(1), () => _rig.Note("ran"));

        work.Dispose();
        work.Dispose();

        Assert.That(_rig.Loop.Pending, Is.Zero);
        _rig.Advance(2);
        Assert.That(_rig.Log, Is.Empty);
    }

    [Test]
    public void Dispose_AfterTheActionRan_DisposesWhatItGaveBack()
    {
        var inner = new BooleanDisposable();
        IDisposable work = _scheduler.Schedule(0, (_, _) => inner);
        _rig.Advance(0);
        Assert.That(inner.IsDisposed, Is.False);

        work.Dispose();

        Assert.That(inner.IsDisposed, Is.True);
    }

    [Test]
    public void Schedule_Action_GetsStateAndThisScheduler()
    {
        (IScheduler Scheduler, string State) seen = default;
        _scheduler.Schedule("state", (scheduler, state) =>
        {
            seen = (scheduler, state);
            return Disposable.Empty;
        });

        _rig.Advance(0);

        Assert.That(seen.Scheduler, Is.SameAs(_scheduler));
        Assert.That(seen.State, Is.EqualTo("state"));
    }

    [Test]
    public void Schedule_ActionThrows_AdvanceThrowsAndTheRestRuns()
    {
        _scheduler.Schedule(TimeSpan.FromSeconds(1), () => throw new FormatException());
        _scheduler.Schedule(TimeSpan.FromSeconds(2), () => _rig.Note("rest"));

        Assert.That(() => _rig.Advance(3), Throws.InstanceOf<FormatException>());
        Assert.That(_rig.Log, Is.EqualTo(new[] { "2 rest" }));
    }

    [Test]
    public void Schedule_NullAction_IsRefused() =>
        Assert.That(
            () => _scheduler.Schedule(0, TimeSpan.Zero, null!), Throws.ArgumentNullException);

    [Test]
    public void SchedulePeriodic_State_IsHandedOnWithoutDrift()
    {
        _scheduler.SchedulePeriodic(1, TimeSpan.FromSeconds(1.5), count =>
        {
            _rig.Note($"{count}");
            return count * 2;
        });

        _rig.Advance(0.2);
        _rig.Advance(5.8);

        Assert.That(_rig.Log, Is.EqualTo(new[] { "1.5 1", "3 2", "4.5 4", "6 8" }));
    }

    [Test]
    public void SchedulePeriodic_DisposedInItsAction_Ends()
    {
        var work = new SerialDisposable();
        work.Disposable = _scheduler.SchedulePeriodic(1, TimeSpan.FromSeconds(1), count =>
        {
            _rig.Note($"{count}");
            if (count == 2)
            {
                work.Dispose();
            }

            return count + 1;
        });

        _rig.Advance(10);

        Assert.That(_rig.Log, Is.EqualTo(new[] { "1 1", "2 2" }));
        Assert.That(_rig.Loop.Pending, Is.Zero);
    }

    [Test]
    public void SchedulePeriodic_ActionThrows_Ends()
    {
        _scheduler.SchedulePeriodic<int>(
            0, TimeSpan.FromSeconds(1), _ => throw new FormatException());

        Assert.That(() => _rig.Advance(10), Throws.InstanceOf<FormatException>());
        Assert.That(_rig.Loop.Pending, Is.Zero);
    }

    [Test]
    public void SchedulePeriodic_NegativePeriod_IsRefused() =>
        Assert.That(
            () => _scheduler.SchedulePeriodic(0, TimeSpan.FromTicks(-1), count => count),
            Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void StartStopwatch_Elapsed_IsVirtualTime()
    {
        _rig.Advance(3);
        IStopwatch stopwatch = _scheduler.StartStopwatch();
        TimeSpan inside = default;
        _rig.After(2, () => inside = stopwatch.Elapsed);

        _rig.Advance(7);

        Assert.That(inside, Is.EqualTo(TimeSpan.FromSeconds(2)));
        Assert.That(stopwatch.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(7)));
    }

    [TestCase(typeof(ISchedulerPeriodic), true)]
    [TestCase(typeof(IStopwatchProvider), true)]
    [TestCase(typeof(ISchedulerLongRunning), false)]
    [TestCase(typeof(string), false)]
    public void GetService_ByType_SaysWhatThereIs(Type type, bool there) =>
        Assert.That(_scheduler.GetService(type), there ? Is.SameAs(_scheduler) : Is.Null);
}
