using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Kernel;
using RtmSim.Scenarios.Exploring.Model;
using RtmSim.Scenarios.Laws;

namespace RtmSim.Scenarios.Exploring.Campaigns.Reaching;

/// <summary>Rules that no event of a generated run names, each with why.</summary>
public static class UnreachedRules
{
    private static readonly (string Why, string Rules)[] Reasons =
    {
        (
            "It has no event of its own: runs do it, and it shows in what others get, in orders "
                + "and values, or in what does not happen.",
            "A-09 A-13 A-17 B-01 B-02 B-15 B-16 B-20 B-21 C-06 C-10 C-13 D-06 D-08 D-14 D-15 "
                + "E-16 F-02 F-05 F-17 F-24 F-27 G-09 G-11 G-12 G-13 H-08 I-17 J-10 J-11 K-03 "
                + "K-12 L-09 L-10 L-15 L-16 M-15 M-18 P-01 PR-02 PR-11 PR-13 Q-07 S-02 S-04 "
                + "S-06 S-07 S-09 S-18 S-23 S-24 S-28 S-29 S-30 S-31 S-32 S-33 S-36 S-38 S-39 "
                + "S-47 S-54 S-55 S-58 S-66 S-69 S-74 S-76 S-80"),
        (
            "It is about objects and values that an app has in its own code, beside all events.",
            "A-23 B-10 B-11 B-17 B-24 B-25 E-18 E-21 E-22 E-24 E-25 F-26 I-16 K-11 L-14 L-18 "
                + "M-16 M-17 M-19 M-20 M-21 S-44 S-48 S-56"),
        (
            "Clients of runs have good App IDs and all handlers, and make no calls with null, nor "
                + "for media without a login.",
            "A-18 A-19 A-20 B-03 B-04 B-05 B-18 M-14 PR-03 PR-04 S-08 S-86"),
        (
            "It is about calls inside callbacks and what callbacks throw; the users of runs do "
                + "nothing there but answer calls and messages.",
            "B-19 C-03 P-07 P-08 S-12 S-13"),
        (
            "It takes more than a run has: 513 members, or 7 days.",
            "F-20 M-07 S-35"),
        (
            "It is about full queues of callbacks and frames, which runs have only as options.",
            "P-03 P-04 P-05 S-11"),
        (
            "It is about logs, regions and versions, which runs leave alone.",
            "O-01 O-02 O-03 O-05 O-07 O-08 O-09 PR-10"),
        (
            "It says how the two SDKs differ and what is in them; there is nothing to happen.",
            "J-12 K-09 K-10 PR-07 PR-09 PR-14 PR-16 PR-17 PR-18 PR-19 PR-20 PR-21 Q-08"),
    };

    private static readonly OrderedMap<string, string> Whys = Build();

    /// <summary>The rules, in the order of the reasons.</summary>
    public static IReadOnlyList<string> All { get; } =
        Whys.Select(entry => entry.Key).ToArray();

    /// <summary>Why no run reaches a rule; null if it is not known to be out of reach.</summary>
    /// <param name="rule">The rule's ID.</param>
    public static string? WhyNot(string rule)
    {
        Preconditions.NotNull(rule, nameof(rule));
        return Whys.TryGetValue(rule, out string? why) ? why : null;
    }

    /// <summary>
    /// The check that holds each run against a rule, whether or not an event names it; null if
    /// there is none.
    /// </summary>
    /// <param name="rule">The rule's ID.</param>
    public static string? JudgeOf(string rule) => TraceLaws.All
        .Append(ReferenceModel.Law)
        .FirstOrDefault(law => law.Rules.Contains(rule))
        ?.Name;

    private static OrderedMap<string, string> Build()
    {
        OrderedMap<string, string> whys = new(StringComparer.Ordinal);
        foreach ((string why, string rules) in Reasons)
        {
            foreach (string rule in rules.Split(' '))
            {
                whys[rule] = why;
            }
        }

        return whys;
    }
}
