using System.Collections.Generic;
using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Scenarios.Exploring.Actions;
using RtmSim.Scenarios.Exploring.Generating;
using RtmSim.Scenarios.Exploring.Runs;

namespace RtmSim.Scenarios.Tests.Exploring;

/// <summary>Generated runs have everything in them, and all of it at its limits.</summary>
public sealed class RunGeneratorTests
{
    private const int Seeds = 400;

    private static readonly IReadOnlyList<GeneratedRun> Runs = Enumerable.Range(1, Seeds)
        .Select(seed => RunGenerator.Generate((ulong)seed))
        .ToArray();

    private static readonly string[] Words =
    {
        "login", "logout", "renew", "dispose", "crash", "restart", "send", "create-channel", "join",
        "leave", "members", "release", "count", "query-online", "subscribe", "unsubscribe",
        "subscribed", "set-attributes", "update-attributes", "delete-attributes",
        "clear-attributes", "get-attributes", "call", "new-call", "send-call", "cancel-call",
        "accept-call", "refuse-call", "release-call", "answers-calls", "refuses-calls",
        "leaves-during-calls", "ignores-calls", "echoes", "slow-callbacks", "legacy", "add-file",
        "remove-file", "protect-file", "upload-file", "upload-image", "download-to-memory",
        "download-to-file", "cancel-upload", "cancel-download", "send-file", "send-image",
        "give-attribute", "take-attribute", "deposit", "set-certificate", "deny-token", "set-rtm",
        "set-log-file", "set-log-filter", "set-log-size", "set-parameters",
    };

    private static readonly string[] Faults =
    {
        "cut", "clog", "set-latency", "set-jitter", "set-loss", "set-bandwidth", "cut-pair",
        "delay-pair", "ban", "kick", "fail-next", "lose-next", "slow-answers", "outage",
    };

    private static IEnumerable<GeneratedStep> Steps => Runs.SelectMany(run => run.Steps);

    [TestCaseSource(nameof(Words))]
    public void Action_OfEachKind_IsGenerated(string word) =>
        Assert.That(Steps.Select(step => step.Action.Word), Does.Contain(word));

    [TestCaseSource(nameof(Faults))]
    public void Fault_OfEachKind_IsGenerated(string word) => Assert.That(
        Steps.Where(step => step.Action.IsFault).Select(step => step.Action.Word),
        Does.Contain(word));

    [Test]
    public void Runs_OfManySeeds_DifferInUsersAndOptions() => Assert.Multiple(() =>
    {
        ScenarioUser[] users = Runs.SelectMany(run => run.Users).ToArray();
        Assert.That(users.Select(user => user.Face), Does.Contain("ios").And.Contain("unity"));
        Assert.That(users.Any(user => user.Id != user.Name), "a second device");
        Assert.That(users.Any(user => user.App != ScenarioUser.DefaultApp), "another project");
        Assert.That(Runs.Select(run => run.Users.Count).Distinct(), Is.SupersetOf(new[] { 1, 5 }));
        Assert.That(Runs.Any(run => run.Options.Client.AcceptCallsWhileConnecting), "an option");
        Assert.That(
            users.Select(user => user.AppId),
            Does.Contain("too short").And.Contain(string.Empty), "a bad App ID");
    });

    /// <summary>20 channels for one client, 32 messages for one that was away.</summary>
    [TestCase("join", 20)]
    [TestCase("send", 32)]
    public void Episodes_OfManyThings_EndAtTheirLimitAndBeside(string word, int limit)
    {
        int[] counts = Enumerable.Range(1, 2000)
            .Select(seed => RunGenerator.Generate((ulong)seed).Steps
                .Where(step => step.Action.Word == word && IsOfEpisode(step.Action))
                .Sum(step => step.Times))
            .Distinct()
            .ToArray();

        Assert.That(counts, Is.SupersetOf(new[] { limit - 1, limit, limit + 1 }));
    }

    [Test]
    public void Runs_OfSomeFeatures_HaveNoOthers()
    {
        GeneratedStep[] steps = Enumerable.Range(1, Seeds)
            .SelectMany(seed =>
                RunGenerator.Generate((ulong)seed, ExploreFeatures.PeerMessages).Steps)
            .ToArray();

        Assert.That(
            steps.Select(step => step.Action.Word).Distinct(),
            Is.EquivalentTo(new[] { "login", "logout", "send", "echoes" }));
    }

    [Test]
    public void Texts_OfMessages_AreAtTheirLimitAndBeside()
    {
        int[] sizes = Steps.Select(step => step.Action)
            .OfType<SendAction>()
            .Select(send => send.Text.Unit == "x" ? send.Text.Count : 0)
            .ToArray();

        Assert.That(sizes, Is.SupersetOf(new[] { 32_767, 32_768, 32_769 }));
    }

    /// <summary>A login's 12 s, the 4 s of a lost link, the 30 s of a silent user.</summary>
    [TestCase("login", 12.0)]
    [TestCase("cut", 4.0)]
    [TestCase("cut", 30.0)]
    [TestCase("call", 60.0)]
    public void Waits_AfterWhatHasALimit_EndAtItAndBeside(string word, double limit)
    {
        Duration at = Duration.FromSeconds(limit);
        Duration[] gaps = Runs.SelectMany(run => GapsAfter(run, word)).ToArray();

        Assert.Multiple(() =>
        {
            Assert.That(gaps, Does.Contain(at), "at the limit");
            Assert.That(gaps, Does.Contain(at - Duration.FromTicks(1)), "just before");
            Assert.That(gaps, Does.Contain(at + Duration.FromTicks(1)), "just after");
        });
    }

    [Test]
    public void Steps_AtALimit_ComeBeforeAndAfterWhatIsDue() => Assert.Multiple(() =>
    {
        Assert.That(Steps.Count(step => step.IsLate), Is.GreaterThan(100));
        Assert.That(Steps.Count(step => !step.IsLate), Is.GreaterThan(100));
    });

    [Test]
    public void Run_OfAnySize_HasSoManySteps([Values(1, 5, 200)] int steps) =>
        Assert.That(
            RunGenerator.Generate(7, ExploreFeatures.All, steps).Steps, Has.Count.EqualTo(steps));

    [Test]
    public void Runs_WithOddArguments_ThrowNothingAndConverge()
    {
        string[] bad = Enumerable.Range(1000, 250)
            .Select(seed => RunPlayer.Play(
                RunGenerator.Generate((ulong)seed), new PlayOptions { Heals = true }))
            .Where(played => !played.Converged)
            .Select(played => $"{played.Run.Seed}: {played.Fault} {string.Concat(played.Remains)}")
            .ToArray();

        Assert.That(bad, Is.Empty);
    }

    private static bool IsOfEpisode(GeneratedAction action) => action
        is ChannelAction { ChannelId: ['c', ..] } or SendAction { Text.Unit: "missed" };

    private static IEnumerable<Duration> GapsAfter(GeneratedRun run, string word)
    {
        for (int i = 0; i < run.Steps.Count; i++)
        {
            if (run.Steps[i].Action.Word != word)
            {
                continue;
            }

            Duration gap = Duration.Zero;
            foreach (GeneratedStep later in run.Steps.Skip(i + 1))
            {
                gap += later.Wait;
                yield return gap;
            }
        }
    }
}
