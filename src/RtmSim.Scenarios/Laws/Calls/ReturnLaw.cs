using RtmSim.Scenarios.Laws.Observations;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Laws.Calls;

/// <summary>
/// No callback of a client runs between a call and its return, but on iOS the completion of a call
/// that is refused on the calling thread.
/// </summary>
internal sealed class ReturnLaw : Judge
{
    public static readonly Law Law = new(
        "returns-before-callbacks",
        "A call returns before any callback of its client runs; on iOS the completion of a "
            + "call that is refused at once runs inside it.",
        new[] { "S-10", "P-06", "PR-05" }, judgesRecordings: true, _ => new ReturnLaw());

    private readonly PerClient<Last> _last = new();

    public override void See(Observation seen)
    {
        if (seen.Who is not { } who)
        {
            return;
        }

        if (seen.Kind == TraceKind.Callback
            && !(who.IsIos && seen.Act == Act.Result && seen.Call is { IsToldInside: true }))
        {
            _last[who].Callback = seen.Sequence;
        }
        else if (seen.Act == Act.Returned)
        {
            Check(seen, who);
        }
    }

    private void Check(Observation seen, ClientView who)
    {
        if (seen.Call is not { } call)
        {
            if (EventShapes.OfCall(seen.Event.Name)?.Act == Act.Called)
            {
                Report($"{seen.Event.Name} of {seen.Name} returned without a call.", seen.Sequence);
            }
        }
        else if (_last[who].Callback > call.Sequence)
        {
            Report(
                $"A callback of {seen.Name} ran before {call.Event.Name} had returned.",
                call.Sequence, _last[who].Callback, seen.Sequence);
        }
    }

    private sealed class Last
    {
        public int Callback { get; set; } = -1;
    }
}
