using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Facades.Ios;
using RtmSim.Facades.Unity;
using RtmSim.Protocol;
using RtmSim.Scenarios.Coverage;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Exploring.Campaigns.Reaching;

/// <summary>All that a campaign looks whether runs reach it.</summary>
public static class ReachFamilies
{
    /// <summary>All families, in the order of reports.</summary>
    public static IReadOnlyList<ReachFamily> All => new[] { Rules, Codes, Boundaries, States };

    /// <summary>
    /// The rules of the ledger that events follow from, or limits or cells that were met.
    /// </summary>
    public static ReachFamily Rules => RulesById;

    /// <summary>The error codes of each operation of both SDKs.</summary>
    public static ReachFamily Codes => CodesByNumber;

    /// <summary>The sides of limits.</summary>
    public static ReachFamily Boundaries => BoundarySides;

    /// <summary>What happens in each state of connections and invitations.</summary>
    public static ReachFamily States => Cells;

    internal static ReachFamily<string> RulesById { get; } = new(
        "rules", "rules", Tracing.Rules.All.Select(rule => (rule.Id, rule.Id)).ToArray())
    {
        OutOfReach = UnreachedRules.Reasons,
    };

    internal static ReachFamily<(bool IsOfIos, string Operation, long Number)> CodesByNumber
    {
        get;
    } = new(
        "codes", "error codes",
        CodesOf("unity", isOfIos: false, UnityErrors.All)
            .Concat(CodesOf("ios", isOfIos: true, IosErrors.All))
            .ToArray())
    {
        OutOfReach = UnreachedCodes.Reasons,
    };

    internal static ReachFamily<BoundaryGap> BoundarySides { get; } = new(
        "boundaries", "sides of limits",
        Protocol.Boundaries.All
            .SelectMany(BoundaryGap.SidesOf)
            .Select(gap => (gap, $"{gap.Boundary.Rule} {gap.Boundary.What}: {NameOf(gap.Side)}"))
            .ToArray())
    {
        OutOfReach = UnreachedSides.Reasons,
    };

    internal static ReachFamily<object> Cells { get; } = new(
        "states", "cells of state tables",
        StateCells.All.Select(cell => (cell.Cell, cell.Name)).ToArray());

    /// <summary>The rule of each cell, by the places of the cells.</summary>
    internal static IReadOnlyList<string> RulesOfCells { get; } =
        StateCells.All.Select(cell => cell.Rule).ToArray();

    private static IEnumerable<((bool, string, long), string)> CodesOf(
        string face, bool isOfIos,
        IEnumerable<KeyValuePair<(Operation Operation, Failure Failure), TraceCode>> all) => all
        .OrderBy(row => row.Key.Operation)
        .ThenBy(row => row.Value.Number)
        .Select(row => row.Value)
        .Where(code => code.Number != 0)
        .GroupBy(code => (isOfIos, code.Operation!, code.Number))
        .Select(codes => (codes.Key, $"{face} {codes.Key.Item2} {codes.First()}"));

    private static string NameOf(BoundarySide side) => side switch
    {
        BoundarySide.At => "at",
        BoundarySide.Over => "over",
        BoundarySide.After => "after",
        _ => throw new ArgumentOutOfRangeException(nameof(side)),
    };
}
