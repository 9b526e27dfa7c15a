using static RtmSim.Tracing.Evidence;

namespace RtmSim.Tracing;

/// <summary>Rules about the profiles of the SDK.</summary>
internal static class RulesPR
{
    public static readonly Rule[] Table =
    {
        new("PR-01", "The limits profiles Client and LinuxServer are one SDK with "
            + "different rate limits.", Documented),
        new("PR-08", "Files and images belong to the Unity API alone; "
            + "the messages of the iOS API end at raw ones.", Documented),
        new("PR-09", "Only the Unity API has the peer message code 8.", Documented),
        new("PR-16", "OnPeersOnlineStatusChanged is delivered, "
            + "though the wrapper fails on parsing it.", Documented),
        new("PR-19", "Where the wrapper is wrong, as for the ID of a channel or callee, "
            + "the simulator returns the right one.", Documented),
        new("PR-20", "Messages have Release and Dispose, "
            + "as the API lists them; both do nothing.", Documented),
    };
}
