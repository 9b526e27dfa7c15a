using System;
using System.Diagnostics;
using NodaTime;

namespace RtmSim.Kernel;

/// <summary>Argument checks in one place. Public members check, internal ones assert.</summary>
internal static class Preconditions
{
    public static T NotNull<T>(T? value, string name)
        where T : class => value ?? throw new ArgumentNullException(name);

    public static void Require(bool condition, string name, string message)
    {
        if (!condition)
        {
            throw new ArgumentException(message, name);
        }
    }

    /// <summary>
    /// A duration as kernel ticks of 100 ns; finer values are refused, not rounded.
    /// </summary>
    public static long Ticks(Duration value, string name)
    {
        long ticks = value.BclCompatibleTicks;
        if (Duration.FromTicks(ticks) != value)
        {
            throw new ArgumentException(
                $"{value} is finer than the simulator's clock, which counts in 100 ns.", name);
        }

        return ticks;
    }

    /// <summary>As <see cref="Ticks(Duration, string)"/>, and not negative.</summary>
    public static long NonNegativeTicks(Duration value, string name)
    {
        long ticks = Ticks(value, name);
        if (ticks < 0)
        {
            throw new ArgumentOutOfRangeException(
                name, value, "The duration is negative; virtual time only moves forward.");
        }

        return ticks;
    }

    /// <summary>An instant as kernel ticks of 100 ns since the Unix epoch.</summary>
    public static long Ticks(Instant value, string name)
    {
        long ticks = value.ToUnixTimeTicks();
        if (Instant.FromUnixTimeTicks(ticks) != value)
        {
            throw new ArgumentException(
                $"{value} is finer than the simulator's clock, which counts in 100 ns.", name);
        }

        return ticks;
    }

    [Conditional("DEBUG")]
    public static void Invariant(bool holds, string what) => Debug.Assert(holds, what);
}
