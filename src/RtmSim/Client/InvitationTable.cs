using System.Collections.Generic;
using RtmSim.Protocol;

namespace RtmSim.Client;

/// <summary>
/// An invitation at one of its sides as a table (L-01): the state, what happens, the next state,
/// and why it failed. What is not in the table changes nothing.
/// </summary>
/// <typeparam name="TState">The states of that side.</typeparam>
/// <typeparam name="TEvent">What can happen there.</typeparam>
internal sealed class InvitationTable<TState, TEvent>
    where TState : struct, System.Enum
    where TEvent : struct, System.Enum
{
    private readonly TState _failed;
    private readonly List<InvitationCell<TState, TEvent>> _cells = new();

    /// <param name="failed">The state of an invitation that has failed.</param>
    public InvitationTable(TState failed) => _failed = failed;

    public IReadOnlyList<InvitationCell<TState, TEvent>> Cells => _cells;

    public InvitationCell<TState, TEvent>? Find(TState state, TEvent happened)
    {
        foreach (InvitationCell<TState, TEvent> cell in _cells)
        {
            if (EqualityComparer<TState>.Default.Equals(cell.State, state)
                && EqualityComparer<TEvent>.Default.Equals(cell.Event, happened))
            {
                return cell;
            }
        }

        return null;
    }

    public InvitationTable<TState, TEvent> Move(
        TState state, TEvent happened, TState next, string rule) =>
        Add(new(state, happened, next, Failure.None, rule));

    public InvitationTable<TState, TEvent> Fail(
        TState state, TEvent happened, Failure failure, string rule) =>
        Add(new(state, happened, _failed, failure, rule));

    private InvitationTable<TState, TEvent> Add(InvitationCell<TState, TEvent> cell)
    {
        _cells.Add(cell);
        return this;
    }
}

/// <summary>One cell of such a table.</summary>
internal sealed record InvitationCell<TState, TEvent>(
    TState State, TEvent Event, TState Next, Failure Failure, string Rule)
    where TState : struct, System.Enum
    where TEvent : struct, System.Enum;
