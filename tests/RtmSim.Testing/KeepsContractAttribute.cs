using System;
using System.Linq;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using RtmSim.Scenarios.Contracts;

namespace RtmSim.Testing;

/// <summary>
/// After each test of the assembly whose fixture has a simulation named <c>Sim</c>: the app has
/// kept a contract, but for the clauses that the test says it breaks.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class KeepsContractAttribute : Attribute, ITestAction
{
    private readonly Contract _contract;

    /// <summary>A contract that comes along.</summary>
    /// <param name="name">Its name.</param>
    public KeepsContractAttribute(string name) => _contract = Contract.Named(name);

    public ActionTargets Targets => ActionTargets.Test;

    public void BeforeTest(ITest test)
    {
    }

    public void AfterTest(ITest test)
    {
        if (FixtureSimulation.Of(test) is not { } simulation)
        {
            return;
        }

        string[] expected = test.Method!.GetCustomAttributes<BreaksClauseAttribute>(false)
            .Where(each => each.Case is null
                || test.Name.Contains(each.Case, StringComparison.Ordinal))
            .Select(each => each.Clause)
            .ToArray();
        ContractResult result = _contract.Check(simulation);
        Assert.That(
            result.Violations.Select(violation => violation.Clause.Name).Distinct(),
            Is.EquivalentTo(expected),
            result.ToString());
    }
}
