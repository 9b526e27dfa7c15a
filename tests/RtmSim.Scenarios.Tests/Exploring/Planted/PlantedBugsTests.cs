using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using NUnit.Framework;
using RtmSim.Scenarios.Replays;
using RtmSim.Testing;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Tests.Exploring.Planted;

[TestFixture]
internal sealed class PlantedBugsTests
{
    private static IEnumerable<TestCaseData> Bugs => PlantedBugs.All.Select(bug =>
        new TestCaseData(bug).SetArgDisplayNames(bug.Name));

    [TestCaseSource(nameof(Bugs))]
    public void Bug_InASmallRun_ChangesWhatAppsObserve(PlantedBug bug)
    {
        RecordedTrace sound = Run(bug, isPlanted: false);
        RecordedTrace planted = Run(bug, isPlanted: true);

        Assert.That(planted.ActualDigest, Is.Not.EqualTo(sound.ActualDigest));
        Assert.That(planted.Header.Settings, Is.EqualTo(sound.Header.Settings));
    }

    [Test]
    public Task Bugs_InSmallRuns_ShowAs()
    {
        StringBuilder text = new();
        foreach (PlantedBug bug in PlantedBugs.All)
        {
            text.Append(bug.Name).Append("  ").AppendJoin(' ', bug.Rules).Append('\n');
            TraceDifference difference = TraceComparer.CompareObservable(
                Run(bug, isPlanted: false), Run(bug, isPlanted: true));
            foreach (AlignedEvent line in difference.Events)
            {
                if (line.Change != LineChange.Same)
                {
                    text.Append(Shorten(line.ToString())).Append('\n');
                }
            }

            text.Append('\n');
        }

        return Verifier.Verify(text.ToString());
    }

    [Test]
    public void Bugs_All_HaveNamesAndRulesOfTheirOwn()
    {
        Assert.That(PlantedBugs.All.Select(bug => bug.Name), Is.Unique);
        Assert.That(PlantedBugs.All, Has.Count.AtLeast(30));
        Assert.That(
            PlantedBugs.All.SelectMany(bug => bug.Rules).Except(Rules.All.Select(rule => rule.Id)),
            Is.Empty);
    }

    private static RecordedTrace Run(PlantedBug bug, bool isPlanted)
    {
        ScenarioLoad load = ScenarioLoader.Parse(bug.Scenario, bug.Name);
        Assert.That(load.Problems, Is.Empty);
        SimulationOptions options = ScenarioRunner.OptionsOf(load.Scenario!);
        return ScenarioRunner.Run(
            load.Scenario!, isPlanted ? options with { Sabotage = bug.Plant } : options)
            .Trace.ToRecorded();
    }

    private static string Shorten(string line) =>
        line.Length <= 150 ? line : line[..150] + "…";
}
