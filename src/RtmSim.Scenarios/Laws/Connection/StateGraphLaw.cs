using RtmSim.Client;
using RtmSim.Scenarios.Laws.Observations;
using static System.FormattableString;

namespace RtmSim.Scenarios.Laws.Connection;

/// <summary>
/// Connections change along the table of states, each step for a reason of its own. Of a recording
/// it judges what the app was told.
/// </summary>
internal sealed class StateGraphLaw : Judge
{
    public static readonly Law Law = new(
        "states-along-the-graph",
        "A connection changes its state along the table of states, for a reason that fits.",
        new[] { "D-01", "D-02", "D-03", "D-05", "D-10", "D-11", "C-01", "C-02", "C-04", "C-14" },
        judgesRecordings: true, subject => new StateGraphLaw(subject));

    private readonly Act _act;

    private StateGraphLaw(Subject subject) =>
        _act = subject.IsRecorded ? Act.StateTold : Act.Moved;

    public override ulong Wants => Acts.Of(_act);

    public override void See(Observation seen)
    {
        long reason = seen.Number("reason") ?? 0;
        if (!IsAllowed(seen.Before, seen.State, reason))
        {
            Report(
                Invariant($"{seen.Name} went from {seen.Before} to {seen.State} for reason ")
                    + Invariant($"{reason}, which is no step of the table."),
                seen.Sequence);
        }
    }

    private static bool IsAllowed(ConnectionState from, ConnectionState to, long reason) =>
        (from, to) switch
        {
            (ConnectionState.Disconnected, ConnectionState.Connecting) => reason == 1,
            (ConnectionState.Connecting, ConnectionState.Connected) => reason == 2,
            (ConnectionState.Connecting, ConnectionState.Disconnected) =>
                reason is 3 or 4 or 6 or 7,
            (ConnectionState.Connected, ConnectionState.Reconnecting) => reason == 5,
            (ConnectionState.Reconnecting, ConnectionState.Connected) => reason == 2,
            (ConnectionState.Connected or ConnectionState.Reconnecting,
                ConnectionState.Aborted) => reason is 7 or 8,
            (ConnectionState.Connected or ConnectionState.Reconnecting
                or ConnectionState.Aborted, ConnectionState.Disconnected) => reason == 6,
            _ => false,
        };
}
