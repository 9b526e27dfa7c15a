using static RtmSim.Tracing.Evidence;

namespace RtmSim.Tracing;

/// <summary>Rules about presence.</summary>
internal static class RulesI
{
    public static readonly Rule[] Table =
    {
        new("I-01", "QueryPeersOnlineStatus answers with one state for each user asked for, "
            + "in the order asked.", Documented),
        new("I-02", "A query never answers UNREACHABLE: a user without a link is ONLINE "
            + "until its 30 s mark.", Documented),
        new("I-03", "A query names 1 to 256 users; "
            + "any other number returns 2.", Measured),
        new("I-04", "A query calls back 5 beyond 10 calls in 5 s, and 4 without an answer in "
            + "10 s; 2, 102 and 101 are returned.", Measured),
        new("I-05", "A user is ONLINE (0), UNREACHABLE (1) after 6 s of silence, or OFFLINE (2): "
            + "never in, logged out, or silent for 30 s.", Documented),
        new("I-06", "A subscription gives OnSubscriptionRequestResult(0), "
            + "then the present states of its peers.", Documented),
        new("I-07", "Each later change of a subscribed peer gives OnPeersOnlineStatusChanged with "
            + "the peer that changed.", Documented),
        new("I-08", "Subscribing to a peer once more is no error, "
            + "and the peer counts once.", Documented),
        new("I-09", "A client has at most 512 subscriptions: a longer list returns 6, "
            + "a call that would exceed the total calls back 6.", Measured),
        new("I-10", "Subscribe and unsubscribe call back 5 beyond 10 calls in 5 s, and 4 without "
            + "an answer in 10 s; 2, 102 and 101 are returned.", Measured),
        new("I-11", "After unsubscribing, a peer's changes are not reported "
            + "any more.", Documented),
        new("I-12", "QueryPeersBySubscriptionOption(0) lists the subscribed peers; it calls back 3 "
            + "beyond 10 calls in 5 s, and 2 after 5 s.", Measured),
        new("I-13", "Logout ends all subscriptions; "
            + "the next login starts without any.", Documented),
        new("I-14", "While RECONNECTING no states are reported; after it one callback has all "
            + "peers that differ from what was reported last.", Documented),
        new("I-15", "A peer without a link is UNREACHABLE at 6 s and OFFLINE at 30 s; "
            + "back before that, it is ONLINE again.", Documented),
        new("I-16", "PeerOnlineStatus.isOnline is true unless the peer is OFFLINE, "
            + "so also for UNREACHABLE.", Documented),
        new("I-17", "An eviction changes nothing for subscribers, "
            + "since the user stays online.", Assumed),
    };
}
