using System;
using System.Runtime.CompilerServices;
using RtmSim.Client;
using RtmSim.Facades;
using RtmSim.Kernel;
using RtmSim.Kernel.Bridges;
using RtmSim.Network;
using RtmSim.Service;
using RtmSim.Tracing;

namespace RtmSim;

/// <summary>
/// A whole messaging system in this process, on a virtual clock: the SDK's clients, the network and
/// the service. Between <see cref="Start"/> and <see cref="Dispose"/> it is current, and
/// <c>new RtmClient(...)</c> in the app's code joins it.
/// </summary>
/// <remarks>
/// Nothing happens by itself: callbacks, answers and time-outs come while the test moves time, each
/// at its own instant. What callbacks throw is thrown by the call that moved time, when it is done
/// (S-13).
/// </remarks>
public sealed partial class Simulation : IDisposable
{
    private readonly EventLoop _loop;
    private readonly FaceHost _host;
    private readonly ThreadGate _gate;
    private TestThreadContext? _threadContext;

    private Simulation(SimulationOptions options, string startedAt)
    {
        Options = options;
        LatencyTable latency = LatencyTable.Of(options.LatencyProfile);
        _gate = new ThreadGate(options.Threads);
        VirtualClock clock = new(options.Epoch);
        Ties? ties = Ties.Of(options.Ties, options.Seed, clock.EpochTicks);
        _loop = new EventLoop(clock, options.Budget, _gate, ties);
        Sabotage? sabotage = options.Sabotage?.Invoke(_loop);
        _loop.DeadlineSabotage = sabotage?.Deadlines;
        SimSynchronizationContext context = new(_loop, () => _gate.IsOurs);
        _runner = new AsyncRunner(_loop, context);
        SynchronizationContext = context;
        Clock = new NodaClock(_loop);
        Scheduler = new RxScheduler(_loop);
        TimeProvider = new SimTimeProvider(_loop);
        Trace = new Trace(
            _loop.Clock, options.Trace, options.Seed, ChangedOptions.Of(options));
        Trace.Ties = ties?.Choices ?? Trace.Ties;
        Trace.Boundaries.LimitSabotage = sabotage?.Limits;
        SimNetwork network = new(
            _loop, Trace, options.Seed, options.Network.ToConditions(latency.OneWay))
        {
            PacketSabotage = sabotage?.Packets,
        };
        ServiceTiming timing = ServiceTiming.FromProfile(
            latency.Login, latency.OneWay, latency.OwnCount, latency.Count,
            options.Client.ReplayWindow);
        RtmService service = new(
            new ServiceWorld(_loop, Trace, options.Service, timing, options.Seed)
            {
                TokenClock = sabotage?.TokenClock,
            });
        FileSpace files = new(options.Client.FilePlace);
        Preconditions.Require(
            options.Client.MediaBytesPerSecond >= 0,
            nameof(ClientOptions.MediaBytesPerSecond),
            "The throughput of media is negative; 0 stands for no limit.");
        ClientWorld world = new(
            _loop, Trace, network, new ClientTags(), options.Client, files)
        {
            NumberSabotage = sabotage?.Numbers,
        };
        _host = new FaceHost(
            _loop, Trace, _gate, options.Unity, options.Ios, startedAt,
            (appId, sink, sdk, limits) =>
                new SimClient(world.With(limits), appId, service, sink, sdk),
            sabotage?.Events);
        _host.ClientMade += face => face.TellWhatItKnows(service.LegacyClients.Add);
        Trace.Place = WhereFrom;
        Trace.IsAnythingDue = () => IsAnythingDue;
        Network = new NetworkControl(_gate, Trace, network, service.Relays);
        Service = new ServiceControl(
            _gate, _host, network, service, new DefaultProject(_host, options.AppId),
            options.Seed);
        Users = new Users(_host, Service);
        Files = new FileSet(_gate, Trace, files);
    }

    /// <summary>What the simulation was made with.</summary>
    public SimulationOptions Options { get; }

    /// <summary>Faults of the network: cuts, latency, loss and the like.</summary>
    public NetworkControl Network { get; }

    /// <summary>What only the service's side can do: bans, failures, outages, tokens.</summary>
    public ServiceControl Service { get; }

    /// <summary>Other users, played by the test.</summary>
    public Users Users { get; }

    /// <summary>The files that uploads read and downloads write.</summary>
    public FileSet Files { get; }

    /// <summary>All that has happened so far.</summary>
    public Trace Trace { get; }

    /// <summary>
    /// Starts a simulation and makes it current for this test: for the code it calls, awaits and
    /// starts. Dispose it when the test is over.
    /// </summary>
    /// <param name="options">The options; null for the defaults.</param>
    /// <param name="member">Filled by the compiler, for messages.</param>
    /// <param name="file">Filled by the compiler, for messages.</param>
    /// <param name="line">Filled by the compiler, for messages.</param>
    /// <exception cref="InvalidOperationException">
    /// A simulation is current already: it was forgotten, or this one would nest.
    /// </exception>
    public static Simulation Start(
        SimulationOptions? options = null,
        [CallerMemberName] string member = "",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        string fileName = file.Substring(file.LastIndexOfAny(new[] { '/', '\\' }) + 1);
        Simulation simulation = new(
            options ?? new SimulationOptions(),
            FormattableString.Invariant($"{member} ({fileName}:{line})"));
        simulation.MakeCurrent();
        return simulation;
    }

    /// <summary>Why there can be no simulation with these options; null if there can.</summary>
    internal static string? WhyNot(SimulationOptions options)
    {
        try
        {
            _ = new Simulation(options, string.Empty);
            return null;
        }
        catch (ArgumentException refused)
        {
            int end = refused.Message.LastIndexOf(" (Parameter", StringComparison.Ordinal);
            return end < 0 ? refused.Message : refused.Message.Substring(0, end);
        }
    }

    /// <summary>
    /// Makes the simulation current here, where its flow did not arrive: an async set-up method
    /// that awaits before it starts the simulation keeps it to itself otherwise.
    /// </summary>
    /// <exception cref="InvalidOperationException">Another simulation is current.</exception>
    public void MakeCurrent()
    {
        Ambient.Enter(_host);
        _threadContext?.Remove();
        _threadContext = TestThreadContext.Install(
            _loop, (SimSynchronizationContext)SynchronizationContext);
    }

    /// <summary>
    /// Code of the test that comes before anything of its moment, or between what is due then, is
    /// as good as scheduled for it.
    /// </summary>
    private TraceOrigin WhereFrom() =>
        _host.Pump.Running is not null ? TraceOrigin.Callback
        : _loop.IsRunning || !_loop.HasRunNow || IsAnythingDue ? TraceOrigin.Clock
        : TraceOrigin.Test;

    private bool IsAnythingDue => _loop.NextDue == _loop.Clock.NowTicks;

    /// <summary>Ends the simulation: it is current no more, and what was pending is gone.</summary>
    public void Dispose()
    {
        if (!_host.HasEnded)
        {
            Ambient.Leave(_host);
            _threadContext?.Remove();
            Trace.Complete();
        }
    }
}
