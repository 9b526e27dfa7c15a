using System.Collections.Generic;
using System.Linq;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Replays.Tolerant;

/// <summary>What an app was told, or would have been with a handler.</summary>
internal static class Told
{
    public static bool IsTold(TraceEvent traced) => traced.Kind == TraceKind.Callback
        || (traced.Kind == TraceKind.Dropped && traced.ValueOf("callback") is string);

    public static string NameOf(TraceEvent told) => told.Kind == TraceKind.Dropped
        ? (string)told.ValueOf("callback")!
        : told.Name;

    public static string? Text(TraceEvent told, string argument) =>
        told.ValueOf(argument) as string;

    public static IReadOnlyList<string> Texts(TraceEvent told, string argument) =>
        told.ValueOf(argument) as IReadOnlyList<string> ?? System.Array.Empty<string>();

    /// <summary>The name of a member of an enum.</summary>
    public static string? Label(TraceEvent told, string argument) => told.Arguments
        .Where(each => each.Name == argument)
        .Select(each => each.Label)
        .FirstOrDefault();
}
