using System;
using System.Collections.Generic;
using RtmSim.Scenarios.Exploring.Runs;

namespace RtmSim.Scenarios.Exploring.Apps;

/// <summary>The app of a property, in one run.</summary>
internal sealed class AppSeat<TApp> : IAppSeat
    where TApp : class
{
    private readonly AppProperty<TApp> _property;
    private readonly Func<Simulation, TApp> _start;
    private TApp? _app;

    public AppSeat(AppProperty<TApp> property, Func<Simulation, TApp> start)
    {
        _property = property;
        _start = start;
    }

    public void Start(Simulation simulation) => _app = _start(simulation);

    public void Do(int action) => _property.Actions[action].Act(_app!);

    public void Check() => Check(_property.Invariants);

    public void CheckEnd() => Check(_property.Endings);

    private void Check(IReadOnlyList<(string Name, Func<TApp, bool> Holds)> all)
    {
        foreach ((string name, Func<TApp, bool> holds) in all)
        {
            if (!holds(_app!))
            {
                throw new BrokenInvariantException(name);
            }
        }
    }
}
