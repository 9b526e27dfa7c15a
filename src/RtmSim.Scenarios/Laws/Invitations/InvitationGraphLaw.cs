using System.Collections.Generic;
using RtmSim.Scenarios.Laws.Observations;
using static System.FormattableString;

namespace RtmSim.Scenarios.Laws.Invitations;

/// <summary>Each side of an invitation goes along its own table of states.</summary>
internal sealed class InvitationGraphLaw : Judge
{
    public static readonly Law Law = new(
        "invitations-along-the-tables",
        "Each side of an invitation goes along its table of states, and stays at its end.",
        new[] { "L-01", "L-11", "L-12", "L-20", "L-21" }, judgesRecordings: false,
        _ => new InvitationGraphLaw());

    private readonly Dictionary<(string?, int, bool), (int State, int Event)> _states = new();

    public override ulong Wants => Acts.Of(Act.InvitationMoved);

    public override void See(Observation seen)
    {
        if (seen.Who is not { } who)
        {
            return;
        }

        (string?, int, bool) key = (seen.Text("call"), who.Number, seen.IsRemote);
        _states.TryGetValue(key, out (int State, int Event) before);
        bool isAllowed = seen.IsRemote
            ? IsRemoteStep(before.State, seen.InvitationState)
            : IsLocalStep(before.State, seen.InvitationState);
        if (!isAllowed)
        {
            string side = seen.IsRemote ? "callee" : "caller";
            Report(
                Invariant($"Invitation {key.Item1} went from {before.State} to ")
                    + Invariant($"{seen.InvitationState} at its {side}."),
                before.Event, seen.Sequence);
        }

        _states[key] = (seen.InvitationState, seen.Sequence);
    }

    private static bool IsLocalStep(int from, int to) => from switch
    {
        0 => to is 1 or 6,
        1 => to is 2 or 5 or 6,
        2 => to is >= 3 and <= 6,
        _ => false,
    };

    private static bool IsRemoteStep(int from, int to) => from switch
    {
        0 => to == 1,
        1 => to is 2 or 3 or 5 or 6,
        2 => to is >= 4 and <= 6,
        _ => false,
    };
}
