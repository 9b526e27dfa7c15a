using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NodaTime;

namespace RtmSim.Kernel;

/// <summary>
/// Counts events against a <see cref="RunBudget"/>. Sources are tallied over the last stretch
/// before a bound only, so that an ordinary run pays for two additions an event.
/// </summary>
internal sealed class BudgetMeter
{
    private const long TalliedEvents = 10_000;
    private const int NamedSources = 3;

    private readonly RunBudget _budget;
    private readonly Dictionary<string, long> _tally = new(StringComparer.Ordinal);
    private long _instant;
    private long _atInstant;
    private long _inRun;
    private long _tallyFrom;

    public BudgetMeter(RunBudget budget)
    {
        Preconditions.Require(
            budget.EventsPerInstant > 0, nameof(budget), "EventsPerInstant must be positive.");
        Preconditions.Require(
            budget.EventsPerRun > 0, nameof(budget), "EventsPerRun must be positive.");
        _budget = budget;
    }

    public void BeginRun()
    {
        _inRun = 0;
        _atInstant = 0;
        _instant = long.MinValue;
        _tallyFrom = NextTallyStart();
        _tally.Clear();
    }

    public void Count(in DueEvent due)
    {
        if (due.Due != _instant)
        {
            _instant = due.Due;
            _atInstant = 0;
            _tallyFrom = NextTallyStart();
            if (_tally.Count > 0)
            {
                _tally.Clear();
            }
        }

        _atInstant++;
        if (++_inRun > _tallyFrom)
        {
            Tally(due.Source);
        }
    }

    private long NextTallyStart()
    {
        long leftAtInstant = _budget.EventsPerInstant - Math.Min(
            TalliedEvents, _budget.EventsPerInstant);
        long leftInRun = _budget.EventsPerRun - Math.Min(TalliedEvents, _budget.EventsPerRun);
        return Math.Min(_inRun + leftAtInstant, leftInRun);
    }

    private void Tally(string source)
    {
        _tally.TryGetValue(source, out long count);
        _tally[source] = count + 1;
        if (_atInstant > _budget.EventsPerInstant)
        {
            throw Exceeded(
                $"more than {Number(_budget.EventsPerInstant)} events at one instant, "
                + $"{Instant.FromUnixTimeTicks(_instant)}, so virtual time cannot move on");
        }

        if (_inRun > _budget.EventsPerRun)
        {
            throw Exceeded($"more than {Number(_budget.EventsPerRun)} events in one run");
        }
    }

    private BudgetExceededException Exceeded(string what)
    {
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
