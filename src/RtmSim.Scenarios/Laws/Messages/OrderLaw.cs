using System.Collections.Generic;
using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Laws.Messages;

/// <summary>
/// Messages of one client come to another in the order in which they were sent, those to the user
/// and those of each channel apart. Of a recording the times of the service say the order.
/// It says nothing of two users who are kept apart, since what waits for them is overtaken by what
/// is stored, nor where the test has put messages of the one for the other into the store.
/// </summary>
internal sealed class OrderLaw : Judge
{
    public static readonly Law Law = new(
        "order-per-sender",
        "Messages of one sender come to a receiver in the order in which they were sent.",
        new[] { "S-16", "E-04", "S-67", "S-70" }, judgesRecordings: true,
        subject => new OrderLaw(subject));

    private readonly bool _isRecorded;
    private readonly FaultBook _faults;
    private readonly PerClient<
        Dictionary<(string?, string?, string?, int), (long Place, int Event)>> _last = new();

    private OrderLaw(Subject subject)
    {
        _isRecorded = subject.IsRecorded;
        _faults = subject.Faults;
    }

    public override ulong Wants => Acts.Of(Act.Message);

    public override void See(Observation seen)
    {
        if (seen.Sent is { HasTwin: true } || (!_isRecorded && seen.Sent is null)
            || seen.MayBeForged(_faults)
            || _faults.TouchPair(seen.Text("from"), seen.Who!.UserId))
        {
            return;
        }

        (string?, string?, string?, int) key = (
            seen.Who.UserId, seen.Text("from"), seen.Channel, seen.Sent?.Sender.Number ?? 0);
        long place = _isRecorded ? seen.Number("serverTs") ?? 0 : seen.Sent!.Place;
        Dictionary<(string?, string?, string?, int), (long Place, int Event)> last =
            _last[seen.Who];
        if (last.TryGetValue(key, out (long Place, int Event) before) && place < before.Place)
        {
            Report(
                $"{seen.Name} got a message of {seen.Text("from")} after one that was sent later.",
                before.Event, seen.Sequence);
            return;
        }

        last[key] = (place, seen.Sequence);
    }
}
