using System.Collections.Generic;
using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Laws.Messages;

/// <summary>
/// No message comes to a client twice. Of a recording, messages of the same sender, number and
/// time are taken for the same. It says nothing of users for whom the test has put messages of
/// that sender into the store.
/// </summary>
internal sealed class OnceLaw : Judge
{
    public static readonly Law Law = new(
        "no-duplicates",
        "A message is delivered to a client at most as often as it was sent.",
        new[] { "E-01", "E-04", "S-34", "S-68" }, judgesRecordings: true,
        subject => new OnceLaw(subject));

    private readonly bool _isRecorded;
    private readonly FaultBook _faults;
    private readonly PerClient<Dictionary<(string?, string?, long?, long?), int>> _known = new();

    private OnceLaw(Subject subject)
    {
        _isRecorded = subject.IsRecorded;
        _faults = subject.Faults;
    }

    public override ulong Wants => Acts.Of(Act.Message);

    public override void See(Observation seen)
    {
        if (seen.MayBeForged(_faults))
        {
            return;
        }

        int first = _isRecorded ? FirstRecorded(seen) : FirstOf(seen);
        if (first >= 0)
        {
            Report(
                $"{seen.Name} got a message of {seen.Text("from")} twice.", first, seen.Sequence);
        }
    }

    private static int FirstOf(Observation seen)
    {
        if (seen.Sent is { } sent)
        {
            foreach ((int client, int delivery) in sent.Deliveries)
            {
                if (client == seen.Who!.Number && delivery != seen.Sequence)
                {
                    return delivery;
                }
            }
        }

        return -1;
    }

    private int FirstRecorded(Observation seen)
    {
        Dictionary<(string?, string?, long?, long?), int> known = _known[seen.Who!];
        (string?, string?, long?, long?) key = (
            seen.Channel, seen.Text("from"), seen.Number("messageId"), seen.Number("serverTs"));
        if (known.TryGetValue(key, out int first))
        {
            return first;
        }

        known.Add(key, seen.Sequence);
        return -1;
    }
}
