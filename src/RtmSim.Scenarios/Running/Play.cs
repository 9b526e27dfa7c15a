using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Steps;

namespace RtmSim.Scenarios.Running;

/// <summary>One run of a scenario's steps.</summary>
internal sealed class Play
{
    /// <summary>How long a run without an end goes on after the last time it names.</summary>
    private static readonly Duration Grace = Duration.FromHours(1);

    private readonly Scenario _scenario;
    private readonly Simulation _simulation;
    private readonly StepWorld _world;
    private readonly ILookup<Trigger?, PlannedStep> _chains;
    private readonly List<PlannedStep> _undone = new();

    public Play(Scenario scenario, Simulation simulation)
    {
        _scenario = scenario;
        _simulation = simulation;
        _chains = scenario.Steps.ToLookup(step => step.Moment.Since);
        _world = new StepWorld(simulation, scenario.Triggers, OnCome);
        foreach (ScenarioUser user in scenario.Users.Except(StartedLater(scenario)))
        {
            _world.Start(user);
        }
    }

    /// <summary>Whose each client is, in order of construction.</summary>
    public IReadOnlyList<ScenarioUser> Owners => _world.Owners;

    /// <summary>What steps waited for, and how far it got.</summary>
    public IReadOnlyList<Watch> Watches => _world.Happenings.Watches;

    /// <summary>Steps whose time had not come when the run was over.</summary>
    public IReadOnlyList<PlannedStep> Undone => _world.HasStopped
        ? Array.Empty<PlannedStep>()
        : _undone.Where(step => step.Place.Length > 0).ToArray();

    /// <summary>The step that threw first, if one did.</summary>
    public PlannedStep? Broken { get; private set; }

    /// <summary>
    /// Plays to the end. All steps with a time are scheduled before time moves, so that a step
    /// comes before whatever falls due at its instant (S-09), but those that are late: they are
    /// done outside the event loop when all of their instant has run, as by a test that has moved
    /// time.
    /// </summary>
    public void Run()
    {
        foreach (PlannedStep step in _chains[null])
        {
            if (step.Turn == Turn.First)
            {
                _simulation.After(step.Moment.Offset, () => Do(step));
            }
        }

        foreach (PlannedStep step in _chains[null]
            .Where(step => step.Turn != Turn.First)
            .OrderBy(step => step.Moment.Offset))
        {
            if (step.Turn == Turn.Late)
            {
                Advance(step.Moment.Offset);
            }

            Do(step);
        }

        Finish();
    }

    private bool MayStop => _scenario.Steps.Any(step => step.Kind == TimeSteps.Stop);

    private static IEnumerable<ScenarioUser> StartedLater(Scenario scenario) => scenario.Steps
        .Where(step => step.Kind == SessionSteps.Start)
        .Select(step => step.Values.Get(StepArguments.User));

    /// <summary>What waited for a callback is done inside it, all else at this instant.</summary>
    private void OnCome(Trigger trigger)
    {
        foreach (PlannedStep step in _chains[trigger])
        {
            if (trigger.Awaited.Kind == HappeningKind.Callback
                && step.Moment.Offset == Duration.Zero)
            {
                Do(step);
            }
            else
            {
                _undone.Add(step);
                _simulation.After(step.Moment.Offset, () => Do(step));
            }
        }
    }

    private void Do(PlannedStep step)
    {
        _undone.Remove(step);
        if (_world.HasStopped || step.Rounds.Any(until => _world.Happenings[until].HasCome))
        {
            return;
        }

        try
        {
            step.Run(_world);
        }
        catch
        {
            Broken ??= step;
            throw;
        }
    }

    private void Advance(Duration time)
    {
        Duration left = time - _simulation.Elapsed;
        if (!MayStop)
        {
            _simulation.Advance(left);
        }
        else if (!_world.HasStopped)
        {
            _simulation.RunUntil(() => _world.HasStopped, left);
        }
    }

    private void Finish()
    {
        if (_scenario.Until is { } end)
        {
            Advance(end);
        }
        else if (!_world.HasStopped)
        {
            Duration limit = _scenario.LatestTime + Grace - _simulation.Elapsed;
            _simulation.RunUntil(() => _world.HasStopped || _simulation.IsIdle, limit);
        }
    }
}
