using System;
using System.Collections.Generic;
using System.Linq;
using agora_rtm;
using DT.Xamarin.Agora;
using NodaTime;
using RtmSim.Facades;
using RtmSim.Facades.Unity;
using RtmSim.Kernel;
using RtmSim.Network;
using RtmSim.Service;
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
    private readonly Relays _relays;

    internal NetworkControl(ThreadGate gate, Trace trace, SimNetwork network, Relays relays)
    {
        _gate = gate;
        _trace = trace;
        _network = network;
        _relays = relays;
    }

    /// <summary>The link of a user, with all its clients.</summary>
    /// <param name="userId">The user, known or not.</param>
    public LinkControl this[string userId] => Of(Preconditions.NotNull(userId, nameof(userId)));

    /// <summary>The links of several users, which one word changes all at once.</summary>
    /// <param name="userIds">The users, known or not; at least one.</param>
    public LinkControl Of(params string[] userIds)
    {
        string[] users = UsersIn(userIds, nameof(userIds));
        return new LinkControl(
            _gate, _trace, _network, null, users,
            () => users.Select(_network.EndpointOf).ToArray());
    }

    /// <summary>
    /// What the service passes on between two users, both ways, while all their other traffic
    /// flows: peer messages, channel messages and call invitations (S-84).
    /// </summary>
    /// <param name="userId">The one, known or not.</param>
    /// <param name="otherId">The other.</param>
    /// <exception cref="ArgumentException">Both are the same user.</exception>
    public PairControl Between(string userId, string otherId) => Pairs(
        new[] { Preconditions.NotNull(userId, nameof(userId)) },
        new[] { Preconditions.NotNull(otherId, nameof(otherId)) });

    /// <summary>
    /// Cuts each user of one group off from each user of the other, until the control that is
    /// returned restores them (S-84). Within a group all goes on.
    /// </summary>
    /// <param name="group">The one group.</param>
    /// <param name="others">The other; no user is in both.</param>
    /// <exception cref="ArgumentException">A user is in both groups, or one is empty.</exception>
    public PairControl Partition(IEnumerable<string> group, IEnumerable<string> others)
    {
        PairControl pairs = Pairs(
            UsersIn(group, nameof(group)), UsersIn(others, nameof(others)));
        pairs.Cut();
        return pairs;
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
        return Of(face!);
    }

    /// <inheritdoc cref="Of(RtmClient)"/>
    public LinkControl Of(AgoraRtmKit client) =>
        Of(Preconditions.NotNull(client, nameof(client)).Face);

    /// <summary>Cuts a user's link, both ways.</summary>
    /// <param name="userId">The user.</param>
    public void Cut(string userId) => this[userId].Cut();

    /// <summary>
    /// Cuts a user's link, both ways, and restores it by itself after a time, before whatever is
    /// due at that instant (S-09).
    /// </summary>
    /// <param name="userId">The user.</param>
    /// <param name="lasting">How long the cut lasts; not negative.</param>
    public void Cut(string userId, Duration lasting) => this[userId].Cut(lasting);

    /// <summary>Holds all traffic of a user while nobody takes the link for lost (S-79).</summary>
    /// <param name="userId">The user.</param>
    public void Clog(string userId) => this[userId].Clog();

    /// <summary>Lets the traffic of a user flow again.</summary>
    /// <param name="userId">The user.</param>
    public void Unclog(string userId) => this[userId].Unclog();

    /// <summary>Takes back all cuts of a user's link. What has waited sets out, in order.</summary>
    /// <param name="userId">The user.</param>
    public void Restore(string userId) => this[userId].Restore();

    private LinkControl Of(ClientFace face)
    {
        Link link = face.Client.Link;
        return new LinkControl(
            _gate, _trace, _network, face.Client.Tag, Array.Empty<string>(),
            () => new[] { _network.Separate(link) });
    }

    private static string[] UsersIn(IEnumerable<string> userIds, string name)
    {
        string[] users = Preconditions.NotNull(userIds, name)
            .Select(userId => Preconditions.NotNull(userId, name))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        Preconditions.Require(users.Length > 0, name, "No user is named; at least one is needed.");
        return users;
    }

    private PairControl Pairs(string[] group, string[] others)
    {
        foreach (string userId in group.Intersect(others, StringComparer.Ordinal))
        {
            throw new ArgumentException(
                $"'{userId}' is on both sides; a user always reaches itself.", nameof(others));
        }

        return new PairControl(_gate, _trace, _network.Loop, _relays, group, others);
    }
}
