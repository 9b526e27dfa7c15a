using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using RtmSim.Scenarios.Exploring.Campaigns;

namespace RtmSim.Cli.Explore;

/// <summary>The verb <c>explore merge</c>: puts the reports of shards together.</summary>
internal static class MergeVerb
{
    public static Command Create(Screen screen, TextWriter errors)
    {
        Argument<string[]> reports = new("REPORT")
        {
            Description = "The reports of shards, as explore --json writes them.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string> output = new("--output", "-o")
        {
            Description = "The file for the report of all.",
            HelpName = "FILE",
            Required = true,
        };
        ShownOptions options = new();
        Command command = new("merge", "Puts the reports of a campaign's shards together.")
        {
            reports, output,
        };
        options.AddTo(command);
        command.SetAction(parsed => Guarded.Run(
            () =>
            {
                ReportOutputs outputs =
                    options.In(parsed) with { JsonFile = parsed.GetRequiredValue(output) };
                outputs.Check();
                CampaignReport report = Merge(parsed.GetRequiredValue(reports));
                return outputs.Tell(report, SavedFailures.None, screen);
            },
            errors));
        return command;
    }

    private static CampaignReport Merge(IReadOnlyList<string> paths)
    {
        List<(string Path, CampaignReport Report)> parts = [];
        foreach (string path in paths)
        {
            CampaignReport report = ReportInput.Read(path);
            foreach ((string other, CampaignReport part) in parts)
            {
                Check(path, report, other, part);
            }

            parts.Add((path, report));
        }

        return CampaignReport.Merge(parts.Select(part => part.Report).ToArray());
    }

    private static void Check(
        string path, CampaignReport report, string other, CampaignReport part)
    {
        if (report.Plan != part.Plan)
        {
            throw new InputException(
                $"{path}: a report of another campaign than {other}: {Difference(report, part)}");
        }

        if (CommonSeeds(report, part) is { } common)
        {
            throw new InputException($"{path}: has seeds that {other} has as well: {common}");
        }
    }

    private static string Difference(CampaignReport report, CampaignReport part) =>
        report.Plan.Seeds != part.Plan.Seeds
            ? $"seeds {report.Plan.Seeds} and not {part.Plan.Seeds}"
        : report.Plan.Steps != part.Plan.Steps
            ? FormattableString.Invariant(
                $"{report.Plan.Steps} steps a run and not {part.Plan.Steps}")
        : report.Plan.Orders != part.Plan.Orders
            ? FormattableString.Invariant(
                $"{report.Plan.Orders} orders a run and not {part.Plan.Orders}")
        : "features "
            + $"{Features(report)} and not {Features(part)}";

    private static string Features(CampaignReport report) =>
        string.Join(',', FeatureNames.Of(report.Plan.Features)) is { Length: > 0 } names
            ? names
            : "none";

    private static SeedRange? CommonSeeds(CampaignReport report, CampaignReport part)
    {
        foreach (SeedRange one in report.Seeds)
        {
            foreach (SeedRange other in part.Seeds)
            {
                long first = Math.Max(one.First, other.First);
                long last = Math.Min(one.Last, other.Last);
                if (first <= last)
                {
                    return new SeedRange(first, last);
                }
            }
        }

        return null;
    }
}
