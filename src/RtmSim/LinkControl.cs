using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Facades;
using RtmSim.Kernel;
using RtmSim.Network;
using RtmSim.Tracing;

namespace RtmSim;

/// <summary>
/// The conditions of a user's link, of one client's, or of several users' at once. They hold until
/// they are changed. Links are reliable and ordered: what cannot travel waits, and nothing
/// overtakes (S-16, S-70).
/// </summary>
public sealed class LinkControl
{
    private static readonly TraceName CutName = new("network.cut");
    private static readonly TraceName RestoreName = new("network.restore");
    private static readonly TraceName ClogName = new("network.clog");
    private static readonly TraceName UnclogName = new("network.unclog");
    private static readonly TraceName LatencyName = new("network.latency");
    private static readonly TraceName JitterName = new("network.jitter");
    private static readonly TraceName LossName = new("network.loss");
    private static readonly TraceName BandwidthName = new("network.bandwidth");

    private readonly ThreadGate _gate;
    private readonly Trace _trace;
    private readonly SimNetwork _network;
    private readonly Func<IReadOnlyList<Endpoint>> _endpoints;
    private readonly TraceClient? _client;
    private readonly IReadOnlyList<string> _users;

    /// <summary>For one client, or for all clients of some users.</summary>
    internal LinkControl(
        ThreadGate gate, Trace trace, SimNetwork network, TraceClient? client,
        IReadOnlyList<string> users, Func<IReadOnlyList<Endpoint>> endpoints)
    {
        _gate = gate;
        _trace = trace;
        _network = network;
        _client = client;
        _users = users;
        _endpoints = endpoints;
    }

    /// <summary>
    /// Cuts the link, or one direction of it. The client notices either after 4 s (D-03); the
    /// service declares the user offline after 30 s in which nothing could reach it (D-07, S-77).
    /// </summary>
    /// <param name="direction">One direction; null for both.</param>
    public void Cut(Direction? direction = null) =>
        Set(CutName, direction, "D-03", to => to.SetCut(true));

    /// <summary>
    /// Cuts the link, both ways, and restores it by itself after a time, before whatever is due at
    /// that instant (S-09). A link that was cut or restored meanwhile is left alone.
    /// </summary>
    /// <param name="lasting">How long the cut lasts; not negative.</param>
    public void Cut(Duration lasting)
    {
        long ticks = Preconditions.NonNegativeTicks(lasting, nameof(lasting));
        Cut();
        (Endpoint Endpoint, int CutWords)[] cut = _endpoints()
            .Select(endpoint => (endpoint, endpoint.CutWords))
            .ToArray();
        void RestoreUntouched(object? state)
        {
            Endpoint[] untouched = cut
                .Where(each => each.Endpoint.CutWords == each.CutWords)
                .Select(each => each.Endpoint)
                .ToArray();
            if (untouched.Length > 0)
            {
                Restore(untouched);
            }
        }

        _network.Loop.After(ticks, RestoreUntouched, null, "network/restore");
    }

    /// <summary>Takes back all cuts. What has waited sets out, in order.</summary>
    public void Restore() => Restore(_endpoints());

    /// <summary>
    /// Holds all traffic while neither side takes the link for lost: calls run into their
    /// time-outs and the client stays connected (S-79).
    /// </summary>
    /// <param name="direction">One direction; null for both.</param>
    public void Clog(Direction? direction = null) =>
        Set(ClogName, direction, "S-79", to => to.IsClogged = true);

    /// <summary>Lets the traffic flow again.</summary>
    public void Unclog() => Set(UnclogName, null, "S-79", to => to.IsClogged = false);

    /// <summary>Sets the one-way latency, for packets that set out from now on.</summary>
    /// <param name="latency">Not negative.</param>
    /// <param name="direction">One direction; null for both.</param>
    public void SetLatency(Duration latency, Direction? direction = null)
    {
        long ticks = Preconditions.NonNegativeTicks(latency, nameof(latency));
        Set(LatencyName, direction, "S-15", to => to.LatencyTicks = ticks, ("ticks", ticks));
    }

    /// <summary>Sets what is added at most to a packet's latency, evenly drawn.</summary>
    /// <param name="jitter">Not negative.</param>
    /// <param name="direction">One direction; null for both.</param>
    public void SetJitter(Duration jitter, Direction? direction = null)
    {
        long ticks = Preconditions.NonNegativeTicks(jitter, nameof(jitter));
        Set(JitterName, direction, "S-16", to => to.JitterTicks = ticks, ("ticks", ticks));
    }

    /// <summary>
    /// Sets the chance of a transmission to be lost. Lost ones are sent again, after 200 ms and
    /// twice as long for each further loss (S-78).
    /// </summary>
    /// <param name="loss">From 0 up to but not including 1.</param>
    /// <param name="direction">One direction; null for both.</param>
    public void SetLoss(double loss, Direction? direction = null)
    {
        NetworkOptions.CheckLoss(loss);
        long perMillion = (long)(loss * 1_000_000);
        Set(LossName, direction, "S-78", to => to.Loss = loss, ("perMillion", perMillion));
    }

    /// <summary>Sets how many bytes a second go through.</summary>
    /// <param name="bytesPerSecond">Positive, or 0 for no limit.</param>
    /// <param name="direction">One direction; null for both.</param>
    public void SetBandwidth(long bytesPerSecond, Direction? direction = null)
    {
        Preconditions.Require(
            bytesPerSecond >= 0, nameof(bytesPerSecond), "The bandwidth is negative.");
        Set(
            BandwidthName, direction, "S-57", to => to.BytesPerSecond = bytesPerSecond,
            ("bytesPerSecond", bytesPerSecond));
    }

    private void Restore(IReadOnlyList<Endpoint> endpoints) =>
        Set(endpoints, RestoreName, null, "S-70", to => to.SetCut(false));

    private void Set(
        TraceName name, Direction? direction, string rule, Action<Conditions> change,
        params (string Name, object? Value)[] details) =>
        Set(_endpoints(), name, direction, rule, change, details);

    private void Set(
        IReadOnlyList<Endpoint> endpoints, TraceName name, Direction? direction, string rule,
        Action<Conditions> change, params (string Name, object? Value)[] details)
    {
        using ThreadGate.Passage passage = _gate.Enter();
        List<(string Name, object? Value)> arguments = new();
        if (_client is null)
        {
            arguments.Add(("users", _users));
        }

        if (direction is not null)
        {
            arguments.Add(("direction", direction == Direction.Up ? "up" : "down"));
        }

        arguments.AddRange(details);
        _trace.Record(
            TraceKind.Control, _client, name, rule, null,
            new CallArguments(arguments.ToArray()));
        foreach (Endpoint endpoint in endpoints)
        {
            if (direction is null or Direction.Up)
            {
                change(endpoint.Up);
            }

            if (direction is null or Direction.Down)
            {
                change(endpoint.Down);
            }

            _network.Refresh(endpoint);
        }
    }
}
