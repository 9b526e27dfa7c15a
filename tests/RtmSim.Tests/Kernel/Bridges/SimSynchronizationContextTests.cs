using System;
using System.Threading;
using NUnit.Framework;
using RtmSim.Kernel.Bridges;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Kernel.Bridges;

public class SimSynchronizationContextTests
{
    private readonly KernelRig _rig = new();
    private readonly SimSynchronizationContext _context;
    private bool _isOwner = true;

    public SimSynchronizationContextTests() =>
        _context = new SimSynchronizationContext(_rig.Loop, () => _isOwner);

    [Test]
    public void Post_BetweenOtherEvents_RunsInOrderAtNow()
    {
        _rig.Advance(1);
        _rig.NoteAfter(0, "before");
        _context.Post(text => _rig.Note((string)text!), "posted");
        _rig.NoteAfter(0, "after");
        Assert.That(_rig.Log, Is.Empty);

        _rig.Advance(0);

        Assert.That(_rig.Log, Is.EqualTo(new[] { "1 before", "1 posted", "1 after" }));
    }

    [Test]
    public void Post_WhileItRuns_TheContextIsCurrentAndOnlyThen()
    {
        SynchronizationContext? inside = null;
        SynchronizationContext? afterwards = _context;
        _context.Post(_ => inside = SynchronizationContext.Current, null);
        _rig.Now(() => afterwards = SynchronizationContext.Current);

        _rig.Advance(0);

        Assert.That(inside, Is.SameAs(_context));
        Assert.That(afterwards, Is.Null);
    }

    [Test]
    public void Post_CallbackThrows_AdvanceThrowsAndTheContextIsGone()
    {
        SynchronizationContext? afterwards = _context;
        _context.Post(_ => throw new FormatException(), null);
        _rig.Now(() => afterwards = SynchronizationContext.Current);

        Assert.That(() => _rig.Advance(0), Throws.InstanceOf<FormatException>());
        Assert.That(afterwards, Is.Null);
    }

    [Test]
    public void Post_FromAnotherThread_IsNotRunAndTheNextMoveOfTimeThrows()
    {
        _isOwner = false;
        _context.Post(_ => _rig.Note("foreign"), null);
        _isOwner = true;
        Assert.That(_rig.Loop.Pending, Is.Zero);

        Assert.That(
            () => _rig.Advance(1),
            Throws.InvalidOperationException.With.Message.Contains("came from another thread"));

        Assert.That(_rig.Log, Is.Empty);
        Assert.That(() => _rig.Advance(1), Throws.Nothing);
    }

    [Test]
    public void Send_OnTheSimulationsThread_RunsAtOnceWithTheContext()
    {
        SynchronizationContext? inside = null;

        _context.Send(_ => inside = SynchronizationContext.Current, null);

        Assert.That(inside, Is.SameAs(_context));
    }

    [Test]
    public void Send_FromAnotherThread_IsRefused()
    {
        _isOwner = false;

        Assert.That(
            () => _context.Send(_ => { }, null),
            Throws.InvalidOperationException.With.Message.Contains("not the simulation's"));
    }

    [Test]
    public void CreateCopy_AnyTime_IsItself() =>
        Assert.That(_context.CreateCopy(), Is.SameAs(_context));

    [Test]
    public void PostAndSend_NullCallback_AreRefused()
    {
        Assert.That(() => _context.Post(null!, null), Throws.ArgumentNullException);
        Assert.That(() => _context.Send(null!, null), Throws.ArgumentNullException);
    }

    [Test]
    public void AsyncVoid_ThrowsAfterAnAwait_TheMoveOfTimeThrowsIt()
    {
        var time = new SimTimeProvider(_rig.Loop);
        _context.Run(_ => FailLater(time), null);
        Assert.That(_context.OpenOperations, Is.EqualTo(1));

        Assert.That(() => _rig.Advance(5), Throws.InstanceOf<FormatException>());

        Assert.That(_context.OpenOperations, Is.Zero);
    }

    [Test]
    public void AsyncVoid_ThrowsAtOnce_TheMoveOfTimeThrowsIt()
    {
        _context.Run(_ => FailNow(), null);

        Assert.That(() => _rig.Advance(0), Throws.InstanceOf<FormatException>());
    }

    private static async void FailLater(TimeProvider time)
    {
        await System.Threading.Tasks.Task.Delay(TimeSpan.FromSeconds(1), time);
        throw new FormatException();
    }

#pragma warning disable CS1998 // It is the point of the test that nothing is awaited.
    private static async void FailNow() => throw new FormatException();
#pragma warning restore CS1998
}
