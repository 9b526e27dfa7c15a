using NUnit.Framework;
using RtmSim.Scenarios.Exploring.Generating;
using RtmSim.Scenarios.Exploring.Runs;

namespace RtmSim.Scenarios.Tests.Exploring;

/// <summary>Generated runs are the same each time, and can be saved.</summary>
public sealed class RunPlayerTests
{
    [Test]
    public void Seed_Twice_GivesTheSameRunAndDigest([Range(1, 20)] int seed)
    {
        GeneratedRun first = RunGenerator.Generate((ulong)seed);
        GeneratedRun second = RunGenerator.Generate((ulong)seed);

        Assert.Multiple(() =>
        {
            Assert.That(second.ToString(), Is.EqualTo(first.ToString()));
            Assert.That(
                RunPlayer.Play(second).Digest, Is.EqualTo(RunPlayer.Play(first).Digest));
        });
    }

    [Test]
    public void SavedRun_Replayed_HasTheSameDigest([Range(1, 20)] int seed)
    {
        PlayedRun played = RunPlayer.Play(RunGenerator.Generate((ulong)seed));
        string file = played.ToScenario("A generated run");

        ScenarioLoad load = ScenarioLoader.Parse(file, "generated.yaml");
        Assert.That(load.Scenario, Is.Not.Null, string.Join("\n", load.Problems));
        ScenarioResult result = ScenarioRunner.Run(load.Scenario!);

        Assert.That(
            result.Failures, Is.Empty, $"{file}\n{string.Join("\n", result.Failures)}");
    }
}
