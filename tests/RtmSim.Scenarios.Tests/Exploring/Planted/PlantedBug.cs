using System;
using System.Collections.Generic;
using RtmSim.Kernel;

namespace RtmSim.Scenarios.Tests.Exploring.Planted;

/// <summary>A bug that a test plants in the simulator.</summary>
/// <param name="Name">What goes wrong, in kebab-case.</param>
/// <param name="Rules">The rules it breaks.</param>
/// <param name="Plant">Makes it for a simulation with this event loop.</param>
/// <param name="Steps">
/// The steps of a small scenario in which it shows; alice and bob are logged in before.
/// </param>
internal sealed record PlantedBug(
    string Name, IReadOnlyList<string> Rules, Func<EventLoop, Sabotage> Plant, string Steps)
{
    /// <summary>The small scenario.</summary>
    public string Scenario =>
        $"""
        name: {Name}
        users: [alice, bob, carol]
        steps:
          - login: alice
          - login: bob
        {Steps}
        expect:
          - {"{"} user: carol, never: OnTokenExpired {"}"}
        """;

    public override string ToString() => Name;
}
