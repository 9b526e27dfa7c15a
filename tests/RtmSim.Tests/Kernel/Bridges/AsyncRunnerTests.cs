using System;
using System.Threading;
using System.Threading.Tasks;
using NodaTime;
using NUnit.Framework;
using RtmSim.Kernel.Bridges;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Kernel.Bridges;

public class AsyncRunnerTests
{
    private readonly KernelRig _rig = new();
    private readonly SimTimeProvider _time;
    private readonly AsyncRunner _runner;

    public AsyncRunnerTests()
    {
        int owner = Environment.CurrentManagedThreadId;
        _time = new SimTimeProvider(_rig.Loop);
        _runner = new AsyncRunner(
            _rig.Loop,
            new SimSynchronizationContext(
                _rig.Loop, () => Environment.CurrentManagedThreadId == owner));
    }

    [Test]
    public void Run_BodyAwaitsDelays_TimeMovesByItselfAndStopsWhenItIsDone()
    {
        _rig.NoteAfter(3600, "after the body");

        _runner.Run(async () =>
        {
            await Delay(2);
            _rig.Note("two");
            await Delay(600);
            _rig.Note("end");
        });

        Assert.That(_rig.Log, Is.EqualTo(new[] { "2 two", "602 end" }));
        Assert.That(_rig.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(602)));
    }

    [Test]
    public void Run_BodyHasAResult_GivesIt() =>
        Assert.That(
            _runner.Run(async () =>
            {
                await Delay(1);
                return 42;
            }),
            Is.EqualTo(42));

    [Test]
    public void Run_BodyIsDoneAtOnce_DoesNotMoveTime()
    {
        _runner.Run(() => Task.CompletedTask);

        Assert.That(_rig.Elapsed, Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public void Run_Yield_GoesBehindWhatIsQueuedForNow()
    {
        _runner.Run(async () =>
        {
            _rig.Now(() => _rig.Note("queued"));
            await Task.Yield();
            _rig.Note("after yield");
        });

        Assert.That(_rig.Log, Is.EqualTo(new[] { "0 queued", "0 after yield" }));
    }

    [Test]
    public void Run_TwoTasksAtOnce_InterleaveInOrder()
    {
        _runner.Run(() => Task.WhenAll(Step("a", 1), Step("b", 1), Step("c", 0.5)));

        Assert.That(
            _rig.Log,
            Is.EqualTo(
                new[] { "0.5 c", "1 a", "1 b", "1 c", "1.5 c", "2 a", "2 b", "3 a", "3 b" }));
    }

    [Test]
    public void Run_EveryAwait_StaysOnThisThread()
    {
        int thread = Environment.CurrentManagedThreadId;
        _runner.Run(async () =>
        {
            await Delay(1);
            Assert.That(Environment.CurrentManagedThreadId, Is.EqualTo(thread));
            await Delay(1).ConfigureAwait(false);
            Assert.That(Environment.CurrentManagedThreadId, Is.EqualTo(thread));
            await Delay(1).ConfigureAwait(false);
            Assert.That(Environment.CurrentManagedThreadId, Is.EqualTo(thread));
        });
    }

    [Test]
    public void Run_BodyThrows_ItComesOutAsItIs()
    {
        var thrown = Thrown.By<FormatException>(() => _runner.Run(async () =>
        {
            await Delay(1);
            throw new FormatException("mine");
        }));

        Assert.That(thrown.Message, Is.EqualTo("mine"));
    }

    [Test]
    public void Run_BodyThrowsBeforeItsTask_ItComesOutAsItIs() =>
        Assert.That(
            () => _runner.Run(Task () => throw new FormatException()),
            Throws.InstanceOf<FormatException>());

    [Test]
    public void Run_BodyGivesNoTask_IsRefused() =>
        Assert.That(
            () => _runner.Run(() => (Task)null!),
            Throws.InvalidOperationException.With.Message.Contains("no task"));

    [Test]
    public void Run_BodyIsCancelled_SaysSo() =>
        Assert.That(
            () => _runner.Run(async () =>
            {
                using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1), _time);
                await Task.Delay(TimeSpan.FromSeconds(9), _time, soon.Token);
            }),
            Throws.InstanceOf<OperationCanceledException>());

    [Test]
    public void Run_OtherCodeThrows_ThatComesOut()
    {
        _rig.After(1, () => throw new FormatException());

        Assert.That(() => _runner.Run(() => Delay(2)), Throws.InstanceOf<FormatException>());
    }

    [Test]
    public void Run_BodyAndOtherCodeThrow_BothComeOut()
    {
        _rig.After(1, () => throw new FormatException());

        var thrown = Thrown.By<AggregateException>(() => _runner.Run(async () =>
        {
            await Delay(2);
            throw new NotSupportedException();
        }));

        Assert.That(thrown.InnerExceptions[0], Is.InstanceOf<NotSupportedException>());
        Assert.That(thrown.InnerExceptions[1], Is.InstanceOf<FormatException>());
    }

    [Test]
    public void Run_AsyncVoidFails_ThatComesOut()
    {
        Assert.That(
            () => _runner.Run(async () =>
            {
                Handler();
                await Delay(5);
            }),
            Throws.InstanceOf<FormatException>());

        async void Handler()
        {
            await Delay(1);
            throw new FormatException();
        }
    }

    [Test]
    public void Run_NothingLeftToRun_SaysWhatToLookFor() =>
        Assert.That(
            () => _runner.Run(() => new TaskCompletionSource().Task),
            Throws.InvalidOperationException.With.Message.Contains("nothing is left to run"));

    [Test]
    public void Run_NotDoneInTime_SaysSo()
    {
        var ticking = new PeriodicTimer(TimeSpan.FromMinutes(1), _time);

        Assert.That(
            () => _runner.Run(() => new TaskCompletionSource().Task, Duration.FromHours(2)),
            Throws.InstanceOf<TimeoutException>().With.Message.Contains("0:02:00:00"));
        Assert.That(_rig.Elapsed, Is.EqualTo(TimeSpan.FromHours(2)));
        ticking.Dispose();
    }

    [Test]
    public void Run_NotDoneInADay_IsTheDefaultLimit()
    {
        var ticking = new PeriodicTimer(TimeSpan.FromHours(1), _time);

        Assert.That(
            () => _runner.Run(() => new TaskCompletionSource().Task),
            Throws.InstanceOf<TimeoutException>());
        Assert.That(_rig.Elapsed, Is.EqualTo(TimeSpan.FromDays(1)));
        ticking.Dispose();
    }

    [Test]
    public void Run_BodyLeavesTheThread_IsRefusedAndNotHung()
    {
        using var afterTheRun = new ManualResetEventSlim();

        Assert.That(
            () => _runner.Run(async () => await Task.Run(afterTheRun.Wait)),
            Throws.InvalidOperationException.With.Message.Contains("Task.Run"));

        afterTheRun.Set();
    }

    /// <summary>The continuation of the pool's work comes back before the run ends.</summary>
    [Test]
    public void Run_ContinuationFromThePool_IsNamedAndDropped() =>
        Assert.That(
            () => _runner.Run(async () =>
            {
                var source = new TaskCompletionSource();
                Task waiting = Await(source.Task);
                await Delay(1);
                Task.Run(source.SetResult).Wait();
                await waiting;
            }),
            Throws.InvalidOperationException.With.Message.Contains("came from another thread"));

    [Test]
    public void Run_InsideACallback_IsRefused()
    {
        _rig.After(1, () => _runner.Run(() => Task.CompletedTask));

        Assert.That(
            () => _rig.Advance(1),
            Throws.InvalidOperationException.With.Message.Contains("inside a callback"));
    }

    [Test]
    public void Run_BodyMovesTimeItself_IsRefused() =>
        Assert.That(
            () => _runner.Run(() =>
            {
                _rig.Advance(1);
                return Task.CompletedTask;
            }),
            Throws.InvalidOperationException.With.Message.Contains("being moved already"));

    [Test]
    public void Run_ContextSetOutside_IsThereAgainAfterwards()
    {
        var outer = new SynchronizationContext();
        SynchronizationContext? before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(outer);
        try
        {
            _runner.Run(() => Delay(1));
            Assert.That(SynchronizationContext.Current, Is.SameAs(outer));
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    [Test]
    public void Run_Twice_GoesOnFromWhereItWas()
    {
        _runner.Run(() => Delay(1));
        _runner.Run(() => Delay(1));

        Assert.That(_rig.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(2)));
    }

    [Test]
    public void Run_NullBodyOrNegativeLimit_IsRefused()
    {
        Assert.That(() => _runner.Run(null!), Throws.ArgumentNullException);
        Assert.That(
            () => _runner.Run(() => Task.CompletedTask, Duration.FromSeconds(-1)),
            Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private Task Delay(double seconds) => Task.Delay(TimeSpan.FromSeconds(seconds), _time);

    private static async Task Await(Task task) => await task;

    private async Task Step(string name, double seconds)
    {
        for (int i = 0; i < 3; i++)
        {
            await Delay(seconds);
            _rig.Note(name);
        }
    }
}
