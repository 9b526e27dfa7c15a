using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Client;
using RtmSim.Scenarios.Reports.Model;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Reports.Texts;

/// <summary>Puts what happened into few words, and into all of them.</summary>
internal static class Wording
{
    private const int LongestValue = 2000;

    /// <summary>What a reader can do without at first sight.</summary>
    private static readonly string[] Details =
    {
        "messageId", "requestId", "type", "serverTs", "appId", "token", "call", "changedAt",
    };

    /// <summary>The name of what happened, safe to show.</summary>
    public static string Name(ReportItem item) => SafeText.Of(item.Event.Name);

    /// <summary>What matters about it: values without names, and what came of it.</summary>
    public static string Gist(ReportItem item)
    {
        IEnumerable<string> values = item.Event.Arguments
            .Where(argument => !IsDetail(argument))
            .Select(argument => Short(item.Event, argument));
        string gist = string.Join(", ", values);
        return Outcome(item) is string outcome
            ? gist.Length == 0 ? outcome : $"{gist}  {outcome}"
            : gist;
    }

    /// <summary>All arguments with their values, cut where they are very long.</summary>
    public static IEnumerable<(string Name, string Value)> Arguments(ReportItem item) =>
        item.Event.Arguments.Select(
            argument => (SafeText.Of(argument.Name), Full(item.Event, argument)));

    /// <summary>The return value or error code in full; null where there is none.</summary>
    public static string? Code(ReportItem item) => item.Code?.ToString();

    private static string? Outcome(ReportItem item) => item.Code switch
    {
        null or { Number: 0 } => null,
        { Name: string name } code => $"= {name} ({code.Number})",
        _ => $"= {item.Code}",
    };

    private static bool IsDetail(TraceArgument argument) =>
        Array.IndexOf(Details, argument.Name) >= 0
        || argument.Value is null or "" or false;

    private static string Short(TraceEvent traced, TraceArgument argument) =>
        argument.Value is true
            ? SafeText.Of(argument.Name)
            : Label(traced, argument) ?? SafeText.Of(argument.ToDisplayText());

    private static string Full(TraceEvent traced, TraceArgument argument)
    {
        string value = argument.Value switch
        {
            string text when text.Length <= LongestValue => $"\"{SafeText.Of(text)}\"",
            string text => $"\"{SafeText.Of(SafeText.Cut(text, LongestValue))}\" "
                + $"({text.Length} characters)",
            IReadOnlyList<string> texts => SafeText.Of(
                SafeText.Cut($"[{string.Join(", ", texts)}]", LongestValue)),
            _ => SafeText.Of(argument.ToDisplayText()),
        };
        return Label(traced, argument) is string label ? $"{label} ({argument.Value})" : value;
    }

    /// <summary>
    /// A number's name. A trace that was read from a file has lost those of connection states.
    /// </summary>
    private static string? Label(TraceEvent traced, TraceArgument argument) =>
        argument.Label is string label ? label
        : argument.Value is long number && IsConnection(traced)
            ? Label(argument.Name, number)
            : null;

    private static bool IsConnection(TraceEvent traced) => traced.Name == "connection"
        || traced.Name.EndsWith("ConnectionStateChanged", StringComparison.Ordinal);

    private static string? Label(string name, long number) => name switch
    {
        "state" when number is >= 1 and <= 5 => Labels.Of((ConnectionState)number),
        "reason" when number is >= 1 and <= 8 => Labels.Of((ChangeReason)number),
        _ => null,
    };
}
