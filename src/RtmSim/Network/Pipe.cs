using System;
using System.Collections.Generic;
using RtmSim.Kernel;
using RtmSim.Network.Rules;
using RtmSim.Protocol;

namespace RtmSim.Network;

/// <summary>
/// One direction of a link: a reliable, ordered stream of packets. What cannot travel waits and
/// sets out, in order, when it can; nothing overtakes (S-16, S-70).
/// </summary>
internal sealed class Pipe
{
    private static readonly INetworkRule[] Rules =
    {
        new PartitionRule(), new ClogRule(), new BandwidthRule(), new LatencyRule(),
        new JitterRule(), new LossRule(),
    };

    private static readonly Action<object?> Arrived = state => ((Pipe)state!).DeliverFirst();

    private readonly EventLoop _loop;
    private readonly SimRandom _random;
    private readonly Action<Packet> _deliver;
    private readonly string _source;
    private readonly Queue<Waiting> _waiting = new();
    private Conditions _conditions;
    private long _lastArrival;
    private long _freeAt;

    public Pipe(
        EventLoop loop, SimRandom random, Conditions conditions, string source,
        Action<Packet> deliver)
    {
        _loop = loop;
        _random = random;
        _conditions = conditions;
        _source = source;
        _deliver = deliver;
    }

    public void Send(Packet packet) => _waiting.Enqueue(new Waiting(packet, SetOut(packet)));

    /// <summary>Conditions have changed: what may travel sets out, what may not stops.</summary>
    public void Apply(Conditions conditions)
    {
        _conditions = conditions;
        bool held = conditions.IsBlocked || conditions.IsClogged;
        int count = _waiting.Count;
        for (int i = 0; i < count; i++)
        {
            Waiting waiting = _waiting.Dequeue();
            if (held)
            {
                waiting.Arrival.Cancel();
            }
            else if (!waiting.Arrival.IsPending)
            {
                waiting = waiting with { Arrival = SetOut(waiting.Packet) };
            }

            _waiting.Enqueue(waiting);
        }

        if (held)
        {
            ForgetThePast();
        }
    }

    /// <summary>Takes back all that has not arrived, in order.</summary>
    public IReadOnlyList<Packet> TakeBack()
    {
        Packet[] packets = new Packet[_waiting.Count];
        for (int i = 0; i < packets.Length; i++)
        {
            Waiting waiting = _waiting.Dequeue();
            waiting.Arrival.Cancel();
            packets[i] = waiting.Packet;
        }

        ForgetThePast();
        return packets;
    }

    private ScheduledEvent SetOut(Packet packet)
    {
        long now = _loop.Clock.NowTicks;
        Transit transit = new(_conditions, packet.WireBytes, now, _freeAt, _random);
        Verdict verdict = new() { FreeAt = now };
        foreach (INetworkRule rule in Rules)
        {
            rule.Judge(transit, ref verdict);
        }

        if (verdict.Hold)
        {
            return default;
        }

        _freeAt = verdict.FreeAt;
        _lastArrival = Math.Max(_lastArrival, now + verdict.DelayTicks);
        return _loop.At(_lastArrival, Arrived, this, _source);
    }

    private void ForgetThePast()
    {
        _lastArrival = 0;
        _freeAt = 0;
    }

    private void DeliverFirst() => _deliver(_waiting.Dequeue().Packet);

    private readonly record struct Waiting(Packet Packet, ScheduledEvent Arrival);
}
