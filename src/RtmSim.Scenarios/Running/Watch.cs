using System.Globalization;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Expectations;

namespace RtmSim.Scenarios.Running;

/// <summary>A trigger in a run: how far it is from having come.</summary>
internal sealed class Watch
{
    private bool _isOver;

    public Watch(Trigger trigger)
    {
        Trigger = trigger;
        IsOn = !trigger.EndsRounds;
    }

    public Trigger Trigger { get; }

    public bool HasCome { get; private set; }

    /// <summary>Whether it has been waited for, at least for some time.</summary>
    public bool IsOn { get; private set; }

    /// <summary>How many have come that fit.</summary>
    public long Found { get; private set; }

    /// <summary>Whether an event is the one that was waited for.</summary>
    public bool Notes(TriggerKind kind, ScenarioUser user, Observed observed)
    {
        if (!IsOn || _isOver || HasCome
            || Trigger.Kind != kind || Trigger.User != user || !Fits(observed))
        {
            return false;
        }

        Found++;
        HasCome = Found == Trigger.Count;
        return HasCome;
    }

    /// <summary>The first round begins.</summary>
    public void Begin() => IsOn = true;

    /// <summary>The last round is over: what comes now comes too late.</summary>
    public void End() => _isOver = true;

    /// <summary>That it never came, and what there was instead.</summary>
    public ScenarioFailure Explain(TraceEvidence evidence)
    {
        string happened = string.Format(
            CultureInfo.InvariantCulture,
            "it never came{4}: {0} of {1} by {2}, waited for number {3}",
            Found, Trigger.Pattern, Trigger.User.Name, Trigger.Count,
            Trigger.EndsRounds ? " while the rounds went on" : string.Empty);
        return new ScenarioFailure(
            Trigger.Place, Trigger.Text, null, new[] { happened },
            evidence.Around((Duration?)null));
    }

    private bool Fits(Observed observed) => Trigger.Kind == TriggerKind.State
        ? Trigger.Pattern.Fields.All(field => field.Matches(observed))
        : Trigger.Pattern.Matches(observed);
}
