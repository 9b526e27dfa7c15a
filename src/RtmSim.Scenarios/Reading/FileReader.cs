using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Expectations;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Steps;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Reading;

/// <summary>The keys at the top of a file, and the scenario they make.</summary>
internal static class FileReader
{
    public static readonly SourceFile<Scenario> Source = new(
        new SourceKind("scenario")
        {
            MakerOfLongTexts = "textBytes",
            MakerOfManySteps = "repeat",
        },
        Read);

    private static readonly Argument<string> Name = new(
        "name", ArgumentTypes.Text, "what the scenario shows, in a line", isRequired: true);

    private static readonly Argument<IReadOnlyList<string>> Rules = new(
        "rules", RuleIds.Type, "the rules it shows");

    private static readonly Argument<Duration> Until = new(
        "until", ArgumentTypes.Duration, "when the run ends");

    private static readonly Argument<IReadOnlyList<ScenarioUser>> Users = new(
        "users", UsersReader.Type, "the users, such as [alice, bob]", isRequired: true);

    private static readonly Argument<YamlNode> Values = new(
        "values", ValuesReader.Type, "texts and times with a name, for {name} anywhere");

    private static readonly Argument<IReadOnlyList<StepGroup>> Groups = new(
        "groups", GroupsReader.Type, "steps with a name and parameters");

    private static readonly Argument<IReadOnlyList<PlannedStep>> Steps = new(
        "steps", StepReader.Type, "what happens", isRequired: true);

    private static readonly Argument<IReadOnlyList<Expectation>> Expect = new(
        "expect", ExpectationReader.Type, "what must come of it", isRequired: true);

    /// <summary>All keys of a file. Users come before the steps that name them.</summary>
    public static readonly ArgumentSet Keys = new(
        Name, Rules, OptionKeys.Seed, OptionKeys.Epoch, OptionKeys.Latency, OptionKeys.Limits,
        OptionKeys.Network, OptionKeys.Options, Until, Values, Users, Groups, Steps, Expect);

    private static Scenario? Read(YamlNode? root, string file, Problems problems)
    {
        ReadContext context = new(file, problems);
        if (root is null or YamlScalar { IsNull: true })
        {
            context.Report(
                Position.Start, "the file is empty; a scenario has name, users, steps and expect");
            return null;
        }

        bool isWhole = Keys.Read(
            Fill(root, context), context, "a scenario", out ArgumentValues values);
        if (!EndsInTime(values, context) || !isWhole)
        {
            return null;
        }

        SimulationOptions options = OptionKeys.ToOptions(values);
        if (Simulation.WhyNot(options) is { } reason)
        {
            context.Report(
                values.Has(OptionKeys.Options)
                    ? values.PositionOf(OptionKeys.Options)
                    : root.Position,
                reason);
            return null;
        }

        ScenarioBody body = new(
            values.Get(Steps), values.Get(Expect), values.Find(Until),
            context.Timeline.Latest + context.Timeline.Chains)
        {
            Triggers = context.Triggers,
        };
        return new Scenario(
            file, values.Get(Name), values.Get(Rules, Array.Empty<string>()),
            options, values.Get(Users), body);
    }

    /// <summary>
    /// The file with its values filled in, but for groups and steps, where there are more names.
    /// </summary>
    private static YamlNode Fill(YamlNode root, ReadContext context)
    {
        if (root is not YamlMap map)
        {
            return root;
        }

        context.Scope = ValuesReader.Read(map.Find(Values.Name)?.Value, context);
        YamlEntry[] entries = map.Entries
            .Select(entry => entry.Key.Text == Values.Name || entry.Key.Text == Groups.Name
                    || entry.Key.Text == Steps.Name
                ? entry
                : entry with { Value = context.Scope.Apply(entry.Value, context) })
            .ToArray();
        return new YamlMap(map.Position, entries, map.Weight, map.Height);
    }

    private static bool EndsInTime(ArgumentValues values, ReadContext context)
    {
        Timeline timeline = context.Timeline;
        if (!(values.Find(Until) < timeline.Latest))
        {
            return true;
        }

        context.Report(
            values.PositionOf(Until),
            $"the end, {Durations.Text(values.Get(Until))}, is before the "
                + $"{Durations.Text(timeline.Latest)} named at {timeline.LatestPosition}");
        return false;
    }
}
