using System;
using System.CommandLine;
using System.IO;
using RtmSim.Scenarios.Exploring.Campaigns;
using RtmSim.Scenarios.Exploring.Generating;

namespace RtmSim.Cli.Explore;

/// <summary>The verb <c>explore</c>: its arguments.</summary>
internal static class ExploreVerb
{
    public static Command Create(Screen screen, TextWriter errors)
    {
        Option<SeedRange?> seeds = ExploreArguments.Seeds();
        Option<ExploreFeatures?> features = ExploreArguments.Features();
        Option<int?> steps = ExploreArguments.Steps();
        Option<int?> orders = ExploreArguments.Orders();
        Option<Shard?> shard = ExploreArguments.Shard();
        Option<int?> jobs = ExploreArguments.Jobs();
        Option<double?> minutes = ExploreArguments.Minutes();
        Option<string?> folder = new("--out")
        {
            Description = "Saves runs that failed, made small, in this folder.",
            HelpName = "DIR",
        };
        Option<string?> json = ShownOptions.Json();
        ShownOptions report = new();
        Command command = new("explore", "Runs generated scenarios and holds them against laws.")
        {
            seeds, features, steps, orders, shard, jobs, minutes, folder, json,
        };
        report.AddTo(command);
        command.Subcommands.Add(MergeVerb.Create(screen, errors));
        command.SetAction(parsed => Guarded.Run(
            () =>
            {
                CampaignPlan plan = new(parsed.GetValue(seeds)
                    ?? throw new InputException(
                        "explore needs --seeds, such as --seeds 1..1000"))
                {
                    Features = parsed.GetValue(features) ?? ExploreFeatures.All,
                    Steps = parsed.GetValue(steps) ?? RunGenerator.UsualSteps,
                    Orders = parsed.GetValue(orders) ?? 1,
                };
                ExploreRequest request = new(plan, (parsed.GetValue(shard) ?? Shard.All).Of(plan))
                {
                    Jobs = parsed.GetValue(jobs) ?? Environment.ProcessorCount,
                    Minutes = parsed.GetValue(minutes),
                    Folder = parsed.GetValue(folder),
                    Outputs = report.In(parsed) with { JsonFile = parsed.GetValue(json) },
                };
                return ExploreAction.Run(request, screen);
            },
            errors));
        return command;
    }
}
