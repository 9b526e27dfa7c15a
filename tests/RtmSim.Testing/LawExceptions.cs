using System;
using System.Linq;

namespace RtmSim.Testing;

/// <summary>Tests that do what no law could hold with, and why.</summary>
internal static class LawExceptions
{
    private static readonly (string Test, string Law, string Why)[] All = [];

    public static bool Allow(string test, string law) => All.Any(each =>
        each.Law == law && test.Contains(each.Test, StringComparison.Ordinal));
}
