using System;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using RtmSim.Kernel;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Kernel;

public class EventLoopTests
{
    private readonly KernelRig _rig = new();

    [Test]
    public void RunTo_EventsOnTheWay_EachSeesItsDueTime()
    {
        _rig.NoteAfter(3, "c");
        _rig.NoteAfter(1, "a");
        _rig.NoteAfter(2, "b");

        _rig.Advance(10);

        Assert.That(_rig.Log, Is.EqualTo(new[] { "1 a", "2 b", "3 c" }));
        Assert.That(_rig.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(10)));
    }

    [Test]
    public void RunTo_Now_RunsWhatIsDueNow()
    {
        _rig.NoteAfter(0, "due");

        _rig.Advance(0);

        Assert.That(_rig.Log, Is.EqualTo(new[] { "0 due" }));
    }

    [Test]
    public void RunTo_DueAtTheLimit_RunsToo()
    {
        _rig.NoteAfter(1, "at the limit");
        _rig.NoteAfter(1.0000001, "one tick later");

        _rig.Advance(1);

        Assert.That(_rig.Log, Is.EqualTo(new[] { "1 at the limit" }));
    }

    [Test]
    public void Now_InsideAnEvent_RunsAfterAllQueuedForThatInstant()
    {
        _rig.After(1, () =>
        {
            _rig.Note("first");
            _rig.Now(() => _rig.Note("from first"));
        });
        _rig.NoteAfter(1, "second");

        _rig.Advance(1);

        Assert.That(_rig.Log, Is.EqualTo(new[] { "1 first", "1 second", "1 from first" }));
    }

    [Test]
    public void After_PastTheEndOfTime_StandsAtTheEnd()
    {
        _rig.Loop.After(long.MaxValue, static _ => { }, null, "test");

        Assert.That(_rig.Loop.NextDue, Is.EqualTo(VirtualClock.LatestTicks));
    }

    [Test]
    public void At_InThePast_IsRefused()
    {
        _rig.Advance(1);

        Assert.That(
            () => _rig.Loop.At(_rig.Loop.Clock.NowTicks - 1, static _ => { }, null, "mail"),
            Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("'mail'"));
    }

    [Test]
    public void RunTo_InsideAnEvent_IsRefused()
    {
        _rig.After(1, () => _rig.Advance(1));

        Assert.That(
            () => _rig.Advance(2),
            Throws.InvalidOperationException.With.Message.Contains("being moved already"));
    }

    [Test]
    public void RunTo_CallbackThrows_LaterEventsRunAndItComesOut()
    {
        _rig.After(1, () => throw new FormatException("mine"));
        _rig.NoteAfter(2, "later");

        Assert.That(() => _rig.Advance(3), Throws.InstanceOf<FormatException>());

        Assert.That(_rig.Log, Is.EqualTo(new[] { "2 later" }));
        Assert.That(_rig.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(3)));
    }

    [Test]
    public void RunTo_CallbackThrows_StackTraceLeadsToTheCallback()
    {
        _rig.After(1, ThrowFromHere);

        var thrown = Thrown.By<FormatException>(() => _rig.Advance(1));

        Assert.That(thrown.StackTrace, Does.Contain(nameof(ThrowFromHere)));
    }

    [Test]
    public void RunTo_SeveralCallbacksThrow_AllComeOutTogether()
    {
        _rig.After(1, () => throw new FormatException());
        _rig.After(2, () => throw new TimeoutException());

        var thrown = Thrown.By<AggregateException>(() => _rig.Advance(3));

        Assert.That(
            thrown.InnerExceptions.Select(e => e.GetType()),
            Is.EqualTo(new[] { typeof(FormatException), typeof(TimeoutException) }));
    }

    [Test]
    public void RunTo_MoreThrowThanAreKept_TheRestIsCounted()
    {
        for (int i = 0; i < 40; i++)
        {
            _rig.After(1, () => throw new FormatException());
        }

        var thrown = Thrown.By<AggregateException>(() => _rig.Advance(3));

        Assert.That(thrown.InnerExceptions, Has.Count.EqualTo(16));
        Assert.That(thrown.Message, Does.StartWith("40 exceptions came out of this run"));
    }

    [Test]
    public void RunTo_AfterAFailedRun_WorksAsBefore()
    {
        _rig.After(1, () => throw new FormatException());
        Assert.That(() => _rig.Advance(1), Throws.InstanceOf<FormatException>());
        _rig.NoteAfter(1, "next");

        _rig.Advance(1);

        Assert.That(_rig.Log, Is.EqualTo(new[] { "2 next" }));
    }

    [Test]
    public void RunWhile_ConditionThrows_ItComesOutAndTheLoopIsUsable()
    {
        _rig.NoteAfter(1, "a");

        Assert.That(
            () => _rig.Loop.RunWhile(long.MaxValue, () => throw new FormatException()),
            Throws.InstanceOf<FormatException>());

        _rig.Advance(1);
        Assert.That(_rig.Log, Is.EqualTo(new[] { "1 a" }));
    }

    [Test]
    public void RunWhile_ConditionMet_StopsAtThatEvent()
    {
        _rig.NoteAfter(1, "a");
        _rig.NoteAfter(1, "b");
        _rig.NoteAfter(2, "c");

        bool met = _rig.Loop.RunWhile(long.MaxValue, () => _rig.Log.Count < 2);

        Assert.That(met, Is.True);
        Assert.That(_rig.Log, Is.EqualTo(new[] { "1 a", "1 b" }));
        Assert.That(_rig.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(1)));
    }

    [Test]
    public void RunWhile_NothingLeft_SaysSoAndStaysAtTheLastEvent()
    {
        _rig.NoteAfter(1, "a");

        Assert.That(_rig.Loop.RunWhile(long.MaxValue, () => true), Is.False);
        Assert.That(_rig.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(1)));
    }

    [Test]
    public void RunWhile_FoundNothingInTime_EarlierEventsCanStillBeAdded()
    {
        _rig.NoteAfter(100, "late");
        long limit = _rig.Loop.Clock.NowTicks + TimeSpan.FromSeconds(99).Ticks;
        _rig.Loop.RunWhile(limit, () => true);
        _rig.NoteAfter(1, "early");

        _rig.Advance(100);

        Assert.That(_rig.Log, Is.EqualTo(new[] { "1 early", "100 late" }));
    }

    [Test]
    public void Step_OneEvent_RunsThatOnly()
    {
        _rig.NoteAfter(1, "a");
        _rig.NoteAfter(1, "b");

        Assert.That(_rig.Loop.Step(), Is.True);
        Assert.That(_rig.Log, Is.EqualTo(new[] { "1 a" }));
        Assert.That(_rig.Loop.Step(), Is.True);
        Assert.That(_rig.Loop.Step(), Is.False);
    }

    [Test]
    public void Run_AnyContextSetOutside_IsNotSetInEventsAndBackAfterwards()
    {
        var outer = new SynchronizationContext();
        SynchronizationContext? before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(outer);
        try
        {
            SynchronizationContext? inside = outer;
            _rig.After(1, () => inside = SynchronizationContext.Current);
            _rig.Advance(1);

            Assert.That(inside, Is.Null);
            Assert.That(SynchronizationContext.Current, Is.SameAs(outer));
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    [Test]
    public void RunEnded_AddsAFailure_TheSameRunThrowsIt()
    {
        _rig.Loop.RunEnded += () => _rig.Loop.AddFailure(new FormatException());

        Assert.That(() => _rig.Advance(1), Throws.InstanceOf<FormatException>());
    }

    [Test]
    public void Counters_AfterARun_SayWhatRanAndWhatIsLeft()
    {
        _rig.NoteAfter(1, "a");
        _rig.NoteAfter(2, "b").Cancel();
        _rig.NoteAfter(30, "c");

        _rig.Advance(10);

        Assert.That(_rig.Loop.EventsRun, Is.EqualTo(1));
        Assert.That(_rig.Loop.Pending, Is.EqualTo(1));
    }

    private static void ThrowFromHere() => throw new FormatException();
}
