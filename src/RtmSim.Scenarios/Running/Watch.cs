using System.Globalization;
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

    /// <summary>Whether an event of the user is the one that was waited for.</summary>
    public bool Notes(HappeningKind kind, Observed observed)
    {
        if (!IsOn || _isOver || Trigger.Awaited.Kind != kind
            || !Trigger.Awaited.Matches(observed))
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
            "it never came{3}: {1}, number {2} ({0} came)",
            Found, Trigger.Awaited, Trigger.Count,
            Trigger.EndsRounds ? " while the rounds went on" : string.Empty);
        return new ScenarioFailure(
            Trigger.Place, Trigger.Text, null, new[] { happened },
            evidence.Around((Duration?)null));
    }
}
