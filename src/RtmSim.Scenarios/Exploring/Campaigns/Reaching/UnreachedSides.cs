using System.Collections.Generic;

namespace RtmSim.Scenarios.Exploring.Campaigns.Reaching;

/// <summary>Sides of limits at which no generated run is, each with why.</summary>
internal static class UnreachedSides
{
    /// <summary>The sides by reasons.</summary>
    public static IReadOnlyList<OutOfReach> Reasons { get; } = new OutOfReach[]
    {
        new("It takes 512 members, and a run has five users.", new[]
        {
            "F-20 members whose joins are announced, 512: at",
            "F-20 members whose joins are announced, 512: over",
            "H-02 listed members, 512: at",
            "H-02 listed members, 512: over",
        }),
        new("Runs that last 7 days have no media.", new[]
        {
            "M-07 life of a media ID, 7 d: at",
            "M-07 life of a media ID, 7 d: over",
        }),
        new(
            "It takes something in the last millisecond: runs wait for 7 days and 10 minutes less, "
                + "and an acceptance is confirmed soon after each try, of which none is then.",
            new[]
            {
                "E-07 life of a stored message, 7 d: at",
                "S-52 confirmation of an acceptance, 5 s: at",
            }),
    };
}
