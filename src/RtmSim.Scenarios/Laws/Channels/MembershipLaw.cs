using RtmSim.Protocol;
using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Laws.Channels;

/// <summary>
/// Events of a channel come to those who are in it, and only they can send and ask there. Clients
/// that miss results of joins are left out; where callbacks wait, also those that miss results of
/// logouts, and what calls come to.
/// </summary>
internal sealed class MembershipLaw : Judge
{
    public static readonly Law Law = new(
        "members-only",
        "Events of a channel come to its members only, from the join's success to the leave, and "
            + "only members send and list there.",
        new[]
        {
            "F-01", "F-18", "F-23", "G-01", "G-03", "G-04", "G-14", "H-03", "B-14", "C-17", "K-02",
        },
        judgesRecordings: true, _ => new MembershipLaw());

    public override ulong Wants => Acts.Of(
        Act.Message, Act.MemberJoined, Act.MemberLeft, Act.MemberCount, Act.AttributesTold,
        Act.Result);

    public override void See(Observation seen)
    {
        if (seen.Who is not { } who || who.Misses(Operation.JoinChannel))
        {
            return;
        }

        switch (seen.Act)
        {
            case Act.Message or Act.MemberJoined or Act.MemberLeft or Act.MemberCount
                or Act.AttributesTold:
                CheckEvent(seen, who);
                break;
            case Act.Result when seen.Code == Codes.Ok
                && seen.Operation is Operation.SendChannelMessage or Operation.GetMembers
                && who.IsPunctual
                && seen.Call is { WasJoined: false, WasJoining: false } call:
                Report(
                    $"{call.Event.Name} of {seen.Name} succeeded in \"{call.Channel}\", where it "
                        + "was no member.",
                    call.Sequence, seen.Sequence);
                break;
        }
    }

    private void CheckEvent(Observation seen, ClientView who)
    {
        // What waits comes in order, but only who hears of the logout knows where it stands.
        if ((!who.IsPunctual && who.Misses(Operation.Logout)) || seen.Channel is not { } channel)
        {
            return;
        }

        if (who.ChannelOrNull(channel) is not { IsJoined: true })
        {
            Report(
                $"{seen.Event.Name} of \"{channel}\" came to {seen.Name}, which is no member.",
                seen.Sequence);
        }
        else if (seen.Act == Act.Message && seen.Text("from") == who.UserId
            && (who.IsPunctual || !who.HadOtherUsers))
        {
            Report(
                $"{seen.Name} was told its own message in \"{channel}\".", seen.Sequence);
        }
    }
}
