using System;
using agora_rtm;
using NodaTime;
using RtmSim.Facades.Unity;
using RtmSim.Kernel;
using RtmSim.Network;
using RtmSim.Tracing;

namespace RtmSim;

/// <summary>
/// Faults of the network. Conditions belong to users: they hold for all clients of a user, also for
/// one that logs in later, until they are changed.
/// </summary>
public sealed class NetworkControl
{
    private readonly ThreadGate _gate;
    private readonly Trace _trace;
    private readonly SimNetwork _network;

    internal NetworkControl(ThreadGate gate, Trace trace, SimNetwork network)
    {
        _gate = gate;
        _trace = trace;
        _network = network;
    }

    /// <summary>The link of a user, with all its clients.</summary>
    /// <param name="userId">The user, known or not.</param>
    public LinkControl this[string userId]
    {
        get
        {
            Preconditions.NotNull(userId, nameof(userId));
            return new LinkControl(
                _gate, _trace, _network, userId, () => _network.EndpointOf(userId));
        }
    }

    /// <summary>
    /// The link of one client alone. The first change takes it apart from its user's other clients.
    /// </summary>
    /// <param name="client">A client of this simulation.</param>
    /// <exception cref="ArgumentException">The client is unusable (B-03).</exception>
    public LinkControl Of(RtmClient client)
    {
        RtmClientFace? face = Preconditions.NotNull(client, nameof(client)).Face;
        Preconditions.Require(
            face is not null, nameof(client), "The client was made without App ID or handler.");
        Link link = face!.Client.Link;
        return new LinkControl(
            _gate, _trace, _network, face.Label, () => _network.Separate(link));
    }

    /// <summary>Cuts a user's link, both ways.</summary>
    /// <inheritdoc cref="LinkControl.Cut"/>
    /// <param name="userId">The user.</param>
    public void Cut(string userId) => this[userId].Cut();

    /// <summary>
    /// Cuts a user's link, both ways, and restores it by itself after a time, before whatever is
    /// due at that instant (S-09).
    /// </summary>
    /// <param name="userId">The user.</param>
    /// <param name="lasting">How long the cut lasts; not negative.</param>
    public void Cut(string userId, Duration lasting)
    {
        long ticks = Preconditions.NonNegativeTicks(lasting, nameof(lasting));
        LinkControl link = this[userId];
        link.Cut();
        _network.Loop.After(
            ticks, state => ((LinkControl)state!).Restore(), link, "network/restore");
    }

    /// <summary>Holds all traffic of a user while nobody takes the link for lost (S-79).</summary>
    /// <param name="userId">The user.</param>
    public void Clog(string userId) => this[userId].Clog();

    /// <summary>Lets the traffic of a user flow again.</summary>
    /// <param name="userId">The user.</param>
    public void Unclog(string userId) => this[userId].Unclog();

    /// <summary>Takes back all cuts of a user's link. What has waited sets out, in order.</summary>
    /// <param name="userId">The user.</param>
    public void Restore(string userId) => this[userId].Restore();
}
