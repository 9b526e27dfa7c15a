using System.Collections.Generic;
using System.Linq;

namespace RtmSim.Tests.Rules.RateLimits;

/// <summary>The published rates: group, calls, window in ms.</summary>
internal static class RateGroups
{
    public static readonly object[][] All =
    {
        new object[] { "login", 2, 1_000 },
        new object[] { "peer message", 180, 3_000 },
        new object[] { "channel message", 180, 3_000 },
        new object[] { "join any", 50, 3_000 },
        new object[] { "join same", 2, 5_000 },
        new object[] { "members", 5, 2_000 },
        new object[] { "count", 1, 1_000 },
        new object[] { "renew", 2, 1_000 },
        new object[] { "change own attributes", 10, 5_000 },
        new object[] { "read user attributes", 40, 5_000 },
        new object[] { "change channel attributes", 10, 5_000 },
        new object[] { "read channel attributes", 10, 5_000 },
    };

    /// <summary>Those that a sliding log counts by default.</summary>
    public static IEnumerable<object[]> Sliding =>
        All.Where(group => !((string)group[0]).EndsWith("message"));

    /// <summary>Those that a fixed window counts by default.</summary>
    public static IEnumerable<object[]> Messages => All.Except(Sliding);
}
