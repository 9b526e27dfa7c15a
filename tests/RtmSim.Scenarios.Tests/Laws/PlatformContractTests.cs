using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using RtmSim.Scenarios.Contracts;
using RtmSim.Scenarios.Laws;
using RtmSim.Scenarios.Tests.Coverage;
using RtmSim.Testing;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Tests.Laws;

/// <summary>The contract of the platform holds where all is well, and nowhere else.</summary>
public sealed class PlatformContractTests
{
    private static readonly Contract Platform = Contract.Named("platform");

    private static IEnumerable<string> Names => Deviations.All.Select(each => each.Name);

    private static IEnumerable<string[]> Planted => PlantedDeviations.All
        .Select(each => new[] { each.Deviation, each.Clause });

    [Test]
    public void ShippedScenarios_Checked_KeepTheContract()
    {
        foreach ((ScenarioFile file, ScenarioResult result) in ShippedRuns.All)
        {
            ContractResult checkedRun = Platform.Check(result.Trace);
            Assert.That(checkedRun.Holds, () => $"{file.RelativePath}\n{checkedRun}");
            Assert.That(checkedRun.Skipped, Is.Empty);
        }
    }

    [TestCaseSource(nameof(Planted))]
    public void Trace_ThatDeviates_BreaksTheClause(string deviation, string clause)
    {
        ContractResult result = Platform.Check(Deviations.Named(deviation).Make());

        Assert.That(result.Violations.Select(each => each.Clause.Name), Does.Contain(clause));
    }

    [TestCaseSource(nameof(Names))]
    public void Trace_ThatDeviatesInAnyWay_DoesNotKeepTheContract(string deviation) =>
        Assert.That(Platform.Check(Deviations.Named(deviation).Make()).Holds, Is.False);

    [Test]
    public void Deviations_Planted_AreManyAndOfDifferentClauses()
    {
        Assert.That(PlantedDeviations.All, Has.Count.GreaterThanOrEqualTo(25));
        Assert.That(
            PlantedDeviations.All.Select(each => each.Clause).Distinct().Count(),
            Is.GreaterThanOrEqualTo(20));
    }

    [Test]
    public void Contract_NamesEachLawOnce() => Assert.That(
        Platform.Clauses.Where(clause => clause.Text.Contains("law: "))
            .Select(clause => clause.Text.Split("law: ")[1].TrimEnd(' ', '}')),
        Is.EquivalentTo(TraceLaws.All.Select(law => law.Name)));

    [Test]
    public void ShippedScenarios_AsAnAppWouldHaveRecordedThem_KeepTheContract()
    {
        foreach ((ScenarioFile file, ScenarioResult result) in ShippedRuns.All)
        {
            RecordedTrace trace = result.Trace.ToRecorded();
            if (trace.Settings.Count > 0 || InjectedAnswers.AreIn(trace))
            {
                continue;
            }

            ContractResult checkedRun = Platform.Check(Recordings.Of(trace));
            Assert.That(checkedRun.Holds, () => $"{file.RelativePath}\n{checkedRun}");
            Assert.That(
                checkedRun.Skipped.Select(clause => clause.Name),
                Has.Member("rate limits are exact").And.No.Member("messages in order"));
        }
    }

    [TestCase("duplicate delivery", "no message twice")]
    [TestCase("wrong order", "messages in order")]
    [TestCase("missing result", "no call without its result in time")]
    [TestCase("message to a non-member", "channels are for members")]
    [TestCase("delivery after kick", "only the connected hear of others")]
    [TestCase("result twice", "no result without a call")]
    [TestCase("state not reported", "states follow the table")]
    [TestCase("size accepted over", "message sizes are exact")]
    public void Recording_ThatDeviates_BreaksTheClause(string deviation, string clause)
    {
        ContractResult result = Platform.Check(
            Recordings.Of(Deviations.Named(deviation).Make()));

        Assert.That(result.Violations.Select(each => each.Clause.Name), Does.Contain(clause));
    }
}
