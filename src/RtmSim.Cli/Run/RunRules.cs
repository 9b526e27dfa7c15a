using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RtmSim.Scenarios.Coverage;
using RtmSim.Tracing;
using Ledger = RtmSim.Tracing.Rules;

namespace RtmSim.Cli.Run;

/// <summary>What runs reached: rules, and of the codes and boundaries those they did not.</summary>
internal static class RunRules
{
    public static void Show(RunCoverage coverage, Screen screen)
    {
        ShowReached(coverage, screen);
        ShowAssumed(coverage, screen);
        ShowCodes("error codes never reached: {0}", coverage.UnreachedCodes, screen);
        if (coverage.HasIos)
        {
            ShowCodes(
                "error codes of the iOS SDK never reached: {0}", coverage.UnreachedIosCodes,
                screen);
        }

        ShowBoundaries(coverage, screen);
    }

    private static void ShowReached(RunCoverage coverage, Screen screen)
    {
        Heading(screen, "rules reached: {0} of {1}", coverage.Reached.Count, Ledger.All.Count);
        foreach (IGrouping<string, Rule> area in coverage.Reached.GroupBy(rule => rule.Area))
        {
            screen.Line("  " + string.Join(' ', area.Select(rule => rule.Id)));
        }
    }

    private static void ShowAssumed(RunCoverage coverage, Screen screen)
    {
        IReadOnlyList<Rule> assumed = coverage.Assumed;
        Heading(screen, "assumed rules that the verdicts rest on: {0}", assumed.Count);
        foreach (Rule rule in assumed)
        {
            screen.Line($"  {rule.Id,-6}{rule.Title}");
        }
    }

    private static void ShowCodes(
        string heading, IReadOnlyList<TraceCode> unreached, Screen screen)
    {
        Heading(screen, heading, unreached.Count);
        foreach (IGrouping<string?, TraceCode> operation in
            unreached.GroupBy(code => code.Operation))
        {
            screen.Line($"  {operation.Key}: {string.Join(", ", operation)}");
        }
    }

    private static void ShowBoundaries(RunCoverage coverage, Screen screen)
    {
        IReadOnlyList<BoundaryGap> unreached = coverage.UnreachedBoundaries;
        Heading(screen, "sides of boundaries never reached: {0}", unreached.Count);
        foreach (IGrouping<Boundary, BoundaryGap> boundary in
            unreached.GroupBy(gap => gap.Boundary))
        {
            string sides = string.Join(", ", boundary.Select(gap => Name(gap.Side)));
            screen.Line($"  {boundary.Key.Rule,-6}{boundary.Key.What}: {sides}");
        }
    }

    private static string Name(BoundarySide side) => side switch
    {
        BoundarySide.At => "the last that is allowed",
        BoundarySide.Over => "the first that is not",
        _ => "allowed again",
    };

    private static void Heading(Screen screen, string format, params object[] numbers)
    {
        screen.Line(string.Empty);
        screen.Line(string.Format(CultureInfo.InvariantCulture, format, numbers));
    }
}
