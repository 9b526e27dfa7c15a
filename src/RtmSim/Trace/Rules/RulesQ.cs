using static RtmSim.Tracing.Evidence;

namespace RtmSim.Tracing;

/// <summary>Rules about rate limits.</summary>
internal static class RulesQ
{
    public static readonly Rule[] Table =
    {
        new("Q-01", "Rate limits hold for each client instance by itself; "
            + "two instances have two budgets.", Documented),
        new("Q-02", "All methods of one operation, "
            + "overloads included, share one budget.", Documented),
        new("Q-03", "A call over its limit returns 0, "
            + "calls back its family's TOO_OFTEN code and does nothing else.", Measured),
        new("Q-04", "Peer and channel messages share one budget; "
            + "beyond it a peer send gets 5 and a channel send gets 3.", Measured),
        new("Q-05", "A join needs room in two budgets: first 50 in 3 s over all channels (7), "
            + "then 2 in 5 s for its channel ID (8).", Measured),
        new("Q-06", "Subscribing and unsubscribing have a budget each: "
            + "10 calls in 5 s.", Measured),
        new("Q-07", "Leave, Logout and the Create methods have no rate limit, "
            + "however often they are called.", Documented),
        new("Q-08", "What the vendor recommends for a channel's traffic is advice; "
            + "nothing enforces it.", Documented),
        new("Q-09", "The LinuxServer profile has higher rates for some groups, "
            + "such as 1500 messages in 3 s instead of 180.", Documented),
    };
}
