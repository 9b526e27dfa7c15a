using static RtmSim.Tracing.Evidence;

namespace RtmSim.Tracing;

/// <summary>Rules about callbacks and threads.</summary>
internal static class RulesP
{
    public static readonly Rule[] Table =
    {
        new("P-01", "Callbacks of a client come one at a time, in order, "
            + "and never inside the call that causes them.", Measured),
        new("P-02", "A slow callback makes the later ones of its client wait, "
            + "and none of them is lost.", Documented),
        new("P-03", "The SDK's own queue drops what comes when it is full; "
            + "its limit is not published: options can give the iOS API one.", Documented),
        new("P-04", "The wrapper has one queue for all clients, of 250 callbacks; "
            + "one more drops the oldest.", Documented),
        new("P-05", "The wrapper calls back once a frame; "
            + "the simulator does if the options say so.", Documented),
        new("P-06", "A refusal on the calling thread is a return value alone, on iOS a completion "
            + "before the call returns; other results come later.", Measured),
        new("P-07", "An event whose handler object was released while "
            + "it waited is skipped.", Documented),
        new("P-08", "Methods may be called inside callbacks; "
            + "what such a call leads to comes after the running callback.", Measured),
    };
}
