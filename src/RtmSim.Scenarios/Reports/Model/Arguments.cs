using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Reports.Model;

/// <summary>Finds arguments of events by their names.</summary>
internal static class Arguments
{
    public static string? Text(TraceEvent traced, string name) => Value(traced, name) as string;

    public static long? Number(TraceEvent traced, string name) => Value(traced, name) as long?;

    public static bool Has(TraceEvent traced, string name, object value) =>
        Equals(Value(traced, name), value);

    public static IReadOnlyList<string> Texts(TraceEvent traced, string name) =>
        Value(traced, name) as IReadOnlyList<string> ?? Array.Empty<string>();

    /// <summary>The users that a control names.</summary>
    public static IReadOnlyList<string> Users(TraceEvent control) =>
        Text(control, "user") is string user
            ? new[] { user }
            : Texts(control, "users").Concat(Texts(control, "others")).ToArray();

    private static object? Value(TraceEvent traced, string name)
    {
        foreach (TraceArgument argument in traced.Arguments)
        {
            if (argument.Name == name)
            {
                return argument.Value;
            }
        }

        return null;
    }
}
