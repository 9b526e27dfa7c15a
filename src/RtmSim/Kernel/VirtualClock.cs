using System.Diagnostics;
using NodaTime;

namespace RtmSim.Kernel;

/// <summary>
/// The one clock of a simulation. It counts in ticks of 100 ns since the Unix epoch and stands
/// still while code runs; only the <see cref="EventLoop"/> moves it, and never back.
/// </summary>
internal sealed class VirtualClock
{
    /// <summary>The last tick of the year 9999, where calendars end and time stops.</summary>
    public const long LatestTicks = 2_534_023_007_999_999_999;

    /// <summary>Where virtual time begins unless a test says otherwise.</summary>
    public static readonly Instant DefaultEpoch = Instant.FromUtc(2021, 1, 1, 0, 0);

    public VirtualClock(Instant epoch)
    {
        Preconditions.Require(
            epoch >= NodaConstants.UnixEpoch, nameof(epoch), "The epoch is before 1970.");
        EpochTicks = Preconditions.Ticks(epoch, nameof(epoch));
        NowTicks = EpochTicks;
    }

    public long EpochTicks { get; }

    public long NowTicks { get; private set; }

    public Instant Now => Instant.FromUnixTimeTicks(NowTicks);

    public Duration Elapsed => Duration.FromTicks(NowTicks - EpochTicks);

    internal void MoveTo(long ticks)
    {
        Debug.Assert(ticks >= NowTicks, "the clock never goes back");
        NowTicks = ticks;
    }
}
