using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using RtmSim.Scenarios.Laws;

namespace RtmSim.Testing;

/// <summary>
/// After each test of the assembly: the simulations that it watches, or the one that its fixture
/// has as <c>Sim</c>, kept every law, but for what <see cref="LawExceptions"/> lists.
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
        PropertyInfo? member = test.Fixture?.GetType().GetProperty(
            "Sim", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public);
        if (member?.GetValue(test.Fixture) is Simulation own)
        {
            Check(test, own);
        }

        if (Watched.TryRemove(test.Id, out List<Simulation>? watched))
        {
            watched.ForEach(simulation => Check(test, simulation));
        }
    }

    private static void Check(ITest test, Simulation simulation)
    {
        string[] broken = TraceLaws.Judge(simulation.Trace)
            .Where(violation => !LawExceptions.Allow(test.FullName, violation.Law.Name))
            .Select(violation => violation.ToString())
            .ToArray();
        Assert.That(
            broken, Is.Empty,
            () => $"{string.Join('\n', broken)}\n{simulation.Trace.ToText()}");
    }
}
