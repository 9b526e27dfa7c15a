using System.Collections.Generic;
using System.Linq;

namespace RtmSim.Tests.Ledger;

/// <summary>The rules that no test runs with both APIs for, and why not.</summary>
/// <remarks>Rules of files and images (M) are Unity's and not listed.</remarks>
internal static class OneFaceRules
{
    public static IReadOnlyList<OneFaceRule> All { get; } =
    [
        .. Of(
            RuleFaces.Unity, "files and images are Unity's",
            "A-16", "E-10", "E-23", "G-13", "PR-08", "PR-09", "S-57"),
        .. Of(
            RuleFaces.Unity, "what the C# wrapper does with null and with dead objects",
            "A-18", "A-19", "A-20", "A-21", "A-22", "B-08", "B-09", "B-10", "B-11", "B-16"),
        .. Of(
            RuleFaces.Unity, "a client or channel that could not be made is an object here alone",
            "A-09", "B-03", "B-04", "B-06", "F-05"),
        .. Of(
            RuleFaces.Unity, "handler objects are Unity's",
            "B-17", "B-18", "B-25", "L-14", "P-07"),
        .. Of(
            RuleFaces.Unity, "the callback queue of Unity", "P-04"),
        .. Of(
            RuleFaces.Unity, "message and request IDs are Unity's", "E-20", "S-60"),
        .. Of(
            RuleFaces.Unity, "a member that iOS has not, or has in another form",
            "F-26", "O-05", "O-09", "PR-20", "PR-21"),
        .. Of(
            RuleFaces.Unity, "the Linux server's limits are not for iOS", "PR-01", "Q-09"),
        .. Of(
            RuleFaces.Ios, "the rule is of iOS",
            "A-05", "B-05", "B-23", "F-04", "PR-04", "PR-06", "S-86"),
        .. Of(
            RuleFaces.Each, "the rule says how the APIs differ",
            "F-02", "P-03", "P-05", "PR-02", "PR-03", "PR-05", "PR-11", "PR-12",
            "PR-13", "PR-14", "PR-15", "S-11"),
        .. Of(
            RuleFaces.Each, "the rule is about objects that only one of the APIs has",
            "B-24", "E-25", "F-25", "I-16", "K-11", "S-44", "S-56"),
        .. Of(
            RuleFaces.Each, "settings and what they return differ in form",
            "O-01", "O-02", "O-03", "O-04", "O-06", "O-10", "S-58"),
        .. Of(
            RuleFaces.Each, "large lists are compared as objects", "S-07"),
    ];

    private static IEnumerable<OneFaceRule> Of(
        RuleFaces faces, string reason, params string[] ids) =>
        ids.Select(id => new OneFaceRule(id, faces, reason));
}

/// <summary>Where the tests of a rule are that has none for both APIs at once.</summary>
internal enum RuleFaces
{
    /// <summary>In fixtures of Unity alone.</summary>
    Unity,

    /// <summary>In fixtures of iOS alone, which are called "Ios…".</summary>
    Ios,

    /// <summary>In fixtures of either.</summary>
    Each,
}

/// <summary>A rule, where its tests are, and why none of them is for both APIs.</summary>
internal sealed record OneFaceRule(string Id, RuleFaces Faces, string Reason);
