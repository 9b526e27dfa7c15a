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
        bool[] shown = new bool[events.Count];
        for (int i = 0; i < events.Count; i++)
        {
            if (shown[i])
            {
                continue;
            }

            int returned = FindReturn(events, i);
            if (returned > 0)
            {
                shown[returned] = true;
            }

            text.Append(Line(events[i], returned > 0 ? events[returned] : null));
            text.Append('\n');
        }

        return text.ToString();
    }

    public static string Line(TraceEvent traced) => Line(traced, null);

    /// <summary>
    /// Seconds since the start with as many decimals as the time has, at least three.
    /// </summary>
    public static string Seconds(Duration elapsed) =>
        (elapsed.BclCompatibleTicks / 10_000_000m).ToString(
            "0.000####", CultureInfo.InvariantCulture);

    /// <summary>Where a call returned; 0 if it has not, or is no call. A call nests in
    /// another one only inside a completion that an SDK runs within the call.</summary>
    private static int FindReturn(IReadOnlyList<TraceEvent> events, int call)
    {
        if (events[call].Kind != TraceKind.Call)
        {
            return 0;
        }

        int inside = 0;
        for (int i = call + 1; i < events.Count; i++)
        {
            if (events[i].Kind == TraceKind.Call)
            {
                inside++;
            }
            else if (events[i].Kind == TraceKind.Return && inside-- == 0)
            {
                return events[i].Name == events[call].Name ? i : 0;
            }
        }

        return 0;
    }

    private static string ReturnText(TraceEvent returned) =>
        $" = {returned.Code?.ToString() ?? returned.Returned ?? "void"}";

    /// <summary>An event; a call with its return if that is given.</summary>
    public static string Line(TraceEvent traced, TraceEvent? returned)
    {
        string arguments = string.Join(", ", AllArguments(traced));
        string result = returned is null ? string.Empty : ReturnText(returned);
        string what = traced.Kind == TraceKind.Return
            ? traced.Name + ReturnText(traced)
            : $"{traced.Name}({arguments}){result}";
        string? because = traced.Kind is TraceKind.Call or TraceKind.Return
            ? RefusalRule(returned ?? traced)
            : traced.Rule;
        string rule = because is null ? string.Empty : $"  [{because}]";
        return string.Format(
            CultureInfo.InvariantCulture,
            "{0,10}  {1,-8} {2,-8} {3}{4}",
            Seconds(traced.Elapsed),
            traced.Client ?? "-",
            KindName(traced.Kind),
            what,
            rule);
    }

    /// <summary>What a call that was taken follows from goes without saying.</summary>
    private static string? RefusalRule(TraceEvent traced) =>
        traced.Code is { Number: not 0 } || traced.Returned is "null" or "nil"
            ? traced.Rule
            : null;

    private static IEnumerable<string> AllArguments(TraceEvent traced)
    {
        IEnumerable<string> arguments = traced.Arguments.Select(
            argument => $"{argument.Name}: {argument.ToDisplayText()}");
        return traced.Kind == TraceKind.Return || traced.Code is null
            ? arguments
            : arguments.Append($"errorCode: {traced.Code}");
    }

    private static string KindName(TraceKind kind) =>
        kind == TraceKind.Invitation ? "state" : TraceFormat.NameOf(kind);
}
