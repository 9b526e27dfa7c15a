using System.Linq;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Replays.Tolerant;

/// <summary>What of all that apps are told is held against a recording.</summary>
internal static class Repeatable
{
    private const long File = 3;
    private const long Image = 4;

    private static readonly string[] NotCompared =
    {
        // Those that stay are compared by themselves.
        CountSeries.Callback,

        // No rule is about it: later versions of the SDK have it.
        "OnTokenPrivilegeWillExpire",

        // How far bytes have come is up to the network.
        "OnMediaUploadingProgress", "OnMediaDownloadingProgress",
    };

    public static bool IsCompared(TraceEvent told) => !NotCompared.Contains(Told.NameOf(told));

    /// <summary>Whether a call or callback is of a message about a file or an image.</summary>
    public static bool IsOfMedia(TraceEvent traced) =>
        traced.ValueOf("type") is long and (File or Image);
}
