using NodaTime;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Steps;

/// <summary>When a step happens and how often.</summary>
/// <param name="Start">The time of its first repetition.</param>
/// <param name="Times">How many repetitions.</param>
/// <param name="Every">From one to the next.</param>
internal sealed record StepTiming(Duration Start, long Times, Duration Every)
{
    private static readonly Argument<Duration> At = new(
        "at", ArgumentTypes.Duration, "the time since the start");

    private static readonly Argument<Duration> After = new(
        "after", ArgumentTypes.Duration, "the time since the end of the step before");

    private static readonly Argument<long> Repeat = new(
        "repeat", ArgumentTypes.Whole(1, YamlLimits.Nodes), "how often; {n} counts from 1");

    private static readonly Argument<Duration> EveryTime = new(
        "every", ArgumentTypes.Duration, "the time from one repetition to the next");

    /// <summary>The keys that any step may have beside its own.</summary>
    public static readonly ArgumentSet Keys = new(At, After, Repeat, EveryTime)
    {
        Choices = new[] { Choice.AtMostOne(At, After) },
    };

    /// <summary>The timing of a step; null, and a report, if it cannot be.</summary>
    public static StepTiming? Read(YamlMap keys, ReadContext context, Timeline timeline)
    {
        ArgumentValues? values = Keys.Read(keys, context, "a step");
        if (values is null)
        {
            return null;
        }

        if (values.Has(EveryTime) && !values.Has(Repeat))
        {
            context.Report(values.PositionOf(EveryTime), "every without repeat; add repeat: times");
            return null;
        }

        Duration start = values.Find(At)
            ?? (timeline.End + values.Get(After, Duration.Zero));
        if (start < timeline.Start)
        {
            context.Report(
                values.PositionOf(At),
                $"{Durations.Text(start)} is in the past: the step before begins at "
                    + $"{Durations.Text(timeline.Start)}; put steps in the order of time");
            return null;
        }

        StepTiming timing = new(
            start, values.Get(Repeat, 1L), values.Get(EveryTime, Duration.Zero));
        if (timing.IsTooLong)
        {
            context.Report(
                values.Position,
                $"the step ends after {Durations.Text(Durations.Longest)}, the longest run");
            return null;
        }

        return timing;
    }

    private bool IsTooLong => Start > Durations.Longest
        || (decimal)Every.BclCompatibleTicks * (Times - 1)
            > (Durations.Longest - Start).BclCompatibleTicks;
}
