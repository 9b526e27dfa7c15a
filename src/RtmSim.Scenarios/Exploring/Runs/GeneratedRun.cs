using System.Collections.Generic;
using NodaTime;

namespace RtmSim.Scenarios.Exploring.Runs;

/// <summary>
/// A run that nobody wrote: users, what each of them and the test does, and when. It says all that
/// <see cref="RunPlayer"/> needs, so that the same value gives the same trace. Immutable.
/// </summary>
public sealed record GeneratedRun
{
    /// <summary>What it was made from; a shrunk run keeps that of the run it came from.</summary>
    public ulong Seed { get; init; }

    /// <summary>What its simulation is made with; the simulation's own seed is among it.</summary>
    public SimulationOptions Options { get; init; } = new();

    /// <summary>The devices that take part, in the order in which their clients are made.</summary>
    public IReadOnlyList<ScenarioUser> Users { get; init; } = System.Array.Empty<ScenarioUser>();

    /// <summary>What is done, in order.</summary>
    public IReadOnlyList<GeneratedStep> Steps { get; init; } =
        System.Array.Empty<GeneratedStep>();

    /// <summary>How long it goes on after the last step. Default 2 min 10 s.</summary>
    public Duration Tail { get; init; } = Duration.FromSeconds(130);

    /// <summary>The SDK of the first user if it is the app under test, which has its own.</summary>
    internal const string AppFace = "app";

    /// <summary>Whether the first user is the app under test.</summary>
    internal bool HasApp => Users.Count > 0 && Users[0].Face == AppFace;

    /// <summary>The users and a line a step.</summary>
    public override string ToString() => RunTable.Of(this);
}
