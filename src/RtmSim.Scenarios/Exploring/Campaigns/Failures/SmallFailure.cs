using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Kernel;
using RtmSim.Scenarios.Exploring.Pasting;
using RtmSim.Scenarios.Exploring.Runs;
using RtmSim.Scenarios.Exploring.Shrinking;
using RtmSim.Scenarios.Recording;

namespace RtmSim.Scenarios.Exploring.Campaigns.Failures;

/// <summary>A run in which a campaign found something, made as small as can be.</summary>
public sealed class SmallFailure
{
    private readonly CampaignPlan _plan;

    private SmallFailure(CampaignPlan plan, Finding finding, PlayedRun played)
    {
        _plan = plan;
        Finding = finding;
        Played = played;
    }

    /// <summary>What is wrong with the small run.</summary>
    public Finding Finding { get; }

    /// <summary>The small run.</summary>
    public PlayedRun Played { get; }

    /// <summary>
    /// The run as texts with the endings of their files: the scenario, what happened in it, and a
    /// C# test.
    /// </summary>
    public IReadOnlyList<(string Ending, string Text)> Texts
    {
        get
        {
            string about = FormattableString.Invariant(
                $"{Finding.Check}, seed {Finding.Seed}: {Finding.Message}");
            return new[]
            {
                (".yaml", Scenario(about)),
                (".txt", $"{about}\n\n{Played.Run}\n{Played.Trace.ToText()}"),
                (".cs", $"// {Words.Short(about)}\n"
                    + Lines("// ", CSharpTest.Usings.TrimEnd('\n')) + "\n"
                    + CSharpTest.Of(Played, IsSame)),
            };
        }
    }

    /// <summary>Makes the run of a finding small; the check still finds something in it.</summary>
    /// <param name="plan">The campaign it was found in.</param>
    /// <param name="finding">What was found.</param>
    /// <returns>Null if there is no run: making it or its simulation throws.</returns>
    public static SmallFailure? Of(CampaignPlan plan, Finding finding)
    {
        Preconditions.NotNull(plan, nameof(plan));
        Preconditions.NotNull(finding, nameof(finding));
        if (SeedRun.Of(plan, finding.Seed).Plays.Count == 0)
        {
            return null;
        }

        GeneratedRun small = RunShrinker.Shrink(
            plan.RunOf(finding.Seed),
            run => Find(plan, run, finding.Check).In is not null);
        (Finding? found, PlayedRun? played) = Find(plan, small, finding.Check);
        return new SmallFailure(
            plan, found ?? finding, played ?? SeedRun.Of(small, 1, isTwice: false).Plays[0]);
    }

    private static (Finding? Finding, PlayedRun? In) Find(
        CampaignPlan plan, GeneratedRun run, string check) => SeedRun
        .Of(run, plan.Orders, isTwice: check == RunChecks.Repetition)
        .Findings
        .FirstOrDefault(found => found.Finding.Check == check);

    private bool IsSame(GeneratedRun run) => Find(_plan, run, Finding.Check).In is not null;

    private string Scenario(string about)
    {
        try
        {
            return Played.ToScenario(Words.Short(about));
        }
        catch (RecordingException fault)
        {
            // Better the table of steps than no file at all.
            return Lines("# ", $"{fault.Message}\n{Played.Run}");
        }
    }

    /// <summary>A text with something before each of its lines.</summary>
    private static string Lines(string before, string text) =>
        string.Concat(text.Split('\n').Select(line => $"{before}{line}\n"));
}
