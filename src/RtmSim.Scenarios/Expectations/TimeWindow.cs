using NodaTime;
using RtmSim.Scenarios.Reading;

namespace RtmSim.Scenarios.Expectations;

/// <summary>A span of virtual time, both ends in it; null for an end that is open.</summary>
internal sealed record TimeWindow(Duration? From, Duration? Until)
{
    public static readonly TimeWindow Always = new(null, null);

    public static TimeWindow At(Duration time) => new(time, time);

    public bool Contains(Duration time) =>
        (From is null || time >= From) && (Until is null || time <= Until);

    /// <summary>Where to look first for what happened instead.</summary>
    public Duration? Anchor => From ?? Until;

    /// <summary>With a leading space, and empty for all the time.</summary>
    public override string ToString() => (From, Until) switch
    {
        (null, null) => string.Empty,
        ({ } from, null) => $" from {Durations.Text(from)}",
        (null, { } until) => $" until {Durations.Text(until)}",
        ({ } from, { } until) when from == until => $" at {Durations.Text(from)}",
        ({ } from, { } until) => $" within [{Durations.Text(from)}, {Durations.Text(until)}]",
    };
}
