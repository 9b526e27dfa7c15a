using System;

namespace RtmSim.Benchmarks.Kernel;

/// <summary>
/// The hold model: a fixed number of events is pending; each, when it runs, schedules itself anew.
/// </summary>
internal interface IHoldModel
{
    long EventsRun { get; }

    void Fill(int pending);

    /// <summary>Runs all that is due in the next stretch of virtual time.</summary>
    void Advance(TimeSpan span);
}
