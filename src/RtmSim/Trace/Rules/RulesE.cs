using static RtmSim.Tracing.Evidence;

namespace RtmSim.Tracing;

/// <summary>Rules about messages to peers.</summary>
internal static class RulesE
{
    public static readonly Rule[] Table =
    {
        new("E-01", "A message to an online peer arrives once; "
            + "the sender's OnSendMessageResult(0) never comes before that.", Documented),
        new("E-02", "A message to an offline peer without the offline option fails with 3, "
            + "and nothing is stored.", Documented),
        new("E-03", "With enableOfflineMessaging a message to an offline peer is stored; "
            + "its result is 4, as good as a success.", Documented),
        new("E-04", "Stored messages arrive when their receiver next "
            + "logs in, oldest first.", Documented),
        new("E-05", "IsOfflineMessage is true for a message that was stored, "
            + "and false for one to an online peer.", Documented),
        new("E-06", "At most 200 messages are stored for a receiver; "
            + "one more pushes out the oldest.", Documented),
        new("E-07", "After 7 days in the store a message is gone, "
            + "and is never delivered.", Documented),
        new("E-08", "A message carries the time the service took it, in ms; "
            + "a stored one that of storing, not of delivery.", Documented),
        new("E-09", "A text, or raw data plus description, over 32768 bytes returns 7; "
            + "exactly 32768 bytes pass.", Measured),
        new("E-10", "Text, file name and thumbnail of a file or image message are 32 KB "
            + "together at most.", Documented),
        new("E-11", "A raw message's description has no limit of its own; "
            + "it only counts towards the 32 KB.", Documented),
        new("E-12", "A peer message without a result for 10 s ends "
            + "with SENT_TIMEOUT (2).", Measured),
        new("E-13", "A peer message beyond 180 messages in 3 s, channel ones included, "
            + "returns 0 and calls back 5.", Measured),
        new("E-14", "Peer messages missed in a loss of the link of under 30 s all arrive "
            + "after the reconnection.", Documented),
        new("E-15", "A peer send returns 102 without a login and 101 without initialisation; "
            + "any other failure calls back 1.", Measured),
        new("E-16", "Messages are of type 1 text, 2 raw, 3 file or 4 image; "
            + "files and images arrive through handlers of their own.", Documented),
        new("E-17", "A raw message arrives with its bytes unchanged and its "
            + "description as text.", Documented),
        new("E-18", "A peer text that starts with the legacy end-call prefix passes as plain text "
            + "if well-formed, else returns 7.", Documented),
        new("E-19", "A message's content is fixed by the send call; "
            + "changing the object afterwards changes nothing that arrives.", Documented),
        new("E-20", "Message and request IDs share one counter per client, from 2 upwards; "
            + "it skips numbers and is never reset.", Measured),
        new("E-21", "A received message is a copy: "
            + "setting its text changes that copy alone.", Documented),
        new("E-22", "enableHistoricalMessaging has no effect that any client can see.", Documented),
        new("E-23", "A file or image message to a client marked as too old is kept from it; "
            + "its sender gets 8.", Documented),
        new("E-24", "The send methods without options send with both options false.", Documented),
        new("E-25", "CreateMessage() gives an empty text of type 1, time 0, not offline; "
            + "a raw message without description has none.", Measured),
    };
}
