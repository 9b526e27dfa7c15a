using System;
using System.Collections.Generic;
using RtmSim.Kernel;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Network;

/// <summary>
/// All links between clients and the service. Conditions belong to users: what a test sets for a
/// user holds for all its clients, also for one that logs in later.
/// </summary>
internal sealed class SimNetwork
{
    private readonly Trace _trace;
    private readonly Conditions _defaults;
    private readonly Endpoint _nobody;
    private readonly OrderedMap<string, Endpoint> _users = new(StringComparer.Ordinal);
    private readonly OrderedMap<int, Link> _links = new(EqualityComparer<int>.Default);
    private readonly Dictionary<string, TraceName> _names = new(StringComparer.Ordinal);

    public SimNetwork(EventLoop loop, Trace trace, ulong seed, Conditions defaults)
    {
        Loop = loop;
        Seed = seed;
        _trace = trace;
        _defaults = defaults;
        _nobody = new Endpoint(_defaults.Copy(), _defaults.Copy());
    }

    public EventLoop Loop { get; }

    public ulong Seed { get; }

    /// <summary>Null in all but runs with a planted bug.</summary>
    public PacketSabotage? PacketSabotage { get; init; }

    /// <summary>A link for a client that no user has logged in on yet.</summary>
    public Link Connect(int number, IClientEnd client, IServiceEnd service)
    {
        Link link = new(this, number, _nobody, client, service);
        _links[number] = link;
        return link;
    }

    /// <summary>The client's link takes on the conditions of this user.</summary>
    public void Assign(Link link, string userId)
    {
        if (!link.Endpoint.IsPrivate)
        {
            link.Endpoint = EndpointOf(userId);
        }
    }

    /// <summary>
    /// Gives one client conditions of its own, apart from its user's other clients.
    /// </summary>
    public Endpoint Separate(Link link)
    {
        if (!link.Endpoint.IsPrivate)
        {
            link.Endpoint = link.Endpoint.CopyForOne();
        }

        return link.Endpoint;
    }

    public Endpoint EndpointOf(string userId)
    {
        if (!_users.TryGetValue(userId, out Endpoint? endpoint))
        {
            endpoint = new Endpoint(_defaults.Copy(), _defaults.Copy());
            _users[userId] = endpoint;
        }

        return endpoint;
    }

    /// <summary>
    /// The service goes away, or is back, for all links that are or will be (S-71).
    /// </summary>
    public void SetOutage(bool isOut)
    {
        _defaults.IsOut = isOut;
        Mark(_nobody, isOut);
        foreach (KeyValuePair<string, Endpoint> user in _users)
        {
            Mark(user.Value, isOut);
        }

        Link[] links = _links.ToArray();
        foreach (Link link in links)
        {
            Mark(link.Endpoint, isOut);
        }

        foreach (Link link in links)
        {
            link.Refresh();
        }
    }

    /// <summary>An endpoint's conditions were changed.</summary>
    public void Refresh(Endpoint endpoint)
    {
        foreach (Link link in _links.ToArray())
        {
            if (ReferenceEquals(link.Endpoint, endpoint))
            {
                link.Refresh();
            }
        }
    }

    public void TracePacket(Link link, Direction direction, Packet packet)
    {
        if (!_trace.Options.Packets)
        {
            return;
        }

        string name = direction == Direction.Up ? "> " + packet.Name : "< " + packet.Name;
        if (!_names.TryGetValue(name, out TraceName? traceName))
        {
            traceName = new TraceName(name);
            _names.Add(name, traceName);
        }

        _trace.Record(TraceKind.Packet, link.Tag, traceName, null, null, packet);
    }

    private static void Mark(Endpoint endpoint, bool isOut)
    {
        endpoint.Up.IsOut = isOut;
        endpoint.Down.IsOut = isOut;
    }
}
