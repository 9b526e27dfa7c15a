using NodaTime;
using NUnit.Framework;
using RtmSim.Kernel;
using RtmSim.Kernel.Bridges;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Kernel.Bridges;

public class NodaClockTests
{
    [Test]
    public void GetCurrentInstant_InsideAnEvent_IsItsDueTime()
    {
        var rig = new KernelRig();
        var clock = new NodaClock(rig.Loop);
        Instant seen = default;
        rig.After(1.5, () => seen = clock.GetCurrentInstant());

        rig.Advance(10);

        Assert.That(seen, Is.EqualTo(VirtualClock.DefaultEpoch + Duration.FromSeconds(1.5)));
    }

    [Test]
    public void GetCurrentInstant_LookedAtTwice_StandsStill()
    {
        var clock = new NodaClock(new KernelRig().Loop);

        Instant first = clock.GetCurrentInstant();

        Assert.That(clock.GetCurrentInstant(), Is.EqualTo(first));
    }
}
