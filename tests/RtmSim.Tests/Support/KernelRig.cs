using System;
using System.Collections.Generic;
using System.Globalization;
using RtmSim.Kernel;

namespace RtmSim.Tests.Support;

/// <summary>An event loop, and a log of what ran in it and when.</summary>
internal sealed class KernelRig
{
    public KernelRig(RunBudget? budget = null) =>
        Loop = new EventLoop(new VirtualClock(VirtualClock.DefaultEpoch), budget ?? new());

    public EventLoop Loop { get; }

    /// <summary>One line for each note: seconds since the start, and the text.</summary>
    public List<string> Log { get; } = [];

    public TimeSpan Elapsed => TimeSpan.FromTicks(Loop.Clock.NowTicks - Loop.Clock.EpochTicks);

    public void Note(string text) =>
        Log.Add(string.Create(CultureInfo.InvariantCulture, $"{Elapsed.TotalSeconds} {text}"));

    public ScheduledEvent After(double seconds, Action action) => Loop.After(
        TimeSpan.FromSeconds(seconds).Ticks, static state => ((Action)state!)(), action, "test");

    public ScheduledEvent NoteAfter(double seconds, string text) =>
        After(seconds, () => Note(text));

    public ScheduledEvent Now(Action action) =>
        Loop.Now(static state => ((Action)state!)(), action, "test");

    public void Advance(double seconds) =>
        Loop.RunTo(Loop.Clock.NowTicks + TimeSpan.FromSeconds(seconds).Ticks);
}
