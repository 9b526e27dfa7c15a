using static RtmSim.Tracing.Evidence;

namespace RtmSim.Tracing;

/// <summary>Rules about the profiles of the SDK.</summary>
internal static class RulesPR
{
    public static readonly Rule[] Table =
    {
        new("PR-01", "The limits profiles Client and LinuxServer are one SDK with "
            + "different rate limits.", Documented),
        new("PR-02", "The Linux server's rates are for the Unity API as well, "
            + "and never for the iOS API.", Documented),
        new("PR-03", "Results come through handlers whose first argument is their index; "
            + "on iOS through a completion each, and events to delegates.", Documented),
        new("PR-04", "On iOS calls return nothing: each error is told to the completion, "
            + "which may be null.", Documented),
        new("PR-05", "A call refused on the calling thread only returns its code, "
            + "or on iOS tells its completion at once; other failures come later.", Measured),
        new("PR-06", "On iOS the completion of a login or logout comes before "
            + "ConnectionStateChanged.", Measured),
        new("PR-07", "The target wrapper can delete and clear its user's attributes; "
            + "the service gives a user some.", Documented),
        new("PR-08", "Files and images belong to the Unity API alone; "
            + "the messages of the iOS API end at raw ones.", Documented),
        new("PR-09", "Only the Unity API has the peer message code 8.", Documented),
        new("PR-10", "Regions are a class method of the iOS SDK; "
            + "here the service's control has them.", Documented),
        new("PR-11", "CreateChannel gives an unusable object for a bad ID, "
            + "and a disposed one stays; on iOS null, and the ID is free again.", Measured),
        new("PR-12", "Null for an array or a message raises an exception, "
            + "null for a text gives a code; on iOS all give codes.", Documented),
        new("PR-13", "Raw messages come to the same handlers as texts, in the same class; "
            + "the type tells.", Documented),
        new("PR-14", "Handlers of messages name the sender, "
            + "those of moves the member with user and channel.", Documented),
        new("PR-15", "The enums' numbers are those of all SDKs.", Documented),
        new("PR-16", "OnPeersOnlineStatusChanged is delivered, "
            + "though the wrapper fails on parsing it.", Documented),
        new("PR-17", "Lists come intact, however long and with tabs in them, "
            + "though the wrapper tears them.", Documented),
        new("PR-18", "Texts come as they were sent, in any script, "
            + "though the wrapper reads them as ANSI.", Documented),
        new("PR-19", "Where the wrapper is wrong, as for the ID of a channel or callee, "
            + "the simulator returns the right one.", Documented),
        new("PR-20", "Messages have Release and Dispose, "
            + "as the API lists them; both do nothing.", Documented),
        new("PR-21", "Sends take the message, then the options, which are a struct.", Documented),
    };
}
