using System.Collections.Generic;
using System.Globalization;
using System.Text;
using RtmSim.Tracing;
using static System.FormattableString;

namespace RtmSim.Scenarios.Replays;

/// <summary>What of an event must be the same in both traces, with values in full.</summary>
internal static class EventKey
{
    /// <summary>All that there is to an event, names and rules included.</summary>
    public static string Whole(TraceEvent traced)
    {
        StringBuilder key = new(Observable(traced));
        key.Append(Invariant($" {traced.Client} {traced.Origin} {traced.Rule}"));
        foreach (TraceArgument argument in traced.Arguments)
        {
            key.Append(' ').Append(argument.Label);
        }

        return key.Append(Invariant($" {traced.Code?.Name} {traced.Code?.Operation}")).ToString();
    }

    /// <summary>What apps can observe of an event.</summary>
    public static string Observable(TraceEvent traced)
    {
        StringBuilder key = new();
        key.Append(Invariant($"{traced.Elapsed.BclCompatibleTicks} "));
        key.Append(Invariant($"{traced.ClientNumber} {traced.Kind} "));
        key.Append(traced.Name);
        foreach (TraceArgument argument in traced.Arguments)
        {
            key.Append(' ').Append(argument.Name).Append('=');
            AppendValue(key, argument.Value);
        }

        return traced.Code is null
            ? key.ToString()
            : key.Append(Invariant($" code {traced.Code.Number}")).ToString();
    }

    private static void AppendValue(StringBuilder key, object? value)
    {
        switch (value)
        {
            case byte[] bytes:
                key.Append(System.Convert.ToBase64String(bytes));
                break;
            case IReadOnlyList<string> texts:
                key.Append(Invariant($"[{texts.Count}]"));
                foreach (string text in texts)
                {
                    AppendValue(key, text);
                }

                break;
            case string text:
                key.Append(Invariant($"{text.Length}:")).Append(text);
                break;
            default:
                key.Append(System.Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
