using static RtmSim.Tracing.Evidence;

namespace RtmSim.Tracing;

/// <summary>Rules about member lists and counts.</summary>
internal static class RulesH
{
    public static readonly Rule[] Table =
    {
        new("H-01", "GetMembers calls OnGetMembers with the members of a joined channel, "
            + "the caller included, and code 0.", Documented),
        new("H-02", "Of a channel with more than 512 members, "
            + "GetMembers returns 512 that are drawn at random.", Documented),
        new("H-03", "GetMembers without being joined, also while joining, "
            + "calls back 5 with an empty list.", Measured),
        new("H-04", "GetMembers calls back 4 beyond 5 calls in 2 s, "
            + "and 3 without an answer in 5 s; 102 and 101 are returned.", Measured),
        new("H-05", "GetChannelMemberCount takes 1 to 32 channels, of which none need be joined; "
            + "one that does not exist has 0.", Documented),
        new("H-06", "GetChannelMemberCount for more than 32 channels returns "
            + "5, without a callback.", Measured),
        new("H-07", "GetChannelMemberCount calls back 3 beyond 1 call in 1 s, "
            + "and 4 without an answer in 5 s; 102 and 101 are returned.", Measured),
        new("H-08", "A member without a link is counted and listed "
            + "up to its 30 s mark.", Documented),
    };
}
