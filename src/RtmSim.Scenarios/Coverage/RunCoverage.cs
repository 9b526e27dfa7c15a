using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Facades.Ios;
using RtmSim.Facades.Unity;
using RtmSim.Kernel;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Coverage;

/// <summary>
/// What some runs came to: the rules their events follow from, the error codes they met, and the
/// sides of limits they were at. Traces are added one by one; the order does not matter.
/// </summary>
public sealed class RunCoverage
{
    private readonly SortedSet<string> _rules = new(StringComparer.Ordinal);
    private readonly SortedSet<(string Operation, long Number)> _codes = new();
    private readonly SortedSet<(string Operation, long Number)> _iosCodes = new();
    private readonly OrderedMap<BoundaryGap, bool> _boundaries =
        new(EqualityComparer<BoundaryGap>.Default);

    /// <summary>The rules that events follow from, in the order of the ledger.</summary>
    public IReadOnlyList<Rule> Reached => Rules.All.Where(IsReached).ToArray();

    /// <summary>
    /// The reached rules that no source tells: if the real system differs there, so may a verdict.
    /// </summary>
    public IReadOnlyList<Rule> Assumed =>
        Reached.Where(rule => rule.Evidence == Evidence.Assumed).ToArray();

    /// <summary>
    /// The error codes of the Unity SDK that operations can end in and none did, operation by
    /// operation.
    /// </summary>
    public IReadOnlyList<TraceCode> UnreachedCodes => Unreached(UnityErrors.All, _codes);

    /// <summary>Whether a run had a user of the iOS SDK.</summary>
    public bool HasIos { get; private set; }

    /// <summary>The error codes of the iOS SDK likewise; none if no run had a user of it.</summary>
    public IReadOnlyList<TraceCode> UnreachedIosCodes => HasIos
        ? Unreached(IosErrors.All, _iosCodes)
        : Array.Empty<TraceCode>();

    /// <summary>
    /// The sides of boundaries where no run was: the last that is allowed, the first that is not,
    /// and for rates the first that is allowed again.
    /// </summary>
    public IReadOnlyList<BoundaryGap> UnreachedBoundaries => Boundaries.All
        .SelectMany(BoundaryGap.SidesOf)
        .Where(side => !_boundaries.ContainsKey(side))
        .ToArray();

    /// <summary>
    /// Adds what a scenario came to. If it passed, that includes the rules it says it shows, which
    /// may be of a kind that no event names.
    /// </summary>
    public void Add(ScenarioResult result)
    {
        Preconditions.NotNull(result, nameof(result));
        Add(result.Trace);
        if (result.Verdict == Verdict.Passed)
        {
            _rules.UnionWith(result.Scenario.Rules);
        }
    }

    /// <summary>Adds what a run came to.</summary>
    public void Add(Trace trace)
    {
        Preconditions.NotNull(trace, nameof(trace));
        HasIos |= CoverageWalk.Tell(trace, new Sets(this));
    }

    private static IReadOnlyList<TraceCode> Unreached(
        IEnumerable<KeyValuePair<(Operation Operation, Failure Failure), TraceCode>> all,
        SortedSet<(string Operation, long Number)> reached) => all
        .OrderBy(row => row.Key.Operation)
        .ThenBy(row => row.Value.Number)
        .Select(row => row.Value)
        .Distinct()
        .Where(code => code.Number != 0 && !reached.Contains((code.Operation!, code.Number)))
        .ToArray();

    private bool IsReached(Rule rule) => _rules.Contains(rule.Id);

    private sealed class Sets : IReached
    {
        private readonly RunCoverage _of;

        public Sets(RunCoverage of) => _of = of;

        public void Rule(string id) => _of._rules.Add(id);

        public void Code(bool isOfIos, TraceCode code) =>
            (isOfIos ? _of._iosCodes : _of._codes).Add((code.Operation!, code.Number));

        public void Boundary(BoundaryGap side) => _of._boundaries[side] = true;

        public void Cell(object cell)
        {
            // No verb tells which cells were reached.
        }
    }
}
