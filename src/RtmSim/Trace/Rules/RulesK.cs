using static RtmSim.Tracing.Evidence;

namespace RtmSim.Tracing;

/// <summary>Rules about channel attributes.</summary>
internal static class RulesK
{
    public static readonly Rule[] Table =
    {
        new("K-01", "Attributes of any channel can be changed and read "
            + "without joining it.", Documented),
        new("K-02", "With notification on, every member gets all attributes after the change; "
            + "with it off, the default, nobody does.", Documented),
        new("K-03", "A user outside a channel can have its members told "
            + "of a change.", Documented),
        new("K-04", "More than 32 attributes, 8 KB in a value or 32 KB in all of a channel "
            + "call back 4, and nothing changes.", Measured),
        new("K-05", "Channel attributes can be changed 10 times and read 10 times in 5 s, "
            + "all channels together; beyond, 5 is called back.", Documented),
        new("K-06", "Channel attribute calls call back 7 without an answer in 5 s, "
            + "and never 6.", Measured),
        new("K-07", "A channel attribute has the user and the service's time "
            + "of its last change.", Documented),
        new("K-08", "A channel that stays empty for a while loses its attributes.", Documented),
        new("K-09", "AddOrUpdateChannelAttributes is there as in the later SDK, "
            + "and its result is called back.", Documented),
        new("K-10", "Set takes options for its notification, "
            + "Clear and DeleteByKeys a plain flag.", Documented),
        new("K-11", "An attribute object is read at the call; "
            + "changes to it later do nothing.", Assumed),
        new("K-12", "Channel attributes are not sent again "
            + "after a reconnection.", Measured),
    };
}
