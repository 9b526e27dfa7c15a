using System.Globalization;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Expectations;

namespace RtmSim.Scenarios.Running;

/// <summary>A trigger in a run: how far it is from having come.</summary>
internal sealed class Watch
{
    public Watch(Trigger trigger) => Trigger = trigger;

    public Trigger Trigger { get; }

    public bool HasCome { get; private set; }

    /// <summary>How many have come that fit.</summary>
    public long Found { get; private set; }

    /// <summary>Whether an event is the one that was waited for.</summary>
    public bool Notes(TriggerKind kind, ScenarioUser user, Observed observed)
    {
        if (HasCome || Trigger.Kind != kind || Trigger.User != user || !Fits(observed))
        {
            return false;
        }

        Found++;
        HasCome = Found == Trigger.Count;
        return HasCome;
    }

    /// <summary>That it never came, and what there was instead.</summary>
    public ScenarioFailure Explain(TraceEvidence evidence)
    {
        string happened = string.Format(
            CultureInfo.InvariantCulture,
            "it never came: {0} of {1} by {2}, waited for number {3}",
            Found, Trigger.Pattern, Trigger.User.Name, Trigger.Count);
        return new ScenarioFailure(
            Trigger.Place, Trigger.Text, null, new[] { happened },
            evidence.Around((Duration?)null));
    }

    private bool Fits(Observed observed) => Trigger.Kind == TriggerKind.State
        ? Trigger.Pattern.Fields.All(field => field.Matches(observed))
        : Trigger.Pattern.Matches(observed);
}
