using System;
using NodaTime;
using RtmSim.Client;
using RtmSim.Facades.Ios;
using RtmSim.Facades.Unity;
using RtmSim.Kernel;
using RtmSim.Network;
using RtmSim.Service;
using RtmSim.Tracing;

namespace RtmSim;

/// <summary>
/// What a simulation is made with. Immutable; change it with <c>with</c>. The defaults behave as
/// the real system most likely does, and each member names the rule it follows.
/// </summary>
public sealed record SimulationOptions
{
    /// <summary>
    /// All randomness of the run comes from it; the same seed gives the same run. Default 1.
    /// </summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Where virtual time begins. Default 2021-01-01T00:00:00Z.</summary>
    public Instant Epoch { get; init; } = VirtualClock.DefaultEpoch;

    /// <summary>
    /// The project that scripted peers belong to. Null, the default, for that of the first client
    /// the app makes.
    /// </summary>
    public string? AppId { get; init; }

    /// <summary>How far away the service is. Default Fast (S-15).</summary>
    public LatencyProfile LatencyProfile { get; init; } = LatencyProfile.Fast;

    /// <summary>The conditions of every link at the start.</summary>
    public NetworkOptions Network { get; init; } = new();

    /// <summary>The choices of the simulated SDK.</summary>
    public ClientOptions Client { get; init; } = new();

    /// <summary>The choices of the simulated service.</summary>
    public ServiceOptions Service { get; init; } = new();

    /// <summary>The choices of the Unity face.</summary>
    public UnityOptions Unity { get; init; } = new();

    /// <summary>The choices of the iOS face.</summary>
    public IosOptions Ios { get; init; } = new();

    /// <summary>In what order events of one instant run (S-09).</summary>
    public TieOptions Ties { get; init; } = new();

    /// <summary>What goes into the trace.</summary>
    public TraceOptions Trace { get; init; } = new();

    /// <summary>When a run is taken for endless.</summary>
    public RunBudget Budget { get; init; } = new();

    /// <summary>What becomes of calls from other threads. Default Refuse (P-08).</summary>
    public ThreadPolicy Threads { get; init; } = ThreadPolicy.Refuse;

    /// <summary>Makes the bug that a test plants in the simulation; null for none.</summary>
    internal Func<EventLoop, Sabotage>? Sabotage { get; init; }
}
