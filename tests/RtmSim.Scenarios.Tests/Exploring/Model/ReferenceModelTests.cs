using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using RtmSim.Scenarios.Exploring.Model;
using RtmSim.Scenarios.Exploring.Runs;
using RtmSim.Scenarios.Laws;
using RtmSim.Scenarios.Tests.Exploring.Planted;
using RtmSim.Scenarios.Tests.Support;

namespace RtmSim.Scenarios.Tests.Exploring.Model;

[TestFixture]
internal sealed class ReferenceModelTests
{
    private const int PartSize = 400;
    private const int MostSeeds = 300;

    /// <summary>The bugs that show without faults, whatever time there is between calls.</summary>
    private static readonly string[] Sequential =
    [
        "wrong-reason-for-a-state", "message-delivered-twice", "message-lost", "result-twice",
        "unreachable-told-as-received", "stored-message-delivered-twice",
        "stored-message-not-marked", "stored-although-not-asked", "channel-message-lost",
        "delivery-in-another-channel", "delivery-after-leave", "own-message-echoed",
        "send-without-a-result", "departure-not-announced", "member-count-wrong",
        "member-list-without-the-caller", "subscription-not-ended", "logout-not-announced",
        "query-out-of-order", "attribute-write-lost", "attribute-notification-missing",
        "attributes-survive-a-logout", "last-changer-wrong", "invitation-expires-early",
        "invitation-expires-late", "invitation-never-expires", "acceptance-lost",
        "confirmation-lost", "refusal-taken-for-acceptance", "cancel-not-passed-on",
        "unanswered-call-given-up-early",
    ];

    [Test]
    public void Model_OverSequentialRuns_HasNothingToSay([Range(0, 7)] int part)
    {
        for (int i = 0; i < PartSize; i++)
        {
            ulong seed = (ulong)((part * PartSize) + i);
            PlayedRun played = RunPlayer.Play(SequentialRuns.Generate(seed));

            Assert.That(played.Fault, Is.Null, $"seed {seed}");
            Assert.That(Messages(ReferenceModel.Judge(played.Trace)), Is.Empty, $"seed {seed}");
        }
    }

    [TestCaseSource(nameof(Sequential))]
    public void Model_OfRunsWithABug_FindsIt(string name)
    {
        PlantedBug bug = PlantedBugs.Find(name);

        Assert.That(
            Enumerable.Range(0, MostSeeds).Any(seed => Finds(bug, (ulong)seed)), Is.True);
    }

    [TestCaseSource(typeof(Shipped), nameof(Shipped.Cases))]
    public void Model_OfAShippedScenario_HasNothingToSay(ScenarioFile file)
    {
        ScenarioResult result = ScenarioRunner.Run(Shipped.Load(file));

        Assert.That(Messages(ReferenceModel.Judge(result.Trace)), Is.Empty);
    }

    private static bool Finds(PlantedBug bug, ulong seed)
    {
        GeneratedRun run = SequentialRuns.Generate(seed);
        PlayedRun played = RunPlayer.Play(
            run with { Options = run.Options with { Sabotage = bug.Plant } });
        return ReferenceModel.Judge(played.Trace).Count > 0;
    }

    private static IEnumerable<string> Messages(IReadOnlyList<LawViolation> found) =>
        found.Select(each => $"{each.Message} ({string.Join(", ", each.Events)})");
}
