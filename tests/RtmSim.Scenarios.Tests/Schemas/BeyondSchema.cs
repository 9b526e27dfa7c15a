using System.Collections.Generic;
using System.Linq;

namespace RtmSim.Scenarios.Tests.Schemas;

/// <summary>
/// The malformed files of <see cref="MalformedTexts"/> in which a schema sees nothing wrong, and
/// why. In all the others it does.
/// </summary>
internal static class BeyondSchema
{
    private static readonly (string Reason, string[] Names)[] Reasons =
    {
        (
            "the order of times and steps",
            [
                "end before the last step", "time in the past", "stop before the end",
                "until before from", "expectation after the end",
                "late after what is waited for", "rounds that take no time",
            ]),
        (
            "how much a run is in all",
            ["too long a time", "too many steps", "text that grows", "groups without bound"]),
        (
            "what a name stands for",
            [
                "unknown user", "unknown user, nothing near", "mistake in a repeated step",
                "unknown value", "list within a text", "group that uses itself",
            ]),
        ("what an option means", ["no choices", "limit of nothing"]),
        ("what a range stands for", ["range that goes down", "range without end"]),
        (
            "what the user's SDK, or the call, has",
            ["limits of iOS", "returns of a call that has none"]),
    };

    public static IEnumerable<string> Names => Reasons.SelectMany(each => each.Names);

    /// <summary>Why a schema cannot tell; null if it can.</summary>
    public static string? Reason(string name) => Reasons
        .Where(each => each.Names.Contains(name))
        .Select(each => each.Reason)
        .SingleOrDefault();
}
