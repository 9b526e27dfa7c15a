using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using RtmSim.Scenarios.Laws;

namespace RtmSim.Testing;

/// <summary>
/// After each test of the assembly: the simulations that it watches, or the one that its fixture
/// has as <c>Sim</c>, kept every law.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class LawsHoldAttribute : Attribute, ITestAction
{
    private static readonly ConcurrentDictionary<string, List<Simulation>> Watched = new();

    public ActionTargets Targets => ActionTargets.Test;

    /// <summary>Has a simulation judged at the end of the test that runs.</summary>
    public static void Watch(Simulation simulation) => Watched
        .GetOrAdd(TestContext.CurrentContext.Test.ID, _ => [])
        .Add(simulation);

    public void BeforeTest(ITest test)
    {
    }

    public void AfterTest(ITest test)
    {
        if (FixtureSimulation.Of(test) is { } own)
        {
            Check(own);
        }

        if (Watched.TryRemove(test.Id, out List<Simulation>? watched))
        {
            watched.ForEach(Check);
        }
    }

    private static void Check(Simulation simulation)
    {
        string[] broken = TraceLaws.Judge(simulation.Trace)
            .Select(violation => violation.ToString())
            .ToArray();
        Assert.That(
            broken, Is.Empty,
            () => $"{string.Join('\n', broken)}\n{simulation.Trace.ToText()}");
    }
}
