using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Laws.Calls;

/// <summary>Virtual time never goes back from one event to the next.</summary>
internal sealed class ClockLaw : Judge
{
    public static readonly Law Law = new(
        "clock-goes-on", "No event is earlier than the one before it.",
        new[] { "S-01" }, judgesRecordings: true, _ => new ClockLaw());

    private long _last = long.MinValue;

    public override void See(Observation seen)
    {
        if (seen.Ticks < _last)
        {
            Report("The clock went back.", seen.Sequence - 1, seen.Sequence);
        }

        _last = seen.Ticks;
    }
}
