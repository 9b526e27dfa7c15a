using System;
using System.Collections.Generic;
using NUnit.Framework;
using RtmSim.Kernel;

namespace RtmSim.Tests.Kernel;

public class DeadlineTests
{
    private const long Limit = 12 * TimeSpan.TicksPerSecond;

    private readonly EventLoop _loop = new(
        new VirtualClock(VirtualClock.DefaultEpoch), new RunBudget(),
        new ThreadGate(ThreadPolicy.Refuse));

    private readonly List<string> _log = [];

    [TestCase(-TimeSpan.TicksPerMillisecond - 1, new string[0])]
    [TestCase(-TimeSpan.TicksPerMillisecond, new[] { "kept" })]
    [TestCase(0, new[] { "kept" })]
    [TestCase(1, new[] { "late", "passed" })]
    public void Deadline_ClearedAroundItsTime_TellsTheSideOfTheLimit(long after, string[] told)
    {
        Deadline deadline = NewDeadline();
        deadline.SetIn(Limit);
        _loop.After(Limit + after, _ => deadline.Clear(), null, "test");

        _loop.RunTo(_loop.Clock.NowTicks + (2 * Limit));

        Assert.That(_log, Is.EqualTo(told));
    }

    [Test]
    public void Deadline_ClearedTwice_TellsOnce()
    {
        Deadline deadline = NewDeadline();
        deadline.SetIn(TimeSpan.TicksPerMillisecond);

        deadline.Clear();
        deadline.Clear();

        Assert.That(_log, Is.EqualTo(new[] { "kept" }));
    }

    private Deadline NewDeadline() => new(
        _loop, "test", () => _log.Add("passed"), isLate => _log.Add(isLate ? "late" : "kept"));
}
