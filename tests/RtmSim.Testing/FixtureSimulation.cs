using System.Reflection;
using NUnit.Framework.Interfaces;

namespace RtmSim.Testing;

/// <summary>The simulation that the fixture of a test has as <c>Sim</c>.</summary>
internal static class FixtureSimulation
{
    /// <summary>Null if it has none.</summary>
    public static Simulation? Of(ITest test) => test.Fixture?.GetType()
        .GetProperty(
            "Sim", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
        ?.GetValue(test.Fixture) as Simulation;
}
