using System;
using NodaTime;
using NUnit.Framework;
using RtmSim.Kernel;

namespace RtmSim.Tests.Kernel;

public class PreconditionsTests
{
    [Test]
    public void NotNull_Null_NamesTheArgument() =>
        Assert.That(
            () => Preconditions.NotNull<string>(null, "peerId"),
            Throws.ArgumentNullException.With.Property("ParamName").EqualTo("peerId"));

    [Test]
    public void NotNull_Value_GivesItBack() =>
        Assert.That(Preconditions.NotNull("bob", "peerId"), Is.EqualTo("bob"));

    [Test]
    public void Require_DoesNotHold_SaysWhatShould() =>
        Assert.That(
            () => Preconditions.Require(false, "size", "It is too big."),
            Throws.ArgumentException.With.Message.Contains("It is too big."));

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(-1)]
    [TestCase(long.MaxValue)]
    public void Ticks_WholeTicks_AreExact(long ticks) =>
        Assert.That(
            Preconditions.Ticks(Duration.FromTicks(ticks), "delay"), Is.EqualTo(ticks));

    [TestCase(1)]
    [TestCase(99)]
    [TestCase(-1)]
    public void Ticks_FinerThanATick_IsRefused(long nanoseconds)
    {
        Duration fine = Duration.FromNanoseconds(nanoseconds);

        Assert.That(() => Preconditions.Ticks(fine, "delay"), Throws.ArgumentException);
        Assert.That(
            () => Preconditions.Ticks(NodaConstants.UnixEpoch + fine, "due"),
            Throws.ArgumentException);
    }

    [Test]
    public void NonNegativeTicks_Negative_IsRefused() =>
        Assert.That(
            () => Preconditions.NonNegativeTicks(Duration.FromSeconds(-1), "delay"),
            Throws.InstanceOf<ArgumentOutOfRangeException>());
}
