namespace RtmSim.Scenarios.Tests.Contracts.Apps;

/// <summary>A small app of either SDK.</summary>
internal interface ISmallApp
{
    /// <summary>Whether it is the edition without the fault.</summary>
    bool IsMended { get; init; }

    /// <summary>What the simulation is started with.</summary>
    SimulationOptions Options { get; }

    /// <summary>Runs the app in a simulation, from its start to its end.</summary>
    void Run(Simulation sim);
}
