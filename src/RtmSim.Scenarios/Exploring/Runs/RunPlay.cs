using System;
using System.Collections.Generic;
using System.Runtime.ExceptionServices;
using NodaTime;

namespace RtmSim.Scenarios.Exploring.Runs;

/// <summary>One playing of a generated run.</summary>
internal sealed class RunPlay
{
    /// <summary>
    /// How long everything has to be well again: the longest wait of all is that of a transfer
    /// without a byte (M-10).
    /// </summary>
    public static readonly Duration HealingTime = Duration.FromSeconds(130);

    private readonly GeneratedRun _run;
    private readonly Simulation _simulation;
    private Exception? _fault;

    /// <summary>Makes the clients of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="simulation">Where.</param>
    /// <param name="seat">The app under test; null if there is none.</param>
    public RunPlay(GeneratedRun run, Simulation simulation, IAppSeat? seat = null)
    {
        _run = run;
        _simulation = simulation;
        World = new RunWorld(run, simulation, seat);
    }

    public RunWorld World { get; }

    /// <summary>
    /// Plays all steps and the tail. Those that come before what is due at their moment are
    /// scheduled before time moves, as a scenario's are (S-09).
    /// </summary>
    public void PlaySteps()
    {
        Duration end = Schedule();
        Duration at = Duration.Zero;
        foreach ((GeneratedStep step, bool isLate) in Turns(_run))
        {
            at += step.Wait;
            if (isLate)
            {
                AdvanceTo(at);
                Do(step);
                ThrowFault();
            }
        }

        AdvanceTo(end);
    }

    /// <summary>Heals all faults, and gives everybody time.</summary>
    public void Heal()
    {
        World.Heal();
        _simulation.Advance(HealingTime);
        World.Seat?.Check();
    }

    private Duration Schedule()
    {
        Duration at = Duration.Zero;
        foreach ((GeneratedStep step, bool isLate) in Turns(_run))
        {
            at += step.Wait;
            if (!isLate)
            {
                _simulation.After(at, () => Do(step));
            }
        }

        return at + _run.Tail;
    }

    /// <summary>What follows a late step at the same moment is late as well.</summary>
    public static IEnumerable<(GeneratedStep Step, bool IsLate)> Turns(GeneratedRun run)
    {
        bool isLate = false;
        foreach (GeneratedStep step in run.Steps)
        {
            isLate = step.IsLate || (isLate && step.Wait == Duration.Zero);
            yield return (step, isLate);
        }
    }

    private void Do(GeneratedStep step)
    {
        if (_fault is not null)
        {
            return;
        }

        try
        {
            for (int i = 0; i < step.Times; i++)
            {
                step.Action.Perform(World);
                World.Seat?.Check();
            }
        }
        catch (Exception fault)
        {
            _fault = fault;
        }
    }

    private void AdvanceTo(Duration time)
    {
        Duration left = time - _simulation.Elapsed;
        if (left > Duration.Zero)
        {
            _simulation.Advance(left);
        }

        ThrowFault();
        World.Seat?.Check();
    }

    private void ThrowFault()
    {
        if (_fault is not null)
        {
            ExceptionDispatchInfo.Capture(_fault).Throw();
        }
    }
}
