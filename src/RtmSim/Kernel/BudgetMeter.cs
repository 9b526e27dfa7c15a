using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NodaTime;

namespace RtmSim.Kernel;

/// <summary>
/// Counts events against a <see cref="RunBudget"/>. Sources are tallied over the last stretch
/// before a bound only, so that an ordinary event costs one addition and two comparisons.
/// </summary>
internal sealed class BudgetMeter
{
    private const long TalliedEvents = 10_000;
    private const int NamedSources = 3;

    private readonly RunBudget _budget;
    private readonly Dictionary<string, long> _tally = new(StringComparer.Ordinal);
    private long _instant;
    private long _runBefore;
    private long _runBeforeInstant;
    private long _untalliedAtInstant;
    private long _tallyFromInRun;
    private long _tallyFrom;

    public BudgetMeter(RunBudget budget)
    {
        Preconditions.Require(
            budget.EventsPerInstant > 0, nameof(budget), "EventsPerInstant must be positive.");
        Preconditions.Require(
            budget.EventsPerRun > 0, nameof(budget), "EventsPerRun must be positive.");
        _budget = budget;
    }

    /// <summary>How many events have run since the start.</summary>
    public long EventsRun { get; private set; }

    /// <summary>When the last event of the present run was due; the past if none was.</summary>
    public long LastDue => _instant;

    public bool IsExceeded { get; private set; }

    public void BeginRun()
    {
        _runBefore = EventsRun;
        _instant = long.MinValue;
        _untalliedAtInstant = Untallied(_budget.EventsPerInstant);
        _tallyFromInRun = EventsRun + Untallied(_budget.EventsPerRun);
        _tally.Clear();
        IsExceeded = false;
    }

    /// <summary>Counts an event, and says whether its source is to be tallied.</summary>
    public bool Count(long due)
    {
        if (due != _instant)
        {
            _instant = due;
            _runBeforeInstant = EventsRun;
            _tallyFrom = Math.Min(EventsRun + _untalliedAtInstant, _tallyFromInRun);
        }

        return ++EventsRun > _tallyFrom;
    }

    /// <summary>
    /// Tallies the counted event's source; throws when the event is one too many.
    /// </summary>
    public void Tally(string source)
    {
        _tally.TryGetValue(source, out long count);
        _tally[source] = count + 1;
        if (EventsRun - _runBeforeInstant > _budget.EventsPerInstant)
        {
            string instant = Instant.FromUnixTimeTicks(_instant)
                .ToString("g", CultureInfo.InvariantCulture);
            throw Exceeded(
                $"more than {Number(_budget.EventsPerInstant)} events at one instant, {instant}, "
                + "so virtual time cannot move on");
        }

        if (EventsRun - _runBefore > _budget.EventsPerRun)
        {
            throw Exceeded($"more than {Number(_budget.EventsPerRun)} events in one run");
        }
    }

    private static long Untallied(long bound) => Math.Max(0, bound - TalliedEvents);

    private BudgetExceededException Exceeded(string what)
    {
        IsExceeded = true;
        IEnumerable<string> hottest = _tally
            .OrderByDescending(entry => entry.Value)
            .ThenBy(entry => entry.Key, StringComparer.Ordinal)
            .Take(NamedSources)
            .Select(entry => $"'{entry.Key}' ({Number(entry.Value)})");
        return new BudgetExceededException(
            $"The run has no end: {what}. Most of the last {Number(_tally.Values.Sum())} events "
            + $"came from {string.Join(", ", hottest)}. If the run is meant to be that long, "
            + "raise SimulationOptions.Budget.");
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
