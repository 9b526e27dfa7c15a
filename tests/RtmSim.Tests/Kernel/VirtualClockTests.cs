using System;
using NodaTime;
using NUnit.Framework;
using RtmSim.Kernel;

namespace RtmSim.Tests.Kernel;

public class VirtualClockTests
{
    [Test]
    public void Constructor_Epoch_IsNow()
    {
        Instant epoch = Instant.FromUtc(2024, 2, 29, 12, 30);
        var clock = new VirtualClock(epoch);

        Assert.That(clock.Now, Is.EqualTo(epoch));
        Assert.That(clock.Elapsed, Is.EqualTo(Duration.Zero));
    }

    [Test]
    public void MoveTo_OneTick_IsSeenExactly()
    {
        var clock = new VirtualClock(VirtualClock.DefaultEpoch);

        clock.MoveTo(clock.NowTicks + 1);

        Assert.That(clock.Elapsed, Is.EqualTo(Duration.FromNanoseconds(100)));
        Assert.That(clock.Now - VirtualClock.DefaultEpoch, Is.EqualTo(clock.Elapsed));
    }

    [Test]
    public void Constructor_BeforeUnixEpoch_IsRefused() =>
        Assert.That(
            () => new VirtualClock(NodaConstants.UnixEpoch - Duration.FromTicks(1)),
            Throws.ArgumentException);

    [Test]
    public void Constructor_FinerThanATick_IsRefused() =>
        Assert.That(
            () => new VirtualClock(NodaConstants.UnixEpoch + Duration.FromNanoseconds(50)),
            Throws.ArgumentException);

    [Test]
    public void LatestTicks_IsTheEndOfBothCalendars()
    {
        Assert.That(Instant.MaxValue.ToUnixTimeTicks(), Is.EqualTo(VirtualClock.LatestTicks));
        Assert.That(
            (DateTimeOffset.MaxValue - DateTimeOffset.UnixEpoch).Ticks,
            Is.EqualTo(VirtualClock.LatestTicks));
    }
}
