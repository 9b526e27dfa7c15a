using System;
using System.Threading.Tasks;
using NUnit.Framework;
using RtmSim.Kernel;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Kernel;

public class BudgetTests
{
    [Test]
    public Task RunTo_TimerRearmsAtTheSameInstant_StopsAndNamesTheHottest()
    {
        var rig = new KernelRig();
        Rearm(rig, "busy timer", every: 0);
        Rearm(rig, "another one", every: 0);
        Rearm(rig, "a slow one", every: 1);

        return Verifier.Verify(Exceeded(() => rig.Advance(10)).Message);
    }

    [Test]
    public Task RunTo_TooMuchInOneRun_StopsAndNamesTheHottest()
    {
        var rig = new KernelRig(new RunBudget { EventsPerRun = 500 });
        Rearm(rig, "ticker", every: 1);
        Rearm(rig, "tocker", every: 2);

        return Verifier.Verify(Exceeded(() => rig.Advance(1_000_000)).Message);
    }

    [Test]
    public void RunTo_ExactlyTheBudget_IsAllowed()
    {
        var rig = new KernelRig(new RunBudget { EventsPerInstant = 3, EventsPerRun = 6 });
        for (int i = 0; i < 3; i++)
        {
            rig.NoteAfter(1, "a");
            rig.NoteAfter(2, "b");
        }

        rig.Advance(3);

        Assert.That(rig.Log, Has.Count.EqualTo(6));
    }

    [TestCase(3, 100)]
    [TestCase(100, 3)]
    public void RunTo_OneMoreThanTheBudget_Stops(int perInstant, int perRun)
    {
        var rig = new KernelRig(
            new RunBudget { EventsPerInstant = perInstant, EventsPerRun = perRun });
        for (int i = 0; i < 4; i++)
        {
            rig.NoteAfter(1, "a");
        }

        Exceeded(() => rig.Advance(3));

        Assert.That(rig.Log, Has.Count.EqualTo(3));
    }

    [Test]
    public void RunTo_AfterARunWithinBudget_CountsFromZeroAgain()
    {
        var rig = new KernelRig(new RunBudget { EventsPerInstant = 3, EventsPerRun = 3 });
        for (int run = 0; run < 3; run++)
        {
            rig.NoteAfter(0, "a");
            rig.NoteAfter(0, "b");
            rig.Advance(0);
        }

        Assert.That(rig.Log, Has.Count.EqualTo(6));
    }

    [Test]
    public void RunTo_CallbacksThrewBefore_TheBudgetLeadsTheList()
    {
        var rig = new KernelRig(new RunBudget { EventsPerRun = 3 });
        for (int i = 0; i < 4; i++)
        {
            rig.After(1, () => throw new FormatException());
        }

        var thrown = Thrown.By<AggregateException>(() => rig.Advance(3));

        Assert.That(thrown.InnerExceptions[0], Is.InstanceOf<BudgetExceededException>());
        Assert.That(thrown.InnerExceptions, Has.Count.EqualTo(4));
    }

    [TestCase(0, 1)]
    [TestCase(1, 0)]
    [TestCase(-1, 1)]
    public void Constructor_BudgetNotPositive_IsRefused(long perInstant, long perRun)
    {
        var budget = new RunBudget { EventsPerInstant = perInstant, EventsPerRun = perRun };

        Assert.That(() => new KernelRig(budget), Throws.ArgumentException);
    }

    private static void Rearm(KernelRig rig, string source, int every)
    {
        Action<object?> callback = null!;
        long ticks = every * TimeSpan.TicksPerSecond;
        callback = state => rig.Loop.After(ticks, callback, state, source);
        callback(null);
    }

    private static BudgetExceededException Exceeded(Action run) =>
        Thrown.By<BudgetExceededException>(run);
}
