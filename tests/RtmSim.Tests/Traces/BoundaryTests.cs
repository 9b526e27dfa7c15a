using System;
using System.Linq;
using NUnit.Framework;
using RtmSim.Protocol;
using RtmSim.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Tests.Traces;

/// <summary>What a run notes of the limits it met.</summary>
public sealed class BoundaryTests
{
    private static readonly Boundary Limit = new("A-01", "a limit", BoundaryKind.Size);

    private readonly BoundaryLog _log = new();

    [TestCase(9, true, new BoundarySide[0])]
    [TestCase(10, true, new[] { BoundarySide.At })]
    [TestCase(11, false, new[] { BoundarySide.Over })]
    [TestCase(12, false, new BoundarySide[0])]
    public void Allows_OfValuesAroundTheLimit_NotesTheTwoNextToIt(
        int value, bool allowed, BoundarySide[] noted)
    {
        Assert.That(_log.Allows(Limit, value, 10), Is.EqualTo(allowed));
        Assert.That(Noted(_log, Limit), Is.EqualTo(noted));
    }

    [TestCase(1 - TimeSpan.TicksPerMillisecond, true, new[] { BoundarySide.At })]
    [TestCase(-1 - TimeSpan.TicksPerMillisecond, true, new BoundarySide[0])]
    [TestCase(0, true, new[] { BoundarySide.At })]
    [TestCase(1, false, new[] { BoundarySide.Over })]
    public void Lasts_OfAgesAroundTheLast_NotesBothSides(
        long after, bool lasts, BoundarySide[] noted)
    {
        long last = TimeSpan.FromDays(7).Ticks;

        Assert.That(_log.Lasts(Limit, last + after, last), Is.EqualTo(lasts));
        Assert.That(Noted(_log, Limit), Is.EqualTo(noted));
    }

    [Test]
    public void Rate_MetExceededAndMetAgain_NotesItsThreeSides()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        alice.Login();
        Assert.That(Noted(world, Boundaries.Logins), Is.Empty);

        LoginAgain(alice);
        Assert.That(Noted(world, Boundaries.Logins), Is.EqualTo(new[] { BoundarySide.At }));

        LoginAgain(alice);
        world.AdvanceMs(1_000);
        LoginAgain(alice);
        Assert.That(
            Noted(world, Boundaries.Logins),
            Is.EqualTo(new[] { BoundarySide.At, BoundarySide.Over, BoundarySide.After }));
    }

    [Test]
    public void Boundaries_Each_HaveARuleOfTheLedgerAndAName()
    {
        Assert.That(
            Boundaries.All.Select(limit => RtmSim.Tracing.Rules.Find(limit.Rule)),
            Has.None.Null);
        Assert.That(Boundaries.All.Select(limit => limit.What), Is.Unique);
    }

    private static void LoginAgain(TestUser user)
    {
        user.Client.Logout();
        user.Login();
    }

    private static BoundarySide[] Noted(World world, Boundary limit) =>
        Noted(world.Trace.Boundaries, limit);

    private static BoundarySide[] Noted(BoundaryLog log, Boundary limit) => log.Reached
        .Where(reached => reached.Boundary == limit)
        .Select(reached => reached.Side)
        .ToArray();
}
