using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using RtmSim.Tracing;

namespace RtmSim.Tests.Ledger;

/// <summary>
/// Writes the rule book: the introduction is written by hand, all below the marker comes from the
/// ledger.
/// </summary>
internal static class RuleBook
{
    public const string Marker =
        "<!-- Generated from the ledger by RuleBook.cs. Edit the ledger, not what follows. -->\n";

    private const string Escaped = "\\`*[]<>|";

    private static readonly (string Area, string Subject)[] Subjects =
    [
        ("A", "IDs and arguments"),
        ("B", "The life of a client"),
        ("C", "Login and logout"),
        ("D", "Connection states"),
        ("E", "Messages to peers"),
        ("F", "Channels"),
        ("G", "Messages in channels"),
        ("H", "Member lists and member counts"),
        ("I", "Who is online"),
        ("J", "User attributes"),
        ("K", "Channel attributes"),
        ("L", "Call invitations"),
        ("M", "Files and images"),
        ("N", "Token renewal and expiry"),
        ("O", "Logs and settings"),
        ("P", "Callbacks and threads"),
        ("PR", "Profiles of the SDK"),
        ("Q", "Rate limits"),
        ("S", "Choices and models of the simulator"),
    ];

    /// <summary>A table of the rules of each area.</summary>
    public static string Tables(IEnumerable<Rule> rules)
    {
        StringBuilder text = new();
        foreach (IGrouping<string, Rule> area in rules.GroupBy(rule => rule.Area))
        {
            text.Append($"\n## {area.Key}: {SubjectOf(area.Key)}\n\n");
            text.Append("| ID | Rule | Evidence |\n|---|---|---|\n");
            foreach (Rule rule in area)
            {
                string evidence = rule.Evidence.ToString().ToLowerInvariant();
                text.Append($"| {rule.Id} | {Escape(rule.Title)} | {evidence} |\n");
            }
        }

        return text.ToString();
    }

    private static string SubjectOf(string area)
    {
        int index = Array.FindIndex(Subjects, subject => subject.Area == area);
        return index >= 0
            ? Subjects[index].Subject
            : throw new InvalidOperationException($"RuleBook.cs has no subject for area {area}.");
    }

    private static string Escape(string title) => string.Concat(
        title.Select(c => Escaped.Contains(c) ? $"\\{c}" : c.ToString()));
}
