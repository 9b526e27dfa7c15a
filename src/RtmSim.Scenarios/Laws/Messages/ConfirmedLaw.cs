using RtmSim.Protocol;
using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Laws.Messages;

/// <summary>
/// A sender is told that a message was received only after it was. Receivers that have ended, or
/// whose callbacks wait or are missed, are left out, and so are messages that two devices of a user
/// sent alike.
/// </summary>
internal sealed class ConfirmedLaw : Judge
{
    public static readonly Law Law = new(
        "delivered-before-confirmed",
        "The result 0 of a peer message comes after its delivery.",
        new[] { "E-01" }, judgesRecordings: false, subject => new ConfirmedLaw(subject));

    private readonly Subject _subject;

    private ConfirmedLaw(Subject subject) => _subject = subject;

    public override ulong Wants => Acts.Of(Act.Result);

    public override void See(Observation seen)
    {
        if (seen.Operation == Operation.SendPeerMessage
            && seen.Code == Codes.Ok
            && seen.Call is { Sent: { Deliveries: { Count: 0 } } sent } call
            && !sent.HasTwin && !call.SharesId && CouldBeSeen(sent, call))
        {
            Report(
                $"{seen.Name} was told that {call.Text("peerId")} got a message which "
                    + "has not been delivered.",
                call.Sequence, seen.Sequence);
        }
    }

    private bool CouldBeSeen(SentMessage sent, Called call)
    {
        bool isAnybody = false;
        foreach (ClientView client in _subject.Clients)
        {
            if (client.AppId != sent.Sender.AppId
                || client.UserId != call.Text("peerId"))
            {
                continue;
            }

            if (client.IsEnded || !client.IsPunctual || client.Misses(Act.Message))
            {
                return false;
            }

            isAnybody = true;
        }

        return isAnybody;
    }
}
