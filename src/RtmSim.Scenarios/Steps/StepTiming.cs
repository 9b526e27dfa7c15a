using NodaTime;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Running;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Steps;

/// <summary>When a step happens and how often.</summary>
/// <param name="Start">The moment of its first repetition.</param>
/// <param name="Times">How many repetitions.</param>
/// <param name="Every">From one to the next.</param>
/// <param name="Turn">Where it comes among all that happens at its moment.</param>
internal sealed record StepTiming(Moment Start, long Times, Duration Every, Turn Turn)
{
    /// <summary>Whether it is repeated, if only once.</summary>
    public bool HasTimes { get; init; }

    /// <summary>Whether repetitions have a time from one to the next.</summary>
    public bool HasEvery { get; init; }

    private static readonly Argument<Duration> At = new(
        "at", ArgumentTypes.Duration, "the time since the start");

    private static readonly Argument<Duration> After = new(
        "after", ArgumentTypes.Duration,
        "the time since the end of the step before, or since what when names");

    private static readonly Argument<Trigger> When = new(
        "when", TriggerReader.Type, "what must have happened, in place of a time");

    private static readonly Argument<bool> Late = new(
        "late", ArgumentTypes.Flag, "whether all else that falls due at the moment comes first");

    public static readonly Argument<long> Repeat = new(
        "repeat", ArgumentTypes.Whole(1, YamlLimits.Nodes), "how often; {n} counts from 1");

    private static readonly Argument<Duration> EveryTime = new(
        "every", ArgumentTypes.Duration, "the time from one repetition to the next");

    /// <summary>The keys that any step may have beside its own.</summary>
    public static readonly ArgumentSet Keys = new(At, After, When, Late, Repeat, EveryTime)
    {
        Choices = new[]
        {
            Choice.AtMostOne(At, After),
            Choice.AtMostOne(At, When),
            Choice.Needs(EveryTime, Repeat),
        },
    };

    /// <summary>The timing of a step; null, and a report, if it cannot be.</summary>
    public static StepTiming? Read(YamlMap keys, ReadContext context)
    {
        ArgumentValues? values = Keys.Read(keys, context, "a step");
        if (values is null)
        {
            return null;
        }

        Moment start = StartOf(values, context.Timeline);
        Turn turn = values.Get(Late, false) ? Turn.Late
            : context.Timeline.IsLate(start) ? Turn.AfterLate : Turn.First;
        StepTiming timing = new(
            start, values.Get(Repeat, 1L), values.Get(EveryTime, Duration.Zero), turn)
        {
            HasTimes = values.Has(Repeat),
            HasEvery = values.Has(EveryTime),
        };
        return timing.Fault(values, context.Timeline) is { } fault
            ? Refuse(context, fault.Position, fault.Message)
            : timing;
    }

    private static Moment StartOf(ArgumentValues values, Timeline timeline)
    {
        Duration after = values.Get(After, Duration.Zero);
        return values.Has(When) ? new Moment(values.Get(When), after)
            : values.Has(At) ? timeline.Origin.Plus(values.Get(At))
            : timeline.End.Plus(after);
    }

    private static StepTiming? Refuse(ReadContext context, Position position, string message)
    {
        context.Report(position, message);
        return null;
    }

    private (Position Position, string Message)? Fault(ArgumentValues values, Timeline timeline)
    {
        if (values.Has(At) && Start.Offset < timeline.Begin.Offset)
        {
            return (
                values.PositionOf(At),
                $"{Durations.Text(values.Get(At))} is in the past: the step before begins at "
                    + Durations.Text(timeline.Begin.Offset - timeline.Origin.Offset)
                    + "; put steps in the order of time");
        }

        if (Turn == Turn.Late && Start.Since is not null)
        {
            return (
                values.PositionOf(Late),
                "late goes with a time of the file: what a step waits for has no moment that all "
                    + "else could come before; leave late out, or give the step an at");
        }

        return IsTooLong
            ? (values.Position,
                $"the step ends after {Durations.Text(Durations.Longest)}, the longest run")
            : null;
    }

    private bool IsTooLong => Start.Offset > Durations.Longest
        || (decimal)Every.BclCompatibleTicks * (Times - 1)
            > (Durations.Longest - Start.Offset).BclCompatibleTicks;
}
