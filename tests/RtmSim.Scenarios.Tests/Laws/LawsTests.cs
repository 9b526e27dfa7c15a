using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using RtmSim.Scenarios.Laws;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Tests.Laws;

/// <summary>Each law finds what breaks it.</summary>
public sealed class LawsTests
{
    private static IEnumerable<string> Names => Deviations.All.Select(each => each.Name);

    [TestCaseSource(nameof(Names))]
    public void Trace_ThatDeviates_BreaksItsLaw(string name)
    {
        Deviation deviation = Deviations.Named(name);

        IReadOnlyList<LawViolation> found = TraceLaws.Judge(deviation.Make());

        Assert.That(found.Select(each => each.Law.Name), Does.Contain(deviation.Law));
        Assert.That(
            found.First(each => each.Law.Name == deviation.Law).Events, Is.Not.Empty);
    }

    [Test]
    public void Traces_OfTheDeviations_AreGoodWithoutThem()
    {
        foreach (string scenario in Deviations.All.Select(each => each.Scenario).Distinct())
        {
            Assert.That(
                TraceLaws.Judge(ChangedTrace.Of(scenario).ToTrace()), Is.Empty, scenario);
        }
    }

    [Test]
    public void Laws_All_HaveATraceThatBreaksThem() => Assert.That(
        TraceLaws.All.Select(law => law.Name).Except(Deviations.All.Select(each => each.Law)),
        Is.Empty);

    [Test]
    public void Laws_All_NameRulesOfTheLedger()
    {
        string[] known = Rules.All.Select(rule => rule.Id).ToArray();
        foreach (Law law in TraceLaws.All)
        {
            Assert.That(law.Rules, Is.Not.Empty, law.Name);
            Assert.That(law.Rules.Except(known), Is.Empty, law.Name);
        }

        Assert.That(TraceLaws.All.Select(law => law.Name), Is.Unique);
    }
}
