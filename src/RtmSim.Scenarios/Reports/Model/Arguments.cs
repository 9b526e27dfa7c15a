using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Reports.Model;

/// <summary>Finds arguments of events by their names.</summary>
internal static class Arguments
{
    public static string? Text(TraceEvent traced, string name) => traced.ValueOf(name) as string;

    public static long? Number(TraceEvent traced, string name) => traced.ValueOf(name) as long?;

    public static bool Has(TraceEvent traced, string name, object value) =>
        Equals(traced.ValueOf(name), value);

    public static IReadOnlyList<string> Texts(TraceEvent traced, string name) =>
        traced.ValueOf(name) as IReadOnlyList<string> ?? Array.Empty<string>();

    /// <summary>The users that a control names.</summary>
    public static IReadOnlyList<string> Users(TraceEvent control) =>
        Text(control, "user") is string user
            ? new[] { user }
            : Texts(control, "users").Concat(Texts(control, "others")).ToArray();
}
