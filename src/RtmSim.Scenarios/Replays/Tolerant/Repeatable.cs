using System;
using System.Linq;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Replays.Tolerant;

/// <summary>What a replay does not repeat, and what it does not compare.</summary>
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
    };

    /// <summary>A recording has no files.</summary>
    public static bool IsCall(TraceEvent call) =>
        !call.Name.Contains("Media", StringComparison.Ordinal)
        && !call.Name.EndsWith("ByUploading", StringComparison.Ordinal)
        && !IsOfMedia(call);

    public static bool IsCompared(TraceEvent told)
    {
        string name = Told.NameOf(told);
        return !NotCompared.Contains(name) && !IsOfMedia(told)
            && !name.Contains("Media", StringComparison.Ordinal)
            && !name.StartsWith("OnFile", StringComparison.Ordinal)
            && !name.StartsWith("OnImage", StringComparison.Ordinal);
    }

    private static bool IsOfMedia(TraceEvent traced) =>
        traced.ValueOf("type") is long and (File or Image);
}
