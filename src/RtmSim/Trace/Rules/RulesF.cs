using static RtmSim.Tracing.Evidence;

namespace RtmSim.Tracing;

/// <summary>Rules about channels.</summary>
internal static class RulesF
{
    public static readonly Rule[] Table =
    {
        new("F-01", "CreateChannel is a local act: it works without a login, "
            + "sends no packet and makes nobody a member.", Measured),
        new("F-02", "Creating a channel with an ID used before returns the same object, "
            + "whose first handler stays in force; on iOS the new delegate takes over.", Measured),
        new("F-03", "There is no limit on the number of created channels; "
            + "only joined ones are limited.", Measured),
        new("F-04", "On iOS creating a channel with an invalid ID gives null.", Documented),
        new("F-05", "CreateChannel with an invalid ID returns an object whose calls return -7, "
            + "and keeps it under that ID.", Documented),
        new("F-06", "Join returns 0; the user gets OnJoinSuccess, "
            + "and each other member OnMemberJoined.", Documented),
        new("F-07", "A user who joins gets no OnMemberJoined for itself, "
            + "whether alone in the channel or not.", Measured),
        new("F-08", "After OnJoinSuccess the user gets OnMemberCountUpdated, as a later event, "
            + "with the count including itself.", Measured),
        new("F-09", "A client can have 20 channels joined or joining; "
            + "a further join calls back 5, until a place is free.", Measured),
        new("F-10", "Join of a channel that is joined or joining calls back 6; "
            + "the first join goes on.", Measured),
        new("F-11", "A client can start 50 joins in 3 s, over all its channels; "
            + "each further one calls back 7.", Measured),
        new("F-12", "A channel can be joined twice in 5 s; "
            + "a third join calls back 8, also after leaving or disposing it.", Measured),
        new("F-13", "A join without an answer for 5 s fails with 4; "
            + "after 2.5 s its request is sent a second time.", Measured),
        new("F-14", "Join failures come to OnJoinFailure, except 101 and 102, which are returned; "
            + "1 is any other, 2 never comes.", Measured),
        new("F-15", "Leave gives OnLeave(0) at once and asks nobody; "
            + "the other members get OnMemberLeft.", Measured),
        new("F-16", "Leave outside the channel calls back OnLeave(3); "
            + "102 without a login and 101 are returned.", Measured),
        new("F-17", "A channel that was left can be joined again "
            + "through the same object.", Documented),
        new("F-18", "After leaving, a user gets no further message, "
            + "member event or count of that channel.", Documented),
        new("F-19", "When somebody leaves, "
            + "the members get OnMemberLeft first and then OnMemberCountUpdated.", Measured),
        new("F-20", "Above 512 members a channel is silent about who comes and goes: "
            + "no OnMemberJoined, no OnMemberLeft.", Documented),
        new("F-21", "A member hears of new member counts at most once in 1 s, "
            + "or once in 3 s above 512 members.", Documented),
        new("F-22", "Each join and leave is seen once: a report that repeats what is known is "
            + "dropped, and none is of oneself.", Documented),
        new("F-23", "An eviction by a remote login leaves the user's channels; "
            + "the new client is in none until it joins.", Documented),
        new("F-24", "Disposing the object of a joined channel leaves that channel at the "
            + "service, as Leave does.", Measured),
        new("F-25", "RtmChannelMember carries the user ID and the "
            + "channel ID of a member.", Documented),
        new("F-26", "RtmChannel.GetId returns the channel ID, "
            + "where the wrapper returns part of a pointer as a number.", Documented),
        new("F-27", "A channel exists at the service while it has members; "
            + "nothing else creates or removes it.", Documented),
    };
}
