using System;
using NUnit.Framework;
using RtmSim.Kernel;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Kernel;

/// <summary>Once the arrays have grown, running events allocates nothing.</summary>
public class AllocationTests
{
    private readonly KernelRig _rig = new();
    private readonly SimRandom _random = new(1);

    [TestCase(10)]
    [TestCase(1_000)]
    [TestCase(20_000)]
    public void RunTo_EventsThatScheduleThemselvesAnew_AllocatesNothing(int pending)
    {
        Action<object?> callback = null!;
        callback = state => _rig.Loop.After(Delay(), callback, state, "test");
        for (int i = 0; i < pending; i++)
        {
            _rig.Loop.After(Delay(), callback, this, "test");
        }

        Assert.That(AllocatedBy(() => _rig.Advance(0.5)), Is.Zero);
    }

    [Test]
    public void Cancel_TimeoutsThatAreRearmed_AllocatesNothing()
    {
        ScheduledEvent timeout = default;
        Action<object?> callback = null!;
        callback = state =>
        {
            timeout.Cancel();
            timeout = _rig.Loop.After(600_000_000, callback, state, "timeout");
            _rig.Loop.After(Delay(), callback, state, "test");
        };
        _rig.Loop.After(1, callback, this, "test");

        Assert.That(AllocatedBy(() => _rig.Advance(2_000)), Is.Zero);
    }

    private long Delay() => _random.NextBelow(20_000_000);

    /// <summary>By the second half of many rounds: in the first the arrays still grow.</summary>
    private static long AllocatedBy(Action round)
    {
        for (int i = 0; i < 10; i++)
        {
            round();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 5; i++)
        {
            round();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
