using System;
using System.Collections.Generic;
using System.Linq;
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
            .Select(Short);

        // What the service did stands in its own lane and is about a user all the same.
        if (item.Event.Kind == TraceKind.Service && item.Event.Client is string user)
        {
            values = values.Prepend(SafeText.Of(user));
        }

        string gist = string.Join(", ", values);
        return Outcome(item) is string outcome
            ? gist.Length == 0 ? outcome : $"{gist}  {outcome}"
            : gist;
    }

    /// <summary>All arguments with their values, cut where they are very long.</summary>
    public static IEnumerable<(string Name, string Value)> Arguments(ReportItem item) =>
        item.Event.Arguments.Select(
            argument => (SafeText.Of(argument.Name), Full(argument)));

    /// <summary>The return value or error code in full; null where there is none.</summary>
    public static string? Code(ReportItem item) => item.Code?.ToString();

    private static string? Outcome(ReportItem item) => item.Code is null or { Number: 0 }
        ? null
        : SafeText.Of($"= {item.Code}");

    private static bool IsDetail(TraceArgument argument) =>
        Array.IndexOf(Details, argument.Name) >= 0
        || argument.Value is null or "" or false;

    private static string Short(TraceArgument argument) =>
        argument.Value is true
            ? SafeText.Of(argument.Name)
            : SafeText.Of(argument.ToDisplayText());

    private static string Full(TraceArgument argument)
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
        return argument.Label is null
            ? value
            : $"{SafeText.Of(argument.Label)} ({argument.Value})";
    }
}
