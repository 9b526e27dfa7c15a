using RtmSim.Client;
using RtmSim.Protocol;
using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Laws.Connection;

/// <summary>
/// What comes from the service comes to those who are connected, as their apps know. Clients that
/// lack the handler for states are left out.
/// </summary>
internal sealed class HearingLaw : Judge
{
    public static readonly Law Law = new(
        "connected-to-hear",
        "Messages, member and presence events, invitations and good answers come to connected "
            + "clients only: not after a logout, an eviction or a ban, nor during an outage.",
        new[] { "D-10", "D-12", "I-14", "S-20", "S-27", "S-67" }, judgesRecordings: true,
        _ => new HearingLaw());

    public override ulong Wants => Acts.Of(
        Act.Message, Act.MemberJoined, Act.MemberLeft, Act.MemberCount, Act.AttributesTold,
        Act.PeersTold, Act.InvitationTold, Act.Result);

    public override void See(Observation seen)
    {
        if (seen.Who is { Told: not ConnectionState.Connected } who
            && !who.Misses(Act.StateTold)
            && NeedsConnection(seen))
        {
            Report(
                $"{seen.Event.Name} came to {seen.Name}, which is {who.Told}.", seen.Sequence);
        }
    }

    private static bool NeedsConnection(Observation seen) => seen.Act switch
    {
        Act.Message or Act.MemberJoined or Act.MemberLeft or Act.MemberCount
            or Act.AttributesTold or Act.PeersTold => true,
        Act.InvitationTold => seen.IsRemote && seen.InvitationState == 1,
        Act.Result => seen.Code == Codes.Ok && seen.Operation is (>= Operation.SendPeerMessage
            and <= Operation.GetChannelAttributes) and not (Operation.LeaveChannel
            or Operation.RenewToken),
        _ => false,
    };
}
