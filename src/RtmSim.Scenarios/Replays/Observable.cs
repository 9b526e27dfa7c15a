using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using RtmSim.Tracing;
using static System.FormattableString;

namespace RtmSim.Scenarios.Replays;

/// <summary>What apps can observe in a trace, which is what its digest is made of.</summary>
internal static class Observable
{
    public static bool Covers(TraceEvent traced) => TraceDigest.Covers(traced.Kind);

    public static TraceEvent[] In(IReadOnlyList<TraceEvent> trace) => trace.Where(Covers).ToArray();

    /// <summary>All that must be the same of an event, values in full.</summary>
    public static string Key(TraceEvent traced)
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
