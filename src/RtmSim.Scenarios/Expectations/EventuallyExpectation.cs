using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Running;

namespace RtmSim.Scenarios.Expectations;

/// <summary>A callback must come within a time after its cause.</summary>
internal sealed class EventuallyExpectation : Expectation
{
    private readonly Happening _effect;
    private readonly Duration _within;

    public EventuallyExpectation(ExpectationSource source, Happening effect, Duration within)
        : base(source)
    {
        _effect = effect;
        _within = within;
    }

    /// <summary>What it comes after; null for the start of the run.</summary>
    public Happening? Cause { get; init; }

    /// <summary>The how manieth of the causes counts.</summary>
    public long Number { get; init; } = 1;

    /// <summary>Whether all causes count.</summary>
    public bool IsForEach { get; init; }

    public override ScenarioFailure? Check(TraceEvidence evidence)
    {
        if (Cause is null)
        {
            return CheckOne(evidence, null);
        }

        List<Observed> causes = Cause.In(evidence).ToList();
        if (!IsForEach)
        {
            causes = causes.Skip((int)Number - 1).Take(1).ToList();
        }

        return causes.Count == 0
            ? Fail(evidence, null, $"what it comes after never comes: {Cause}")
            : causes.Select(cause => CheckOne(evidence, cause)).FirstOrDefault(f => f is not null);
    }

    private ScenarioFailure? CheckOne(TraceEvidence evidence, Observed? cause)
    {
        Duration limit = (cause?.Time ?? Duration.Zero) + _within;
        Observed[] later = _effect.In(evidence)
            .Where(found => !(found.Event.Sequence < cause?.Event.Sequence))
            .ToArray();
        if (later.Any(found => found.Time <= limit))
        {
            return null;
        }

        string after = cause is null
            ? $"it does not come until {Durations.Text(limit)}"
            : $"it does not come until {Durations.Text(limit)}, after "
                + cause.Event.ToString().Trim();
        string instead = later.Length == 0
            ? "instead: it does not come at all"
            : $"instead: it comes at {Durations.Text(later[0].Time)}";
        return cause is null
            ? Fail(evidence, limit, after, instead)
            : Fail(new[] { after, instead }, evidence.Around(cause.Event));
    }
}
