using System;
using agora_rtm;
using DT.Xamarin.Agora;
using NodaTime;
using RtmSim.Client;
using RtmSim.Facades;
using RtmSim.Facades.Unity;
using RtmSim.Kernel;
using RtmSim.Tracing;

namespace RtmSim;

/// <summary>Other users of the system, played by the test.</summary>
public sealed class Users
{
    private static readonly TraceName CrashName = new("users.crash");
    private static readonly TraceName SlowName = new("users.slow callbacks");

    private readonly FaceHost _host;
    private readonly ServiceControl _service;
    private readonly OrderedMap<string, ScriptedPeer> _peers = new(StringComparer.Ordinal);

    internal Users(FaceHost host, ServiceControl service)
    {
        _service = service;
        _host = host;
    }

    /// <summary>
    /// A peer that logs in now and is online when its login is answered, 250 ms later (S-15).
    /// Called again for the same user, it gives the same peer, logged in again if it was not.
    /// </summary>
    /// <param name="userId">The user.</param>
    /// <param name="appId">
    /// The project; null for <see cref="SimulationOptions.AppId"/> or, without that, for that of
    /// the first client made, since only clients of one project see one another (B-02).
    /// </param>
    public ScriptedPeer Online(string userId, string? appId = null)
    {
        ScriptedPeer peer = Peer(userId, appId);
        peer.GoOnline();
        return peer;
    }

    /// <summary>The peer of this user, not logged in unless it was before.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="appId">The project, as for <see cref="Online"/>.</param>
    public ScriptedPeer Peer(string userId, string? appId = null)
    {
        Preconditions.NotNull(userId, nameof(userId));
        if (!_peers.TryGetValue(userId, out ScriptedPeer? peer))
        {
            string project = _service.Project.Of(appId, $"'{userId}'");
            peer = new ScriptedPeer(
                _host, userId, project, () => _service.TokenFor(project, userId), IsEcho);
            _peers[userId] = peer;
        }

        return peer;
    }

    /// <summary>Whether a client is a scripted peer's, and so the test's and no app's.</summary>
    /// <param name="clientNumber">Its number in order of construction, from 1.</param>
    internal bool IsScripted(int clientNumber)
    {
        foreach (ScriptedPeer peer in _peers.ToArray())
        {
            if (peer.HasClient(clientNumber))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Says whose rates hold for the clients that are made from now on, where several processes
    /// with different SDKs take part (PR-01). Clients of iOS keep theirs (PR-02). It takes no
    /// virtual time.
    /// </summary>
    /// <param name="limits">
    /// The rates; null, as at first, for those of <see cref="ClientOptions.Limits"/>.
    /// </param>
    public void UseLimits(LimitsProfile? limits)
    {
        using ThreadGate.Passage passage = _host.Gate.Enter();
        _host.NewLimits = limits;
    }

    /// <summary>
    /// Says how long the app of this client takes for each callback. Later ones wait, in order, and
    /// nothing is lost (P-02). Zero, the default, for no time at all.
    /// </summary>
    /// <param name="client">A client of this simulation.</param>
    /// <param name="each">For each callback, not negative.</param>
    public void SlowCallbacks(RtmClient client, Duration each) =>
        SlowCallbacks(FaceOf(client), each);

    /// <inheritdoc cref="SlowCallbacks(RtmClient, Duration)"/>
    public void SlowCallbacks(AgoraRtmKit client, Duration each) =>
        SlowCallbacks(Preconditions.NotNull(client, nameof(client)).Face, each);

    /// <summary>
    /// The process with this client, the app's or a peer's, is gone: no callback runs any more, the
    /// service is not told and notices only that it hears nothing, and the object is like a
    /// disposed one (S-85).
    /// </summary>
    /// <param name="client">A client of this simulation; nothing happens if it is disposed.</param>
    public void Crash(RtmClient client)
    {
        RtmClientFace face = FaceOf(client);
        foreach (ScriptedPeer peer in _peers.ToArray())
        {
            if (peer.Client == client)
            {
                peer.Crash();
                return;
            }
        }

        using ThreadGate.Passage passage = _host.Gate.Enter();
        _host.Trace.Record(TraceKind.Control, face.Client.Tag, CrashName, "S-85");
        client.Crash();
    }

    /// <summary>The process with this client is gone, as for a client of Unity (S-85).</summary>
    /// <param name="client">A client of this simulation; nothing happens if it is disposed.</param>
    public void Crash(AgoraRtmKit client)
    {
        Preconditions.NotNull(client, nameof(client));
        using ThreadGate.Passage passage = _host.Gate.Enter();
        _host.Trace.Record(TraceKind.Control, client.Face.Client.Tag, CrashName, "S-85");
        client.Crash();
    }

    /// <summary>
    /// The request ID that the SDK gave to a client's last numbered call; 0 before the first. The
    /// app of the target version cannot know it (S-60).
    /// </summary>
    /// <param name="client">A client of this simulation.</param>
    public long LastRequestId(RtmClient client) =>
        Preconditions.NotNull(client, nameof(client)).Face?.LastRequestId ?? 0;

    /// <summary>
    /// Says that a client is of an SDK that is too old for file and image messages: their senders
    /// get 8, and in channels it gets none (E-23).
    /// </summary>
    /// <param name="client">A client of this simulation, logged in or not.</param>
    public void Legacy(RtmClient client)
    {
        RtmClientFace face = FaceOf(client);
        _service.MarkLegacy(face.Client.Tag);
    }

    /// <summary>The same for all clients of a user, also those that log in later.</summary>
    /// <param name="userId">The user.</param>
    public void Legacy(string userId) =>
        _service.MarkLegacy(Preconditions.NotNull(userId, nameof(userId)));

    private void SlowCallbacks(ClientFace face, Duration each)
    {
        long ticks = Preconditions.NonNegativeTicks(each, nameof(each));
        using ThreadGate.Passage passage = _host.Gate.Enter();
        _host.Trace.Record(
            TraceKind.Control, face.Client.Tag, SlowName, "P-02", null,
            new CallArguments(("ticks", ticks)));
        face.CallbackTicks = ticks;
    }

    private static RtmClientFace FaceOf(RtmClient client)
    {
        RtmClientFace? face = Preconditions.NotNull(client, nameof(client)).Face;
        Preconditions.Require(
            face is not null, nameof(client), "The client was made without App ID or handler.");
        return face!;
    }

    private bool IsEcho(string userId) =>
        _peers.TryGetValue(userId, out ScriptedPeer? peer) && peer.IsEcho;
}
