using System;
using System.Collections.Generic;
using NodaTime;
using RtmSim.Facades;
using RtmSim.Kernel;
using RtmSim.Service;
using RtmSim.Tracing;

namespace RtmSim;

/// <summary>
/// How users reach each other through the service, both ways: each of one side and each of the
/// other. Messages and call invitations between them are held or late, and their results with
/// them; links, requests, presence and members are as ever (S-84).
/// </summary>
public sealed class PairControl
{
    private static readonly TraceName CutName = new("network.cut pair");
    private static readonly TraceName RestoreName = new("network.restore pair");
    private static readonly TraceName LatencyName = new("network.latency pair");

    private readonly ThreadGate _gate;
    private readonly Trace _trace;
    private readonly EventLoop _loop;
    private readonly Relays _relays;
    private readonly IReadOnlyList<string> _group;
    private readonly IReadOnlyList<string> _others;

    internal PairControl(
        ThreadGate gate, Trace trace, EventLoop loop, Relays relays,
        IReadOnlyList<string> group, IReadOnlyList<string> others)
    {
        _gate = gate;
        _trace = trace;
        _loop = loop;
        _relays = relays;
        _group = group;
        _others = others;
    }

    /// <summary>
    /// Holds what the service would pass on. A peer message to a user who is online then has no
    /// result and ends in its time-out, 10 s after the call; it arrives all the same when the two
    /// are restored.
    /// </summary>
    public void Cut() => Set(CutName, (one, other) => _relays.SetCut(one, other, isCut: true));

    /// <summary>
    /// Cuts, and restores by itself, before whatever is due at that instant (S-09).
    /// </summary>
    /// <param name="lasting">How long the cut lasts; not negative.</param>
    public void Cut(Duration lasting)
    {
        long ticks = Preconditions.NonNegativeTicks(lasting, nameof(lasting));
        Cut();
        _loop.After(ticks, state => ((PairControl)state!).Restore(), this, "network/restore");
    }

    /// <summary>Lets pass what was held, in order, and all that follows.</summary>
    public void Restore() =>
        Set(RestoreName, (one, other) => _relays.SetCut(one, other, isCut: false));

    /// <summary>Says how much longer the service takes to pass something on.</summary>
    /// <param name="extra">For what it passes on from now on; not negative, zero for none.</param>
    public void SetLatency(Duration extra)
    {
        long ticks = Preconditions.NonNegativeTicks(extra, nameof(extra));
        Set(LatencyName, (one, other) => _relays.SetExtra(one, other, ticks), ("ticks", ticks));
    }

    private void Set(
        TraceName name, Action<string, string> change,
        params (string Name, object? Value)[] details)
    {
        using ThreadGate.Passage passage = _gate.Enter();
        List<(string Name, object? Value)> arguments = new()
        {
            ("users", _group), ("others", _others),
        };
        arguments.AddRange(details);
        _trace.Record(
            TraceKind.Control, null, name, "S-84", null, new CallArguments(arguments.ToArray()));
        foreach (string one in _group)
        {
            foreach (string other in _others)
            {
                change(one, other);
            }
        }
    }
}
