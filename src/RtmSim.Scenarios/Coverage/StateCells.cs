using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Client;
using RtmSim.Protocol;

namespace RtmSim.Scenarios.Coverage;

/// <summary>
/// The cells of the state tables that runs can come to: what happens in each state of a connection,
/// and of an invitation at both of its sides.
/// </summary>
internal static class StateCells
{
    /// <summary>Of the connection machine.</summary>
    public static readonly IReadOnlyList<ConnectionCell> OfConnections = ConnectionTable.Cells
        .Where(cell => cell.Kind != CellKind.Never && !IsSilence(cell))
        .ToArray();

    /// <summary>What the calls on invitations meet: the call and the state.</summary>
    public static readonly IReadOnlyList<object> OfCalls =
        Calls<CallerState>(Operation.SendInvitation, Operation.CancelInvitation)
        .Concat(
            Calls<CalleeState>(Operation.AcceptInvitation, Operation.RefuseInvitation)

            // What an app gets has arrived: it is never IDLE.
            .Where(cell => cell is not (Operation, CalleeState.Idle)))
        .ToArray();

    /// <summary>All, each with a name of its own and the rule it follows from.</summary>
    public static IEnumerable<(object Cell, string Name, string Rule)> All => OfConnections
        .Select(cell => ((object)cell, $"connection {cell.State}, {cell.Event}", cell.Rule))
        .Concat(CallerTable.Moves.Cells.Select(
            cell => ((object)cell, $"caller {cell.State}, {cell.Event}", cell.Rule)))
        .Concat(CalleeTable.Moves.Cells.Select(
            cell => ((object)cell, $"callee {cell.State}, {cell.Event}", cell.Rule)))
        .Concat(OfCalls.Select(cell => (cell, NameOfCall(cell), "L-02")));

    /// <summary>
    /// Cells where nothing happens, because the client does not even look: a link that is lost
    /// while nobody is logged in, a ban of somebody who is not there.
    /// </summary>
    private static bool IsSilence(ConnectionCell cell) => cell.Kind == CellKind.Stay
        && cell is not
        {
            State: ConnectionState.Reconnecting,
            Event: ConnectionEvent.LoginRefused,
        };

    private static string NameOfCall(object cell) => cell switch
    {
        (Operation call, CallerState state) => $"{call} in {state}",
        (Operation call, CalleeState state) => $"{call} in {state}",
        _ => throw new ArgumentException("This is no call on an invitation.", nameof(cell)),
    };

    private static IEnumerable<object> Calls<T>(params Operation[] calls)
        where T : struct, Enum =>
        from call in calls
        from state in (T[])Enum.GetValues(typeof(T))
        select (object)(call, state);
}
