using System;
using System.Collections.Generic;
using RtmSim.Kernel;
using RtmSim.Network;
using RtmSim.Protocol;

namespace RtmSim.Service;

/// <summary>What the service knows of one client's link.</summary>
internal sealed class Connection
{
    private readonly List<Packet> _held = new();
    private readonly List<(int Serial, bool IsLogin)> _lost = new();
    private readonly Dictionary<Operation, long> _lastDue = new();

    public Connection(Link link) => Link = link;

    public Link Link { get; }

    public Session? Session { get; set; }

    /// <summary>The login or return that is being worked on.</summary>
    public ScheduledEvent Opening { get; set; }

    /// <summary>Why the session ended at the service, for a client that has yet to learn.</summary>
    public SessionEnd Fate { get; set; }

    /// <summary>The client gave the connection up and has not returned.</summary>
    public bool IsBroken { get; set; }

    /// <summary>
    /// The session whose messages are on their way to the client, also while it is logging out.
    /// </summary>
    public Session? Receiver { get; set; }

    public bool CanDeliver => !IsBroken && Link.IsUp && !Link.IsClosed;

    /// <summary>
    /// The answer to a request will not leave, however often the client repeats it (S-81).
    /// </summary>
    public void Lose(Request request) =>
        _lost.Add((request.Serial, request.Operation == Operation.Login));

    /// <summary>When a request is worked on: never before an earlier one of its kind.</summary>
    public long DueOf(Operation operation, long now, long delay)
    {
        long due = now + delay;
        if (_lastDue.Count > 0 && _lastDue.TryGetValue(operation, out long last))
        {
            due = Math.Max(due, last);
        }

        if (due > now)
        {
            _lastDue[operation] = due;
        }

        return due;
    }

    public void Push(Packet packet)
    {
        if (!IsBroken && !IsLost(packet))
        {
            Link.SendDown(packet);
        }
    }

    /// <summary>Sends also to a client that has not returned yet (S-59).</summary>
    public void Answer(Reply reply)
    {
        if (!IsLost(reply))
        {
            Link.SendDown(reply);
        }
    }

    /// <summary>Sends, or keeps for the client's return.</summary>
    public void PushOrHold(Packet packet)
    {
        if (IsBroken && !IsLost(packet))
        {
            _held.Add(packet);
        }
        else
        {
            Push(packet);
        }
    }

    public void SendHeld()
    {
        foreach (Packet packet in _held)
        {
            Link.SendDown(packet);
        }

        _held.Clear();
    }

    /// <summary>Whether a late message waits for the return (S-84).</summary>
    public bool Holds(ChannelMessagePush push) => _held.Exists(packet =>
        packet is ChannelMessagePush held
        && held.ChannelId == push.ChannelId
        && held.Number == push.Number);

    /// <summary>Brings what waits for the return up to date.</summary>
    public void RenewHeld(Func<Packet, Packet> renew)
    {
        for (int i = 0; i < _held.Count; i++)
        {
            _held[i] = renew(_held[i]);
        }
    }

    /// <summary>Drops some of what waits for the return.</summary>
    public void WithdrawHeld(Predicate<Packet> which) => _held.RemoveAll(which);

    public void ForgetHeld() => _held.Clear();

    private bool IsLost(Packet packet) => _lost.Count > 0
        && packet is Reply reply
        && _lost.Contains((reply.Serial, reply is SessionReply));
}
