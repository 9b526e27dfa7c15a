using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using RtmSim.Kernel.Bridges;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Kernel.Bridges;

public class SimTimerTests
{
    private static readonly TimeSpan _never = Timeout.InfiniteTimeSpan;
    private readonly KernelRig _rig = new();
    private readonly SimTimeProvider _time;

    public SimTimerTests() => _time = new SimTimeProvider(_rig.Loop);

    [Test]
    public void Timer_DueInALongAdvance_SeesItsOwnTime()
    {
        TimeSpan seen = default;
        Create(() => seen = _rig.Elapsed, 1);

        _rig.Advance(10);

        Assert.That(seen, Is.EqualTo(TimeSpan.FromSeconds(1)));
    }

    [Test]
    public void Timer_NoPeriod_FiresOnce([Values(0, -1)] int periodMs)
    {
        _time.CreateTimer(
            _ => _rig.Note("fired"), null, Seconds(1), TimeSpan.FromMilliseconds(periodMs));

        _rig.Advance(10);

        Assert.That(_rig.Log, Is.EqualTo(new[] { "1 fired" }));
    }

    [Test]
    public void Timer_Period_FiresWithoutDrift()
    {
        _time.CreateTimer(_ => _rig.Note("fired"), null, Seconds(1), Seconds(2.5));

        _rig.Advance(0.3);
        _rig.Advance(7);

        Assert.That(_rig.Log, Is.EqualTo(new[] { "1 fired", "3.5 fired", "6 fired" }));
    }

    [Test]
    public void Timer_ZeroDueTime_FiresInTheNextAdvance()
    {
        Create(() => _rig.Note("fired"), 0);

        Assert.That(_rig.Log, Is.Empty);
        _rig.Advance(0);
        Assert.That(_rig.Log, Is.EqualTo(new[] { "0 fired" }));
    }

    [Test]
    public void Timer_InfiniteDueTime_FiresWhenChanged()
    {
        ITimer timer = _time.CreateTimer(_ => _rig.Note("fired"), null, _never, Seconds(1));
        _rig.Advance(100);
        Assert.That(_rig.Log, Is.Empty);

        timer.Change(Seconds(5), _never);
        _rig.Advance(100);

        Assert.That(_rig.Log, Is.EqualTo(new[] { "105 fired" }));
    }

    [Test]
    public void Timer_EqualDueTimes_FireInOrderOfCreation()
    {
        for (int i = 0; i < 8; i++)
        {
            int number = i;
            Create(() => _rig.Note($"{number}"), 1);
        }

        _rig.Advance(1);

        Assert.That(_rig.Log, Is.EqualTo(Enumerable.Range(0, 8).Select(i => $"1 {i}")));
    }

    [Test]
    public void Timer_State_IsHandedToTheCallback()
    {
        object? seen = null;
        _time.CreateTimer(state => seen = state, "mine", Seconds(1), _never);

        _rig.Advance(1);

        Assert.That(seen, Is.EqualTo("mine"));
    }

    [Test]
    public void Change_BeforeItFires_CountsFromNow()
    {
        ITimer timer = Create(() => _rig.Note("fired"), 5);
        _rig.Advance(3);

        Assert.That(timer.Change(Seconds(4), _never), Is.True);
        _rig.Advance(10);

        Assert.That(_rig.Log, Is.EqualTo(new[] { "7 fired" }));
    }

    [Test]
    public void Change_ToInfinite_StopsIt()
    {
        ITimer timer = _time.CreateTimer(_ => _rig.Note("fired"), null, Seconds(1), Seconds(1));
        _rig.Advance(1);

        timer.Change(_never, Seconds(1));
        _rig.Advance(10);

        Assert.That(_rig.Log, Is.EqualTo(new[] { "1 fired" }));
        Assert.That(_rig.Loop.Pending, Is.Zero);
    }

    [Test]
    public void Change_InsideItsCallback_ArmsItAnew()
    {
        ITimer timer = null!;
        timer = Create(
            () =>
            {
                _rig.Note("fired");
                timer.Change(Seconds(1), _never);
            },
            1);

        _rig.Advance(3);

        Assert.That(_rig.Log, Is.EqualTo(new[] { "1 fired", "2 fired", "3 fired" }));
    }

    [Test]
    public void Change_InsideAPeriodicCallback_ReplacesThePeriod()
    {
        ITimer timer = null!;
        timer = _time.CreateTimer(
            _ =>
            {
                _rig.Note("fired");
                timer.Change(Seconds(3), Seconds(3));
            },
            null,
            Seconds(1),
            Seconds(1));

        _rig.Advance(8);

        Assert.That(_rig.Log, Is.EqualTo(new[] { "1 fired", "4 fired", "7 fired" }));
    }

