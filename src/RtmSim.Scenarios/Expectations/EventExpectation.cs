using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Reading;

namespace RtmSim.Scenarios.Expectations;

/// <summary>
/// A callback or call must come, after the one that the expectation before it in the file found:
/// what a file lists for a user, it lists in order.
/// </summary>
internal sealed class EventExpectation : Expectation
{
    private const int Shown = 3;

    private readonly Func<UserEvidence, EventStream> _stream;
    private readonly EventPattern _pattern;
    private readonly TimeWindow _window;

    public EventExpectation(
        ExpectationSource source, Func<UserEvidence, EventStream> stream, EventPattern pattern,
        TimeWindow window)
        : base(source)
    {
        _stream = stream;
        _pattern = pattern;
        _window = window;
    }

    public override ScenarioFailure? Check(TraceEvidence evidence)
    {
        EventStream stream = _stream(evidence.Of(Source.User));
        for (int i = stream.Next; i < stream.Events.Count; i++)
        {
            if (_pattern.Matches(stream.Events[i]) && _window.Contains(stream.Events[i].Time))
            {
                stream.Next = i + 1;
                return null;
            }
        }

        return Explain(evidence, stream);
    }

    private ScenarioFailure Explain(TraceEvidence evidence, EventStream stream)
    {
        List<(Observed Event, bool Passed)> sameName = stream.Events
            .Select((observed, i) => (Event: observed, Passed: i < stream.Next))
            .Where(candidate => candidate.Event.Name == _pattern.Name)
            .OrderBy(candidate => Distance(candidate.Event))
            .ToList();
        if (sameName.Count == 0)
        {
            return Fail(
                evidence, _window.Anchor,
                $"instead: {Source.User.Name} has no {_pattern.Name}; {Seen(stream)}");
        }

        string[] happened = sameName
            .Take(Shown)
            .Select(candidate => $"nearest: {Line(candidate.Event, candidate.Passed)}")
            .ToArray();
        return Fail(happened, evidence.Around(sameName[0].Event.Event));
    }

    /// <summary>How far an event is from what was expected: by time, then by fields.</summary>
    private (long Ticks, int Fields) Distance(Observed observed)
    {
        long ticks = _window.Contains(observed.Time)
            ? 0
            : Math.Min(
                Away(observed.Time, _window.From), Away(observed.Time, _window.Until));
        return (ticks, _pattern.Fields.Count(field => !field.Matches(observed)));
    }

    private static long Away(Duration time, Duration? end) =>
        Math.Abs((time - (end ?? time)).BclCompatibleTicks);

    private string Line(Observed observed, bool isPassed)
    {
        List<string> reasons = new();
        if (!_window.Contains(observed.Time))
        {
            reasons.Add($"it came at {Durations.Text(observed.Time)}");
        }

        if (_pattern.Difference(observed) is { } difference)
        {
            reasons.Add(difference);
        }

        if (isPassed)
        {
            reasons.Add("an expectation listed before this one found it, or a later one, already");
        }

        return $"{observed.Event.ToString().Trim()} ({string.Join("; ", reasons)})";
    }

    private static string Seen(EventStream stream)
    {
        const int named = 8;
        string[] names = stream.Events.Select(observed => observed.Name).Distinct().ToArray();
        return names.Length == 0
            ? "there was nothing at all"
            : $"there were {Words.List(names.Take(named))}"
                + (names.Length > named ? " and others" : string.Empty);
    }
}
