using System;
using System.Collections.Generic;
using NUnit.Framework;
using RtmSim.Kernel;

namespace RtmSim.Tests.Kernel;

public class EventQueueTests
{
    private readonly EventQueue _queue = new(0);

    [Test]
    public void TryTake_EmptyQueue_FindsNothing()
    {
        Assert.That(_queue.TryTake(long.MaxValue, out _), Is.False);
        Assert.That(_queue.PeekDue(), Is.Null);
    }

    [Test]
    public void TryTake_BeforeDueTime_FindsNothing()
    {
        Add(10, "a");

        Assert.That(_queue.TryTake(9, out _), Is.False);
        Assert.That(TakeAll(10), Is.EqualTo(new[] { "a" }));
    }

    /// <summary>One due time on each level of the wheel, put in from last to first.</summary>
    [Test]
    public void TryTake_DueTimesOnAllLevels_ComeInOrder()
    {
        var expected = new List<string>();
        for (int bit = 62; bit >= 0; bit--)
        {
            Add(1L << bit, $"{bit}");
            expected.Insert(0, $"{bit}");
        }

        Assert.That(TakeAll(long.MaxValue), Is.EqualTo(expected));
    }

    [Test]
    public void TryTake_LastTickOfTime_IsFound()
    {
        Add(long.MaxValue, "last");

        Assert.That(_queue.PeekDue(), Is.EqualTo(long.MaxValue));
        Assert.That(TakeAll(long.MaxValue), Is.EqualTo(new[] { "last" }));
    }

    /// <summary>Equal due times, scheduled from near and far: first in is first out.</summary>
    [TestCase(0)]
    [TestCase(8)]
    [TestCase(9)]
    [TestCase(18)]
    [TestCase(27)]
    [TestCase(45)]
    [TestCase(61)]
    public void TryTake_EqualDueTimesScheduledOnTheWay_ComeInOrderOfScheduling(int bit)
    {
        long due = 1L << bit;
        var expected = new List<string>();
        Add(due, "first");
        expected.Add("first");
        for (long step = due / 2; step > 0; step /= 2)
        {
            Add(due - step, "stop");
            _queue.TryTake(long.MaxValue, out _);
            Add(due, $"{step}");
            expected.Add($"{step}");
        }

        Assert.That(TakeAll(long.MaxValue), Is.EqualTo(expected));
    }

    [Test]
    public void TryTake_ThousandsOfEqualDueTimes_ComeInOrderOfScheduling()
    {
        var expected = new List<string>();
        for (int i = 0; i < 10_000; i++)
        {
            Add(123_456_789, $"{i}");
            expected.Add($"{i}");
        }

        Assert.That(TakeAll(long.MaxValue), Is.EqualTo(expected));
    }

    [TestCase("head", 0)]
    [TestCase("middle", 1)]
    [TestCase("tail", 2)]
    public void Cancel_OneOfThree_LeavesTheOthers(string name, int which)
    {
        string[] names = ["head", "middle", "tail"];
        ScheduledEvent[] events = Array.ConvertAll(names, n => Add(5_000, n));

        Assert.That(events[which].Cancel(), Is.True);

        Assert.That(TakeAll(long.MaxValue), Is.EqualTo(Array.FindAll(names, n => n != name)));
    }

    [Test]
    public void Cancel_Twice_SecondOneIsFalse()
    {
        ScheduledEvent handle = Add(1, "a");

        Assert.That(handle.Cancel(), Is.True);
        Assert.That(handle.Cancel(), Is.False);
        Assert.That(_queue.Count, Is.Zero);
    }

    [Test]
    public void Handle_AfterItsNodeIsUsedAgain_DoesNotTouchTheNewEvent()
    {
        ScheduledEvent old = Add(1, "old");
        TakeAll(1);
        ScheduledEvent fresh = Add(2, "fresh");

        Assert.That(old.IsPending, Is.False);
        Assert.That(old.Cancel(), Is.False);
        Assert.That(fresh.IsPending, Is.True);
    }

    [Test]
    public void Handle_DefaultValue_IsNeverPending()
    {
        ScheduledEvent none = default;

        Assert.That(none.IsPending, Is.False);
        Assert.That(none.Cancel(), Is.False);
    }

    [Test]
    public void PeekDue_FirstOnesCancelled_SaysTheNextPending()
    {
        ScheduledEvent first = Add(10, "a");
        ScheduledEvent second = Add(1_000, "b");
        Add(1_000_000, "c");
        first.Cancel();
        second.Cancel();

        Assert.That(_queue.PeekDue(), Is.EqualTo(1_000_000));
    }

    [Test]
    public void TryTake_WhatWasTaken_IsNotHeldAlive()
    {
        WeakReference state = AddAndTake(_queue);

        GC.Collect();

        Assert.That(state.IsAlive, Is.False);
        GC.KeepAlive(_queue);
    }

    [Test]
    public void Constructor_IsSmall()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(new EventQueue(0));

        // Bound: a thousand simulations a second must not keep the collector busy.
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(48 * 1024));
    }

    private static WeakReference AddAndTake(EventQueue queue)
    {
        var state = new object();
        queue.Add(1, static _ => { }, state, "test");
        queue.TryTake(1, out _);
        return new WeakReference(state);
    }

    private ScheduledEvent Add(long due, string name) =>
        _queue.Add(due, static _ => { }, name, "test");

    private List<string> TakeAll(long limit)
    {
        var names = new List<string>();
        while (_queue.TryTake(limit, out DueEvent taken))
        {
            names.Add((string)taken.State!);
        }

        return names;
    }
}
