using System.Collections.Generic;
using static RtmSim.Client.ChangeReason;
using static RtmSim.Client.ConnectionState;

namespace RtmSim.Client;

/// <summary>
/// The connection machine of area D as a table: every event in every state. A cell moves to a
/// state for a reason, stays, refuses the call, or cannot come about.
/// </summary>
internal static class ConnectionTable
{
    public static readonly IReadOnlyList<ConnectionCell> Cells = new[]
    {
        Move(Disconnected, ConnectionEvent.Login, Connecting, Login, "C-01"),
        Refuse(Connecting, ConnectionEvent.Login, "C-07"),
        Refuse(Connected, ConnectionEvent.Login, "C-07"),
        Refuse(Reconnecting, ConnectionEvent.Login, "C-07"),
        Refuse(Aborted, ConnectionEvent.Login, "C-07"),

        Never(Disconnected, ConnectionEvent.LoginAccepted),
        Move(Connecting, ConnectionEvent.LoginAccepted, Connected, LoginSuccess, "C-02"),
        Never(Connected, ConnectionEvent.LoginAccepted),
        Never(Reconnecting, ConnectionEvent.LoginAccepted),
        Never(Aborted, ConnectionEvent.LoginAccepted),

        Never(Disconnected, ConnectionEvent.LoginRefused),
        Move(Connecting, ConnectionEvent.LoginRefused, Disconnected, LoginFailure, "C-04"),
        Never(Connected, ConnectionEvent.LoginRefused),
        Stay(Reconnecting, ConnectionEvent.LoginRefused, "D-04"),
        Never(Aborted, ConnectionEvent.LoginRefused),

        Never(Disconnected, ConnectionEvent.LoginTimedOut),
        Move(Connecting, ConnectionEvent.LoginTimedOut, Disconnected, LoginTimeout, "C-05"),
        Never(Connected, ConnectionEvent.LoginTimedOut),
        Stay(Reconnecting, ConnectionEvent.LoginTimedOut, "D-04"),
        Never(Aborted, ConnectionEvent.LoginTimedOut),

        Stay(Disconnected, ConnectionEvent.LinkLost, "D-02"),
        Stay(Connecting, ConnectionEvent.LinkLost, "S-18"),
        Move(Connected, ConnectionEvent.LinkLost, Reconnecting, Interrupted, "D-03"),
        Stay(Reconnecting, ConnectionEvent.LinkLost, "D-04"),
        Stay(Aborted, ConnectionEvent.LinkLost, "D-11"),

        Never(Disconnected, ConnectionEvent.Resumed),
        Never(Connecting, ConnectionEvent.Resumed),
        Never(Connected, ConnectionEvent.Resumed),
        Move(Reconnecting, ConnectionEvent.Resumed, Connected, LoginSuccess, "D-05"),
        Never(Aborted, ConnectionEvent.Resumed),

        Stay(Disconnected, ConnectionEvent.RemoteLogin, "D-02"),
        Stay(Connecting, ConnectionEvent.RemoteLogin, "S-24"),
        Move(
            Connected, ConnectionEvent.RemoteLogin, Aborted, ChangeReason.RemoteLogin, "D-10"),
        Move(
            Reconnecting, ConnectionEvent.RemoteLogin, Aborted, ChangeReason.RemoteLogin, "S-25"),
        Stay(Aborted, ConnectionEvent.RemoteLogin, "D-11"),

        Stay(Disconnected, ConnectionEvent.Banned, "D-02"),
        Move(Connecting, ConnectionEvent.Banned, Disconnected, BannedByServer, "S-26"),
        Move(Connected, ConnectionEvent.Banned, Aborted, BannedByServer, "S-26"),
        Move(Reconnecting, ConnectionEvent.Banned, Aborted, BannedByServer, "S-26"),
        Stay(Aborted, ConnectionEvent.Banned, "D-11"),

        Refuse(Disconnected, ConnectionEvent.LogoutDone, "C-15"),
        Move(Connecting, ConnectionEvent.LogoutDone, Disconnected, Logout, "S-19"),
        Move(Connected, ConnectionEvent.LogoutDone, Disconnected, Logout, "C-14"),
        Move(Reconnecting, ConnectionEvent.LogoutDone, Disconnected, Logout, "C-16"),
        Move(Aborted, ConnectionEvent.LogoutDone, Disconnected, Logout, "C-16"),
    };

    private static readonly ConnectionCell[,] Index = BuildIndex();

    public static ConnectionCell Find(ConnectionState state, ConnectionEvent happened) =>
        Index[(int)state, (int)happened];

    private static ConnectionCell[,] BuildIndex()
    {
        ConnectionCell[,] index =
            new ConnectionCell[(int)Aborted + 1, (int)ConnectionEvent.LogoutDone + 1];
        foreach (ConnectionCell cell in Cells)
        {
            index[(int)cell.State, (int)cell.Event] = cell;
        }

        return index;
    }

    private static ConnectionCell Move(
        ConnectionState state, ConnectionEvent happened, ConnectionState next,
        ChangeReason reason, string rule) =>
        new(state, happened, CellKind.Move, next, reason, rule);

    private static ConnectionCell Stay(
        ConnectionState state, ConnectionEvent happened, string rule) =>
        new(state, happened, CellKind.Stay, state, default, rule);

    private static ConnectionCell Refuse(
        ConnectionState state, ConnectionEvent happened, string rule) =>
        new(state, happened, CellKind.Refuse, state, default, rule);

    private static ConnectionCell Never(ConnectionState state, ConnectionEvent happened) =>
        new(state, happened, CellKind.Never, state, default, string.Empty);
}
