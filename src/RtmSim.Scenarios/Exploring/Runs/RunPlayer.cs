using System;
using RtmSim.Kernel;

namespace RtmSim.Scenarios.Exploring.Runs;

/// <summary>Plays generated runs, each in a simulation of its own.</summary>
public static class RunPlayer
{
    /// <summary>Plays a run to its end.</summary>
    /// <param name="run">The run.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="InvalidOperationException">A simulation is current already.</exception>
    public static PlayedRun Play(GeneratedRun run, PlayOptions? options = null)
    {
        Preconditions.NotNull(run, nameof(run));
        options ??= new PlayOptions();
        using Simulation simulation = Simulation.Start(run.Options);
        PlayedRun played = new(run, simulation);
        try
        {
            options.Seat?.Start(simulation);
            RunPlay play = new(run, simulation, options.Seat);
            played.Owners = play.World.Owners;
            play.PlaySteps();
            if (options.Heals)
            {
                play.Heal();
                played.IsHealed = true;
                played.Remains = Convergence.Check(play.World);
                options.Seat?.CheckEnd();
            }
        }
        catch (Exception fault)
        {
            // Whatever comes out of the simulator is what the run has found.
            played.Fault = fault;
        }

        return played;
    }
}
