using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using NodaTime;

namespace RtmSim.Tracing;

/// <summary>The trace as lines that people read: time, client, kind, what, rule.</summary>
internal static class TraceText
{
    public static string Of(IReadOnlyList<TraceEvent> events)
    {
        StringBuilder text = new();
        for (int i = 0; i < events.Count; i++)
        {
            TraceEvent current = events[i];
            if (current.Kind == TraceKind.Call && i + 1 < events.Count
                && IsReturnOf(events[i + 1], current))
            {
                i++;
                text.Append(Line(current, $" = {events[i].Code?.ToString() ?? "void"}"));
            }
            else
            {
                text.Append(Line(current));
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    public static string Line(TraceEvent traced) => Line(
        traced,
        traced.Kind == TraceKind.Return ? $" = {traced.Code?.ToString() ?? "void"}" : string.Empty);

    /// <summary>
    /// Seconds since the start with as many decimals as the time has, at least three.
    /// </summary>
    public static string Seconds(Duration elapsed) =>
        (elapsed.BclCompatibleTicks / 10_000_000m).ToString(
            "0.000####", CultureInfo.InvariantCulture);

    private static bool IsReturnOf(TraceEvent candidate, TraceEvent call) =>
        candidate.Kind == TraceKind.Return && candidate.ClientNumber == call.ClientNumber
        && candidate.Name == call.Name;

    private static string Line(TraceEvent traced, string suffix)
    {
        string arguments = string.Join(", ", AllArguments(traced));
        string what = traced.Kind == TraceKind.Return
            ? traced.Name + suffix
            : $"{traced.Name}({arguments}){suffix}";
        string rule = traced.Rule is null ? string.Empty : $"  [{traced.Rule}]";
        return string.Format(
            CultureInfo.InvariantCulture,
            "{0,10}  {1,-8} {2,-8} {3}{4}",
            Seconds(traced.Elapsed),
            traced.Client ?? "-",
            KindName(traced.Kind),
            what,
            rule);
    }

    private static IEnumerable<string> AllArguments(TraceEvent traced)
    {
        IEnumerable<string> arguments = traced.Arguments.Select(
            argument => $"{argument.Name}: {argument.ToDisplayText()}");
        return traced.Kind == TraceKind.Return || traced.Code is null
            ? arguments
            : arguments.Append($"errorCode: {traced.Code}");
    }

    internal static string KindName(TraceKind kind) => kind switch
    {
        TraceKind.Call => "call",
        TraceKind.Return => "return",
        TraceKind.Callback => "callback",
        TraceKind.State => "state",
        TraceKind.Control => "control",
        TraceKind.Service => "service",
        TraceKind.Packet => "packet",
        TraceKind.Dropped => "dropped",
        _ => "error",
    };
}
