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
    };

    public static IEnumerable<string> Names => Reasons.SelectMany(each => each.Names);

    /// <summary>Why a schema cannot tell; null if it can.</summary>
    public static string? Reason(string name) => Reasons
        .Where(each => each.Names.Contains(name))
        .Select(each => each.Reason)
        .SingleOrDefault();
}
