using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Tracing;
using static System.FormattableString;

namespace RtmSim.Recorder.Tests.Support;

/// <summary>
/// Traces as lines that a recording and the simulator's own trace of the same run should share.
/// What may differ is written here, and nowhere else.
/// </summary>
internal static class ObservedLines
{
    private static readonly TraceKind[] Recordable =
    {
        TraceKind.Call, TraceKind.Return, TraceKind.Callback, TraceKind.Dropped,
    };

    /// <summary>
    /// All that a recording has, in order, without states: the simulator has those when they
    /// change, a recording when the app can see it.
    /// </summary>
    public static string[] Of(IReadOnlyList<TraceEvent> trace) => trace
        .Where(each => Recordable.Contains(each.Kind) && each.ClientNumber > 0)
        .Where(each => !IsOfNoRecorder(each))
        .Select(Line)
        .ToArray();

    /// <summary>The states in which each invitation ended, at each client.</summary>
    public static string[] CallsOf(IReadOnlyList<TraceEvent> trace) => trace
        .Where(each => each.Kind == TraceKind.Invitation)
        .GroupBy(each => $"{each.ClientNumber} {each.Name} {each.Arguments[0].Value}")
        .Select(each => $"{each.Key} {each.Last().Arguments[1].Label}")
        .OrderBy(each => each, StringComparer.Ordinal)
        .ToArray();

    /// <summary>
    /// Nobody sees what the queue dropped, or the calls for an app without a call manager.
    /// </summary>
    private static bool IsOfNoRecorder(TraceEvent traced) => traced.Kind == TraceKind.Dropped
        && (traced.Rule is not (null or "B-18")
            || ((string)traced.Arguments[0].Value!).Contains("Invitation"));

    private static string Line(TraceEvent traced) => Invariant(
        $"{traced.Elapsed.BclCompatibleTicks} {traced.ClientNumber} {traced.Kind} {traced.Name}(")
        + Arguments(traced) + ") " + Code(traced);

    private static string Arguments(TraceEvent traced) => string.Join(
        ", ",
        traced.Arguments.Where(each => !IsUnseen(traced, each)).Select(Argument));

    /// <summary>
    /// The SDK tells neither the size of a file that it wrote nor the thumbnail of an image.
    /// </summary>
    private static bool IsUnseen(TraceEvent traced, TraceArgument argument) =>
        (traced.Name == "OnMediaDownloadToFileResult" && argument.Name == "size")
        || (traced.Name.StartsWith("OnImageMessage", StringComparison.Ordinal)
            && argument.Name == "thumbnailBytes");

    private static string Argument(TraceArgument argument) => argument.Value switch
    {
        string when argument.Name == "token" => "token",
        byte[] bytes => $"{argument.Name}={Convert.ToBase64String(bytes)}",
        IReadOnlyList<string> texts => $"{argument.Name}=[{string.Join('|', texts)}]",
        _ => Invariant($"{argument.Name}={argument.Value}/{argument.Label}"),
    };

    /// <summary>The SDK does not tell whether it could be initialized.</summary>
    private static string Code(TraceEvent traced) =>
        traced.Name == "new RtmClient" || traced.Code is null
            ? string.Empty
            : Invariant($"{traced.Code.Number} {traced.Code.Name} {Operation(traced)}");

    /// <summary>A result does not tell whether it is of a subscription or its end.</summary>
    private static string? Operation(TraceEvent traced) =>
        traced.Name == "OnSubscriptionRequestResult" ? null : traced.Code!.Operation;
}
