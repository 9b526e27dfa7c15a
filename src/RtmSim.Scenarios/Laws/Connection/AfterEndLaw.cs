using RtmSim.Scenarios.Laws.Observations;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Laws.Connection;

/// <summary>A client that was released, or whose process ended, hears nothing any more.</summary>
internal sealed class AfterEndLaw : Judge
{
    public static readonly Law Law = new(
        "nothing-after-the-end",
        "No callback comes to a client that was released or whose process has ended.",
        new[] { "B-13", "S-72", "S-85" }, judgesRecordings: true, _ => new AfterEndLaw());

    public override void See(Observation seen)
    {
        if (seen.Who is { IsEnded: true } who
            && (seen.Kind == TraceKind.Callback || seen.Act == Act.Moved)
            && !IsToldInside(seen))
        {
            Report(
                $"{seen.Event.Name} came to {seen.Name}, which had ended.",
                who.EndedBy, seen.Sequence);
        }
    }

    private static bool IsToldInside(Observation seen) =>
        seen.Act == Act.Result && seen.Call is { IsToldInside: true };
}
