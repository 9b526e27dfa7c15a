using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Client;
using RtmSim.Kernel;
using RtmSim.Scenarios.Expectations;
using RtmSim.Scenarios.Steps;
using RtmSim.Tracing;

namespace RtmSim.Scenarios;

/// <summary>Runs scenarios, each in a simulation of its own.</summary>
public static class ScenarioRunner
{
    /// <summary>How long a run without an end goes on after the last time it names.</summary>
    private static readonly Duration Grace = Duration.FromHours(1);

    /// <summary>Runs a scenario to its end and looks at what came of it.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="seed">Another seed than the file's; null for the file's.</param>
    /// <param name="trace">What goes into the trace; null for the defaults.</param>
    /// <exception cref="InvalidOperationException">A simulation is current already.</exception>
    public static ScenarioResult Run(
        Scenario scenario, ulong? seed = null, TraceOptions? trace = null)
    {
        Preconditions.NotNull(scenario, nameof(scenario));
        SimulationOptions options = scenario.Options with
        {
            Seed = seed ?? scenario.Options.Seed,
            Trace = trace ?? scenario.Options.Trace,

            // A file from anywhere can be run: nothing in it reaches the disk.
            Client = scenario.Options.Client with { FilePlace = FilePlace.MemoryOnly },
        };
        using Simulation simulation = Simulation.Start(options);
        List<ScenarioFailure> failures = new();
        List<ScenarioUser> owners = new();
        string? broken = Play(scenario, simulation, owners);
        TraceEvidence evidence = new(simulation.Trace, scenario.Users, owners);
        if (broken is not null)
        {
            failures.Add(Broken(scenario, broken, evidence));
        }

        failures.AddRange(scenario.Expectations
            .Select(expectation => expectation.Check(evidence))
            .OfType<ScenarioFailure>());
        return new ScenarioResult(scenario, simulation, failures);
    }

    /// <summary>
    /// All steps are scheduled before time moves, so that a step comes before whatever falls due
    /// at its instant (S-09). Returns why the run broke off, or null.
    /// </summary>
    private static string? Play(
        Scenario scenario, Simulation simulation, List<ScenarioUser> owners)
    {
        try
        {
            StepWorld world = new(simulation, scenario.Users, owners);
            foreach (PlannedStep step in scenario.Steps)
            {
                simulation.After(step.Time, () => step.Run(world));
            }

            if (scenario.Until is { } end)
            {
                simulation.Advance(end);
            }
            else
            {
                simulation.RunUntilIdle(scenario.LatestTime + Grace);
            }

            return null;
        }
        catch (Exception fault)
        {
            // Whatever a step or the simulator throws is the scenario's failure, with its reason.
            return $"{fault.GetType().Name}: {fault.Message}";
        }
    }

    private static ScenarioFailure Broken(
        Scenario scenario, string reason, TraceEvidence evidence) => new(
            scenario.File, "the run broke off", null, new[] { reason },
            evidence.Around((Duration?)null));
}