    [Test]
    public void Dispose_InsideAPeriodicCallback_StopsIt()
    {
        ITimer timer = null!;
        timer = _time.CreateTimer(
            _ =>
            {
                _rig.Note("fired");
                timer.Dispose();
            },
            null,
            Seconds(1),
            Seconds(1));

        _rig.Advance(8);

        Assert.That(_rig.Log, Is.EqualTo(new[] { "1 fired" }));
        Assert.That(_rig.Loop.Pending, Is.Zero);
    }

    [Test]
    public void Dispose_ByAnEarlierEventOfTheSameInstant_DoesNotFire()
    {
        ITimer timer = null!;
        _rig.After(1, () => timer.Dispose());
        timer = Create(() => _rig.Note("fired"), 1);

        _rig.Advance(2);

        Assert.That(_rig.Log, Is.Empty);
    }

    [Test]
    public async Task Change_AfterDispose_IsFalse([Values] bool asynchronously)
    {
        ITimer timer = Create(() => _rig.Note("fired"), 1);
        if (asynchronously)
        {
            await timer.DisposeAsync();
        }
        else
        {
            timer.Dispose();
            timer.Dispose();
        }

        Assert.That(timer.Change(Seconds(1), _never), Is.False);
        _rig.Advance(5);
        Assert.That(_rig.Log, Is.Empty);
    }

    [Test]
    public void Timer_PeriodicCallbackThrows_GoesOn()
    {
        _time.CreateTimer(
            _ =>
            {
                _rig.Note("fired");
                throw new FormatException();
            },
            null,
            Seconds(1),
            Seconds(1));

        Assert.That(() => _rig.Advance(2), Throws.InstanceOf<AggregateException>());
        Assert.That(_rig.Log, Is.EqualTo(new[] { "1 fired", "2 fired" }));
    }

    [Test]
    public void Timer_AsyncLocal_IsThatOfItsCreation()
    {
        var local = new AsyncLocal<string> { Value = "at creation" };
        string? seen = null;
        Create(() => seen = local.Value, 1);
        local.Value = "later";

        _rig.Advance(1);

        Assert.That(seen, Is.EqualTo("at creation"));
        Assert.That(local.Value, Is.EqualTo("later"));
    }

    [Test]
    public void Timer_FlowSuppressedAtCreation_SeesTheCallersContext()
    {
        var local = new AsyncLocal<string> { Value = "at creation" };
        string? seen = null;
        using (ExecutionContext.SuppressFlow())
        {
            Create(() => seen = local.Value, 1);
        }

        local.Value = "later";
        _rig.Advance(1);

        Assert.That(seen, Is.EqualTo("later"));
    }

    [Test]
    public void Timer_FinerThanAMillisecond_IsKept()
    {
        TimeSpan seen = default;
        _time.CreateTimer(_ => seen = _rig.Elapsed, null, TimeSpan.FromTicks(12_345), _never);

        _rig.Advance(1);

        Assert.That(seen.Ticks, Is.EqualTo(12_345));
    }

    [TestCase(-2)]
    [TestCase(4_294_967_295)]
    public void CreateTimerAndChange_OutOfRange_AreRefusedAsByTheBcl(double ms)
    {
        TimeSpan bad = TimeSpan.FromMilliseconds(ms);
        ITimer timer = Create(() => { }, 1);

        Assert.That(() => _time.CreateTimer(_ => { }, null, bad, _never), Refused("dueTime"));
        Assert.That(() => _time.CreateTimer(_ => { }, null, _never, bad), Refused("period"));
        Assert.That(() => timer.Change(bad, _never), Refused("dueTime"));
        Assert.That(() => timer.Change(_never, bad), Refused("period"));
    }

    [Test]
    public void CreateTimer_LongestTime_IsAccepted() =>
        Assert.That(
            () => Create(() => { }, 4_294_967.294), Throws.Nothing);

    [Test]
    public void CreateTimer_NullCallback_IsRefused() =>
        Assert.That(
            () => _time.CreateTimer(null!, null, _never, _never), Throws.ArgumentNullException);

    private static NUnit.Framework.Constraints.IResolveConstraint Refused(string argument) =>
        Throws.InstanceOf<ArgumentOutOfRangeException>()
            .With.Property(nameof(ArgumentException.ParamName)).EqualTo(argument);

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    private ITimer Create(Action callback, double afterSeconds) =>
        _time.CreateTimer(_ => callback(), null, Seconds(afterSeconds), _never);
}
