using static RtmSim.Tracing.Evidence;

namespace RtmSim.Tracing;

/// <summary>Rules about IDs and arguments.</summary>
internal static class RulesA
{
    public static readonly Rule[] Table =
    {
        new("A-01", "User and peer IDs are 1 to 64 bytes long; "
            + "64 bytes are accepted and 65 are refused.", Measured),
        new("A-02", "Channel IDs have the length of user IDs: "
            + "1 to 64 bytes, both ends included.", Measured),
        new("A-03", "IDs consist of ASCII letters, digits, space, "
            + "backtick and !#$%&()+,-.:;<=>?@[]^_{|}~ alone.", Measured),
        new("A-04", "Null, the empty text and exactly the text null are invalid IDs; "
            + "NULL and nullx are valid.", Measured),
        new("A-05", "On iOS the text nil is an invalid ID, too.", Documented),
        new("A-06", "Spaces count anywhere in an ID, even alone; "
            + "IDs are compared byte by byte, with case and without trimming.", Measured),
        new("A-07", "An invalid user ID makes Login return 3; "
            + "no callback follows and the state stays.", Measured),
        new("A-08", "A message to an invalid peer ID is refused at "
            + "once: the call returns 6.", Measured),
        new("A-09", "Join code 3 means an invalid channel ID; "
            + "in Unity nothing reaches it, as such an object's calls return -7.", Documented),
        new("A-10", "GetChannelMemberCount returns 2 for the whole call if any ID in "
            + "its list is invalid.", Measured),
        new("A-11", "One invalid ID makes a whole query or subscription return 2, "
            + "and an attribute call 3, without a callback.", Measured),
        new("A-12", "An attribute key is 1 to 32 bytes of any characters; "
            + "with another one the call returns 3.", Measured),
        new("A-13", "An attribute value that is null or empty makes "
            + "the call return 3.", Measured),
        new("A-14", "Texts are UTF-8, and every size limit counts UTF-8 bytes "
            + "rather than characters.", Documented),
        new("A-15", "Any Unicode text arrives as it was sent, "
            + "emoji and line breaks included.", Documented),
        new("A-16", "Paths of uploads and downloads are full ones; "
            + "a relative one cannot be opened or written.", Documented),
        new("A-17", "A call refused for its arguments sends nothing, "
            + "takes no request ID and uses no rate budget.", Measured),
        new("A-18", "A null array of IDs or raw data throws NullReferenceException in the "
            + "caller: no code, no callback.", Documented),
        new("A-19", "Sending null as a message throws NullReferenceException, "
            + "or returns -7 if the sending object is disposed.", Documented),
        new("A-20", "CreateChannel throws ArgumentNullException for a null ID, "
            + "NullReferenceException for a null handler of a new ID.", Documented),
        new("A-21", "SetChannelAttributes with a null or empty array returns "
            + "-7 and has no callback.", Documented),
        new("A-22", "A disposed invitation makes Send and Cancel return 1, Accept and Refuse 3; "
            + "null throws NullReferenceException.", Measured),
        new("A-23", "A received message cannot be sent on: "
            + "a channel send returns -7, a peer send returns 7.", Documented),
    };
}
