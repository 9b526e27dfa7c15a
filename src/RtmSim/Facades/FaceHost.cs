using System;
using System.Collections.Generic;
using RtmSim.Client;
using RtmSim.Facades.Ios;
using RtmSim.Facades.Unity;
using RtmSim.Kernel;
using RtmSim.Tracing;

namespace RtmSim.Facades;

/// <summary>What a face needs of the simulation its objects belong to.</summary>
internal sealed class FaceHost
{
    private static readonly TraceName LimitsName = new("users.limits");

    private readonly Func<string, IClientSink, Sdk, LimitsProfile?, SimClient> _makeClient;
    private readonly List<ClientFace> _alive = new();
    private int _clientHandlers;
    private int _channelHandlers;

    public FaceHost(
        EventLoop loop, Trace trace, ThreadGate gate, UnityOptions unity, IosOptions ios,
        string startedAt,
        Func<string, IClientSink, Sdk, LimitsProfile?, SimClient> makeClient,
        EventSabotage? sabotage = null)
    {
        Loop = loop;
        Trace = trace;
        Gate = gate;
        Unity = unity;
        CallbackPump.RequireLimit(ios.CallbackQueueLimit);
        Ios = ios;
        StartedAt = startedAt;
        Pump = new CallbackPump(loop, unity, sabotage);
        _makeClient = makeClient;
    }

    public EventLoop Loop { get; }

    public Trace Trace { get; }

    public ThreadGate Gate { get; }

    public UnityOptions Unity { get; }

    public IosOptions Ios { get; }

    public CallbackPump Pump { get; }

    /// <summary>Where in the test's source the simulation was started.</summary>
    public string StartedAt { get; }

    public bool HasEnded { get; set; }

    /// <summary>Told of each client as it is made.</summary>
    public event Action<ClientFace>? ClientMade;

    /// <summary>
    /// Whose rates hold for clients that are made from now on; null for those of the options.
    /// </summary>
    public LimitsProfile? NewLimits { get; set; }

    public SimClient MakeClient(string appId, IClientSink sink, Sdk sdk) =>
        _makeClient(appId, sink, sdk, NewLimits);

    /// <summary>
    /// The areas that clients made from now on may connect to; null if never said (O-07).
    /// </summary>
    public AreaCode? Areas { get; private set; }

    /// <summary>Whether the app has a client: scripted peers are processes of their own.</summary>
    private bool AppHasClient => _alive.Exists(face => !face.IsScripted);

    /// <summary>False, and nothing is changed, while the app has a client (O-07).</summary>
    public bool TrySetAreas(AreaCode areas)
    {
        if (AppHasClient)
        {
            return false;
        }

        Areas = areas;
        return true;
    }

    public void Announce(ClientFace face)
    {
        _alive.Add(face);
        if (NewLimits is { } limits)
        {
            Trace.Record(
                TraceKind.Control, face.Client.Tag, LimitsName, "PR-01", null,
                new CallArguments(("limits", limits.ToString())));
        }

        ClientMade?.Invoke(face);
    }

    /// <summary>A client is disposed, or its process is gone.</summary>
    public void Forget(ClientFace face) => _alive.Remove(face);

    /// <summary>Handler indexes count per class and per simulation (B-25).</summary>
    public int NextClientHandler() => _clientHandlers++;

    public int NextChannelHandler() => _channelHandlers++;
}
