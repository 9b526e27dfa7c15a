using System;
using System.Diagnostics.CodeAnalysis;
using RtmSim.Tracing;

namespace RtmSim.Client;

/// <summary>
/// Where a client's connection is; moves by the <see cref="ConnectionTable"/> alone.
/// </summary>
internal sealed class ConnectionMachine
{
    private static readonly TraceName Changed = new("connection");

    private readonly Trace _trace;

    public ConnectionMachine(Trace trace) => _trace = trace;

    public ConnectionState State { get; private set; } = ConnectionState.Disconnected;

    public bool Refuses(ConnectionEvent happened, out string rule)
    {
        ConnectionCell cell = ConnectionTable.Find(State, happened);
        rule = cell.Rule;
        if (cell.Kind != CellKind.Refuse)
        {
            return false;
        }

        _trace.Cells.Note(cell);
        return true;
    }

    /// <summary>
    /// Takes the event. True if the state changed; it is the new one already when the caller
    /// delivers <paramref name="change"/> to the app (S-14, D-02).
    /// </summary>
    public bool Take(
        ConnectionEvent happened, TraceClient tag,
        [NotNullWhen(true)] out ConnectionStateChanged? change)
    {
        ConnectionCell cell = ConnectionTable.Find(State, happened);
        if (cell.Kind == CellKind.Never)
        {
            throw new InvalidOperationException($"{happened} cannot come about in {State}.");
        }

        change = null;
        _trace.Cells.Note(cell);
        if (cell.Kind != CellKind.Move)
        {
            return false;
        }

        State = cell.Next;
        change = new ConnectionStateChanged(cell.Next, cell.Reason, cell.Rule);
        _trace.Record(TraceKind.State, tag, Changed, cell.Rule, null, change);
        return true;
    }
}
