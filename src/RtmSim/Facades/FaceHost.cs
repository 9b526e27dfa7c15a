using System;
using RtmSim.Client;
using RtmSim.Facades.Unity;
using RtmSim.Kernel;
using RtmSim.Tracing;

namespace RtmSim.Facades;

/// <summary>What a face needs of the simulation its objects belong to.</summary>
internal sealed class FaceHost
{
    private readonly Func<string, IClientSink, SimClient> _makeClient;
    private int _clientHandlers;
    private int _channelHandlers;

    public FaceHost(
        EventLoop loop, Trace trace, ThreadGate gate, UnityOptions unity, string startedAt,
        Func<string, IClientSink, SimClient> makeClient)
    {
        Loop = loop;
        Trace = trace;
        Gate = gate;
        Unity = unity;
        StartedAt = startedAt;
        Pump = new CallbackPump(loop);
        _makeClient = makeClient;
    }

    public EventLoop Loop { get; }

    public Trace Trace { get; }

    public ThreadGate Gate { get; }

    public UnityOptions Unity { get; }

    public CallbackPump Pump { get; }

    /// <summary>Where in the test's source the simulation was started.</summary>
    public string StartedAt { get; }

    public bool HasEnded { get; set; }

    /// <summary>Told of each client as it is made.</summary>
    public event Action<RtmClientFace>? ClientMade;

    public SimClient MakeClient(string appId, IClientSink sink) => _makeClient(appId, sink);

    public void Announce(RtmClientFace face) => ClientMade?.Invoke(face);

    /// <summary>Handler indexes count per class and per simulation (B-25).</summary>
    public int NextClientHandler() => _clientHandlers++;

    public int NextChannelHandler() => _channelHandlers++;
}
