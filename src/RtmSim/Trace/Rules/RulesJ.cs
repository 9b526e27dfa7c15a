using static RtmSim.Tracing.Evidence;

namespace RtmSim.Tracing;

/// <summary>Rules about user attributes.</summary>
internal static class RulesJ
{
    public static readonly Rule[] Table =
    {
        new("J-01", "Set replaces all own attributes, AddOrUpdate writes the named ones, "
            + "DeleteByKeys removes those, Clear all.", Documented),
        new("J-02", "Only one's own attributes can be changed, "
            + "but those of any online user can be read.", Documented),
        new("J-03", "Reading the attributes of a user who is offline or unknown "
            + "calls back 6.", Documented),
        new("J-04", "An online user without attributes is read as an empty list "
            + "with code 0.", Assumed),
        new("J-05", "GetUserAttributesByKeys gives the entries of the keys asked for "
            + "and no others.", Documented),
        new("J-06", "More than 32 attributes, 8 KB in a value or 16 KB in all "
            + "call back 4, and nothing changes.", Measured),
        new("J-07", "Own attributes can be changed 10 times in 5 s and users read 40 times, "
            + "whatever the methods; beyond, 5 is called back.", Documented),
        new("J-08", "User attribute calls call back 7 without an answer in 5 s; "
            + "102, 101 and 3 are returned, 1 never comes.", Measured),
        new("J-09", "The service forgets a user's attributes at the logout "
            + "and at the 30 s mark.", Documented),
        new("J-10", "A reconnection uploads the client's own copy of its attributes as one set, "
            + "unless that is empty.", Documented),
        new("J-11", "A change of user attributes is told "
            + "to nobody but its caller.", Documented),
        new("J-12", "Set and AddOrUpdate of user attributes are there as in the later SDK, "
            + "whose number comes by reference.", Documented),
        new("J-13", "Results of reading user attributes name "
            + "the user who was asked for.", Documented),
    };
}
