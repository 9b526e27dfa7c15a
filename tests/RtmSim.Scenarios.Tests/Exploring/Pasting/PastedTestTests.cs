using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using RtmSim.Scenarios.Exploring.Actions;
using RtmSim.Scenarios.Exploring.Generating;
using RtmSim.Scenarios.Exploring.Pasting;
using RtmSim.Scenarios.Exploring.Runs;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Tests.Exploring.Pasting;

/// <summary>What is pasted compiles, and does what the run did.</summary>
[TestFixture]
internal sealed class PastedTestTests
{
    private const int Seeds = 80;

    [TestCase(true)]
    [TestCase(false)]
    public void Runs_OfAllKinds_DoTheSameAsTests(bool isInTurn)
    {
        PlayedRun[] played = Enumerable.Range(1, Seeds)
            .Select(seed => Played((ulong)seed, isInTurn))
            .ToArray();
        IReadOnlyList<PastedTest> pasted = PastedTest.Compile(
            played.Select(each => CSharpTest.Of(each, _ => isInTurn)).ToArray());

        string[] others = played.Zip(pasted, Difference).OfType<string>().ToArray();

        Assert.That(others, Is.Empty);
    }

    /// <summary>As the test has it, whose options leave out what only saving needs.</summary>
    private static PlayedRun Played(ulong seed, bool isInTurn)
    {
        GeneratedRun run = RunGenerator.Generate(seed, ExploreFeatures.All, 30);
        return RunPlayer.Play(
            run with
            {
                Options = CSharpOptions.Of(run),
                Steps = run.Steps
                    .Where(step => step.Action is not PlainAction { What: PlainWord.Echoes })
                    .Select(step => step with
                    {
                        IsLate = isInTurn || step.IsLate,
                        Times = step.Action is UploadAction ? 1 : step.Times,
                    })
                    .ToArray(),
            },
            new PlayOptions { Heals = true });
    }

    private static string? Difference(PlayedRun played, PastedTest pasted)
    {
        string[] run = Lines(played.Trace);
        string[] test;
        try
        {
            test = Lines(pasted.Run().Trace);
        }
        catch (System.Exception fault)
        {
            return $"seed {played.Run.Seed}: {fault}";
        }

        int at = run.Zip(test).TakeWhile(pair => pair.First == pair.Second).Count();
        return at == run.Length && at == test.Length
            ? null
            : $"seed {played.Run.Seed}: {run.ElementAtOrDefault(at)} | "
                + test.ElementAtOrDefault(at);
    }

    /// <summary>
    /// All that users do and get. A run also heals the links of clients that are gone, for which a
    /// test has no names.
    /// </summary>
    private static string[] Lines(Trace trace) => trace.ToText().Split('\n')
        .Where(line => !line.Contains(" control "))
        .ToArray();
}
