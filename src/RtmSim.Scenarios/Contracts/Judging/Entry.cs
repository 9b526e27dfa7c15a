using NodaTime;
using RtmSim.Scenarios.Contracts.Patterns;

namespace RtmSim.Scenarios.Contracts.Judging;

/// <summary>A hit that is remembered, until something ends it or its time is over.</summary>
internal sealed class Entry
{
    public Entry(string scope, Hit hit, Duration? until)
    {
        Scope = scope;
        Hit = hit;
        Until = until;
    }

    public string Scope { get; }

    public Hit Hit { get; }

    /// <summary>Its last moment; null for no end.</summary>
    public Duration? Until { get; }

    public bool IsOpen { get; set; } = true;

    public Bound Values => Hit.Values;
}
