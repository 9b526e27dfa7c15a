using System;

namespace RtmSim.Scenarios.Exploring.Model;

/// <summary>The few times that the model needs, in ticks.</summary>
internal static class Moment
{
    public const long Ms = TimeSpan.TicksPerMillisecond;

    public const long Second = TimeSpan.TicksPerSecond;

    /// <summary>After so long all that a call brings about has come.</summary>
    public const long Settled = 2500 * Ms;

    /// <summary>How long a logout takes.</summary>
    public const long LogoutTime = 500 * Ms;

    /// <summary>How near to the end of a time the model does not say what came first.</summary>
    public const long Near = 50 * Ms;
}
