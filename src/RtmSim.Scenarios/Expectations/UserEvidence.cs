using System.Collections.Generic;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Expectations;

/// <summary>One user's part of the evidence.</summary>
internal sealed class UserEvidence
{
    private readonly List<TraceEvent> _states = new();
    private readonly List<TraceEvent> _invitations = new();
    private readonly OpenCalls _open = new();

    public EventStream Callbacks { get; } = new();

    public EventStream Calls { get; } = new();

    /// <summary>Each change of the connection.</summary>
    public IReadOnlyList<TraceEvent> States => _states;

    /// <summary>Each change of an invitation on this user's side.</summary>
    public IReadOnlyList<TraceEvent> Invitations => _invitations;

    public void Add(TraceEvent traced)
    {
        switch (traced.Kind)
        {
            case TraceKind.Callback:
                Callbacks.Add(new Observed(traced, traced.Code));
                break;
            case TraceKind.State:
                _states.Add(traced);
                break;
            case TraceKind.Invitation:
                _invitations.Add(traced);
                break;
            case TraceKind.Call:
                _open.Begin(traced);
                break;
            case TraceKind.Return when _open.End(traced) is { } call:
                Calls.Add(call);
                break;
        }
    }
}
