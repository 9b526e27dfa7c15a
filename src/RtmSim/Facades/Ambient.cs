using System;
using System.Threading;

namespace RtmSim.Facades;

/// <summary>
/// The simulation that <c>new RtmClient(...)</c> joins. It flows with async code; for set-up
/// methods that are async themselves, whose flow ends when they return, the thread remembers it,
/// unless it is a thread of the pool, which changes hands between tests.
/// </summary>
internal static class Ambient
{
    private static readonly AsyncLocal<FaceHost?> Flow = new();

    [ThreadStatic]
    private static FaceHost? _thread;

    /// <summary>The current simulation, which may have ended; null when none was started.</summary>
    public static FaceHost? Current =>
        Alive(Flow.Value) ?? (IsPoolThread ? null : Alive(_thread)) ?? Flow.Value;

    // The ban keeps the simulator from threads of its own; this only looks at the caller's.
#pragma warning disable RS0030
    private static bool IsPoolThread => Thread.CurrentThread.IsThreadPoolThread;
#pragma warning restore RS0030

    public static void Enter(FaceHost host)
    {
        FaceHost? current = Current;
        if (current == host)
        {
            return;
        }

        if (Alive(current) is not null)
        {
            throw new InvalidOperationException(
                $"A simulation is running already, started at {current!.StartedAt}: simulations "
                + "do not nest. If a test forgot to end it, write \"using var sim = "
                + "Simulation.Start(...)\" there, or dispose it in [TearDown].");
        }

        Flow.Value = host;
        if (!IsPoolThread)
        {
            _thread = host;
        }
    }

    public static void Leave(FaceHost host)
    {
        host.HasEnded = true;
        if (_thread == host)
        {
            _thread = null;
        }
    }

    /// <summary>The running simulation, for an object that cannot do without.</summary>
    public static FaceHost Require(string what)
    {
        FaceHost? current = Current;
        if (current is null)
        {
            throw new InvalidOperationException(
                $"{what} needs a simulation, and none is running here. Start one first: "
                + "\"using var sim = Simulation.Start();\" in the test or its [SetUp]. If one was "
                + "started in an async set-up method after an await, call sim.MakeCurrent() in "
                + "the test.");
        }

        return current.HasEnded
            ? throw new InvalidOperationException(
                $"{what} needs a simulation, and the one started at {current.StartedAt} has "
                + "ended. Keep it until the test is over.")
            : current;
    }

    private static FaceHost? Alive(FaceHost? host) => host is { HasEnded: false } ? host : null;
}
