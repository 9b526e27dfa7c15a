using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using RtmSim.Scenarios.Exploring.Generating;
using RtmSim.Scenarios.Exploring.Runs;
using RtmSim.Scenarios.Exploring.Shrinking;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Tests.Exploring;

/// <summary>Shrinking makes failing runs smaller and keeps the failure.</summary>
public sealed class RunShrinkerTests
{
    /// <summary>What stands for a failure here, and how few steps bring it about.</summary>
    private static readonly TestCaseData[] Failures =
    {
        new TestCaseData("OnLoginSuccess", 1).SetArgDisplayNames("a login"),
        new TestCaseData("OnMessageReceivedFromPeer", 3).SetArgDisplayNames("a message"),
        new TestCaseData("OnMemberJoined", 4).SetArgDisplayNames("a member"),
        new TestCaseData("OnLocalInvitationAccepted", 4).SetArgDisplayNames("a call"),
    };

    [TestCaseSource(nameof(Failures))]
    public void Run_ThatFails_IsShrunkToTheStepsThatMatter(string callback, int steps)
    {
        GeneratedRun run = FirstWith(callback);

        GeneratedRun shrunk = RunShrinker.Shrink(run, each => Shows(each, callback));

        Assert.Multiple(() =>
        {
            Assert.That(Shows(shrunk, callback), "the failure is kept");
            Assert.That(shrunk.Steps, Has.Count.LessThanOrEqualTo(steps), shrunk.ToString());
            Assert.That(shrunk.Users, Has.Count.LessThanOrEqualTo(2));
            Assert.That(shrunk.Seed, Is.EqualTo(run.Seed));
        });
    }

    [Test]
    public void Shrinking_Twice_GivesTheSameRun()
    {
        GeneratedRun run = FirstWith("OnMemberJoined");
        string first = RunShrinker.Shrink(run, each => Shows(each, "OnMemberJoined")).ToString();
        string second = RunShrinker.Shrink(run, each => Shows(each, "OnMemberJoined")).ToString();

        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public void Shrinking_WithFewTries_StopsThere([Values(0, 1, 10)] int tries)
    {
        int tried = 0;
        RunShrinker.Shrink(
            RunGenerator.Generate(1),
            _ =>
            {
                tried++;
                return true;
            },
            tries);

        Assert.That(tried, Is.EqualTo(tries));
    }

    [Test]
    public void SmallerRuns_OfAny_CanBePlayed([Range(1, 3)] int seed)
    {
        IEnumerable<GeneratedRun> smaller =
            RunShrinker.Smaller(RunGenerator.Generate((ulong)seed)).Take(200);

        Assert.That(smaller.Select(run => RunPlayer.Play(run).Fault), Is.All.Null);
    }

    private static GeneratedRun FirstWith(string callback) => Enumerable.Range(1, 1000)
        .Select(seed => RunGenerator.Generate((ulong)seed))
        .First(run => Shows(run, callback));

    private static bool Shows(GeneratedRun run, string callback) => RunPlayer.Play(run).Trace
        .Any(traced => traced.Kind == TraceKind.Callback && traced.Name == callback);
}
