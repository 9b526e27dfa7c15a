using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Client;
using RtmSim.Kernel;
using RtmSim.Scenarios.Expectations;
using RtmSim.Scenarios.Running;
using RtmSim.Scenarios.Steps;
using RtmSim.Tracing;

namespace RtmSim.Scenarios;

/// <summary>Runs scenarios, each in a simulation of its own.</summary>
public static class ScenarioRunner
{
    /// <summary>What a failure says in place of an expectation.</summary>
    internal const string BrokenOff = "the run broke off";

    /// <summary>Runs a scenario to its end and looks at what came of it.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="seed">Another seed than the file's; null for the file's.</param>
    /// <param name="trace">What goes into the trace; null for the defaults.</param>
    /// <exception cref="InvalidOperationException">A simulation is current already.</exception>
    public static ScenarioResult Run(
        Scenario scenario, ulong? seed = null, TraceOptions? trace = null)
    {
        Preconditions.NotNull(scenario, nameof(scenario));
        return Run(scenario, OptionsOf(scenario, seed, trace));
    }

    /// <summary>What a scenario's simulation is made with, if nothing else is wanted.</summary>
    internal static SimulationOptions OptionsOf(
        Scenario scenario, ulong? seed = null, TraceOptions? trace = null) =>
        scenario.Options with
        {
            Seed = seed ?? scenario.Options.Seed,

            // The certificates are in the file, for everybody to read.
            Trace = (trace ?? scenario.Options.Trace) with { Secrets = true },

            // A file from anywhere can be run: nothing in it reaches the disk.
            Client = scenario.Options.Client with { FilePlace = FilePlace.MemoryOnly },
        };

    /// <summary>Runs a scenario in a simulation that is made so.</summary>
    internal static ScenarioResult Run(Scenario scenario, SimulationOptions options)
    {
        using Simulation simulation = Simulation.Start(options);
        Play play = new(scenario, simulation);
        string? broken = Perform(play);
        TraceEvidence evidence = new(simulation.Trace, scenario.Users, play.Owners);
        List<ScenarioFailure> failures = new();
        if (broken is not null)
        {
            failures.Add(Broken(play.Broken?.Place ?? scenario.File, broken, evidence));
        }

        failures.AddRange(play.Watches
            .Where(watch => watch.IsOn && !watch.HasCome)
            .Select(watch => watch.Explain(evidence)));
        if (broken is null)
        {
            failures.AddRange(play.Undone.Select(step => Undone(step, evidence)));
        }

        failures.AddRange(scenario.Expectations
            .Select(expectation => expectation.Check(evidence))
            .OfType<ScenarioFailure>());
        return new ScenarioResult(scenario, simulation, failures);
    }

    /// <summary>Plays the steps, and returns why the run broke off, or null.</summary>
    private static string? Perform(Play play)
    {
        try
        {
            play.Run();
            return null;
        }
        catch (Exception fault)
        {
            // Whatever a step or the simulator throws is the scenario's failure, with its reason.
            return $"{fault.GetType().Name}: {fault.Message}";
        }
    }

    /// <summary>A step of a chain can be due after the end that the file gives.</summary>
    private static ScenarioFailure Undone(PlannedStep step, TraceEvidence evidence) => new(
        step.Place, step.Kind.Name, null,
        new[] { "the run ended before the step's time had come; let until be later" },
        evidence.Around((Duration?)null));

    private static ScenarioFailure Broken(string place, string reason, TraceEvidence evidence) =>
        new(
            place, BrokenOff, null, new[] { reason },
            evidence.Around((Duration?)null));
}
