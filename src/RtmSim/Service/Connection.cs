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

    public void Push(Packet packet)
    {
        if (!IsBroken)
        {
            Link.SendDown(packet);
        }
    }

    /// <summary>Sends, or keeps for the client's return.</summary>
    public void PushOrHold(Packet packet)
    {
        if (IsBroken)
        {
            _held.Add(packet);
        }
        else
        {
            Link.SendDown(packet);
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
}
