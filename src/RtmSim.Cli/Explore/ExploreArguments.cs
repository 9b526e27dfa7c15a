using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using RtmSim.Scenarios;
using RtmSim.Scenarios.Exploring.Campaigns;
using RtmSim.Scenarios.Exploring.Generating;

namespace RtmSim.Cli.Explore;

/// <summary>The options that say what to explore, and how they are read.</summary>
internal static class ExploreArguments
{
    private const int MostJobs = 256;
    private const double MostMinutes = 100_000;

    public static Option<SeedRange?> Seeds() => Read<SeedRange?>(
        "--seeds", "A..B", "The seeds, such as 1..1000; each makes a run.",
        text => SeedRange.TryParse(text, out SeedRange range) ? range : null,
        "takes seeds such as 1..1000, or 7 for one alone, up to 2^53");

    public static Option<Shard?> Shard() => Read(
        "--shard", "I/N", "Runs this part of the seeds, such as 1/3 for the first of three.",
        Explore.Shard.Parse,
        "takes a part such as 1/3");

    public static Option<int?> Steps() => Read(
        "--steps", "N", "How many steps a run has at most; 50 if not said.",
        text => Whole(text, CampaignPlan.MostSteps),
        $"takes a whole number from 1 to {CampaignPlan.MostSteps}");

    public static Option<int?> Orders() => Read(
        "--orders", "N", "Plays each run with events of an instant in up to so many orders.",
        text => Whole(text, CampaignPlan.MostOrders),
        $"takes a whole number from 1 to {CampaignPlan.MostOrders}");

    public static Option<int?> Jobs() => Read(
        "--jobs", "N", "On how many threads; as many as there are processors if not said.",
        text => Whole(text, MostJobs),
        $"takes a whole number from 1 to {MostJobs}");

    public static Option<double?> Minutes() => Read(
        "--minutes", "M", "Begins no more seeds after so many minutes.",
        text => double.TryParse(
            text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out double minutes) && minutes is > 0 and <= MostMinutes
            ? minutes
            : (double?)null,
        $"takes a number over 0 and up to {MostMinutes}");

    public static Option<ExploreFeatures?> Features() => new("--features")
    {
        Description = "What may be in the runs: "
            + $"{string.Join(", ", FeatureNames.All)}; all if not said.",
        HelpName = "NAMES",
        AllowMultipleArgumentsPerToken = true,
        CustomParser = ReadFeatures,
    };

    private static ExploreFeatures? ReadFeatures(ArgumentResult result)
    {
        ExploreFeatures features = ExploreFeatures.None;
        foreach (Token token in result.Tokens)
        {
            foreach (string name in token.Value.Split(','))
            {
                if (FeatureNames.Find(name) is { } feature)
                {
                    features |= feature;
                }
                else
                {
                    string unknown = Words.Unknown("feature", name, FeatureNames.All);
                    result.AddError($"--features: {unknown}");
                }
            }
        }

        return features;
    }

    private static Option<T> Read<T>(
        string name, string form, string description, Func<string, T> read, string mistake) =>
        new(name)
        {
            Description = description,
            HelpName = form,
            CustomParser = result =>
            {
                string text = result.Tokens[0].Value;
                T value = read(text);
                if (value is null)
                {
                    result.AddError($"{name} {mistake}, not \"{Words.Short(text)}\"");
                }

                return value;
            },
        };

    private static int? Whole(string text, int most) =>
        int.TryParse(
            text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && number >= 1
        && number <= most
            ? number
            : null;
}
