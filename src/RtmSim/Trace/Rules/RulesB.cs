using static RtmSim.Tracing.Evidence;

namespace RtmSim.Tracing;

/// <summary>Rules about the life of a client.</summary>
internal static class RulesB
{
    public static readonly Rule[] Table =
    {
        new("B-01", "Clients in one process are independent; "
            + "they may share an App ID, and even a user ID.", Measured),
        new("B-02", "Only clients of one App ID meet: users, "
            + "messages and channels of different App IDs are apart.", Documented),
        new("B-03", "A client made with a null App ID or handler is unusable: "
            + "its int methods return -7, its factories give null.", Documented),
        new("B-04", "With an App ID that initialisation refuses, "
            + "the constructor throws nothing and the client's calls return 101.", Documented),
        new("B-05", "On iOS an App ID that is not 32 characters long gives nil, "
            + "and the constructor throws.", Documented),
        new("B-06", "Initialisation codes: 0 success, 1 failure, 2 done before, "
            + "3 invalid App ID, 4 no event handler.", Measured),
        new("B-07", "Dispose releases channels, channel attributes, call manager, session "
            + "and handler, and takes no virtual time.", Documented),
        new("B-08", "After Dispose a client's int methods return -7 and its Create methods null; "
            + "a second Dispose does nothing.", Documented),
        new("B-09", "After Dispose of a channel or call manager its int methods return -7, "
            + "and it makes no invitations.", Documented),
        new("B-10", "After Dispose of an invitation its state reads FAILURE and its texts -7; "
            + "setters do nothing.", Documented),
        new("B-11", "A message copy with nothing behind it keeps its cached fields, with -7 as its "
            + "time; a disposed channel attribute has -7 all over.", Documented),
        new("B-12", "Disposing a client logs it out at once, so that others see it leave; "
            + "without a link it is dropped after 30 s.", Measured),
        new("B-13", "Disposing a client calls nothing back, then or later: "
            + "no OnLogout, no OnLeave, no change of state.", Measured),
        new("B-14", "Disposing a joined channel leaves it: "
            + "the other members get OnMemberLeft, the app itself no OnLeave.", Measured),
        new("B-15", "Disposing a channel does not give joins back: "
            + "those of its ID in the last 5 s still count.", Measured),
        new("B-16", "A disposed channel's ID stays bound to the dead object: "
            + "CreateChannel returns that object again.", Documented),
        new("B-17", "A handler object shared by several owners falls silent for all of them when "
            + "one owner is disposed.", Documented),
        new("B-18", "An event whose handler delegate is null when it arrives, "
            + "or when it is delivered, is lost.", Documented),
        new("B-19", "Disposing a client or channel inside one of its callbacks is an error of the "
            + "app: the real SDK can hang.", Documented),
        new("B-20", "One client can log in and out any number of times, "
            + "as the same user or as another.", Measured),
        new("B-21", "Channel objects outlive logins and logouts: "
            + "one made before either can be joined when logged in again.", Measured),
        new("B-22", "Channels, messages and invitations can be created without a login, "
            + "and even on a client that failed to initialise.", Measured),
        new("B-23", "On iOS DestroyChannelWithId alone acts before it returns; "
            + "it says whether there was a channel.", Documented),
        new("B-24", "A client has one call manager: later calls give the same one, "
            + "a null handler gives null.", Measured),
        new("B-25", "A callback's first argument is the index of its handler object, "
            + "counted from 0 per handler class.", Documented),
    };
}
