using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Exploring.Runs;

namespace RtmSim.Scenarios.Exploring.Shrinking;

/// <summary>Runs with fewer, earlier and plainer steps.</summary>
internal static class StepShrinks
{
    private static readonly Duration[] Grains =
    {
        Duration.FromSeconds(10), Duration.FromSeconds(1), Duration.FromMilliseconds(100),
        Duration.FromMilliseconds(10), Duration.FromMilliseconds(1),
    };

    private static readonly Duration[] Tails =
    {
        Duration.Zero, Duration.FromSeconds(1), Duration.FromSeconds(15),
        Duration.FromSeconds(70),
    };

    /// <summary>
    /// Takes steps out in chunks, half of them at first and single ones at last, and goes on behind
    /// a chunk that was needed.
    /// </summary>
    public static GeneratedRun RemoveSteps(GeneratedRun run, Attempts attempts)
    {
        GeneratedRun best = run;
        for (int size = Math.Max(1, run.Steps.Count / 2); size > 0; size /= 2)
        {
            for (int at = 0; at < best.Steps.Count && attempts.AreLeft;)
            {
                GeneratedRun smaller = Without(best, at, size);
                if (smaller.Steps.Count > 0 && attempts.Fails(smaller))
                {
                    best = smaller;
                }
                else
                {
                    at += size;
                }
            }
        }

        return best;
    }

    public static IEnumerable<GeneratedRun> WithoutChunks(GeneratedRun run)
    {
        for (int size = run.Steps.Count / 2; size > 0; size /= 2)
        {
            for (int at = 0; at < run.Steps.Count; at += size)
            {
                yield return Without(run, at, size);
            }
        }
    }

    public static IEnumerable<GeneratedRun> FewerTimes(GeneratedRun run) =>
        EachStep(run, step => step.Times switch
        {
            1 => Enumerable.Empty<GeneratedStep>(),
            2 => new[] { step with { Times = 1 } },
            int times => new[]
            {
                step with { Times = 1 }, step with { Times = times / 2 },
                step with { Times = times - 1 },
            },
        });

    /// <summary>Steps that come at once, or after rounder times.</summary>
    public static IEnumerable<GeneratedRun> SoonerSteps(GeneratedRun run) =>
        EachStep(run, step => Shorter(step.Wait).Select(wait => step with { Wait = wait }));

    public static IEnumerable<GeneratedRun> NotLate(GeneratedRun run) =>
        EachStep(run, step => step.IsLate
            ? new[] { step with { IsLate = false } }
            : Enumerable.Empty<GeneratedStep>());

    public static IEnumerable<GeneratedRun> PlainerActions(GeneratedRun run) =>
        EachStep(run, step => ActionShrinks.Plainer(step.Action)
            .Select(action => step with { Action = action }));

    public static IEnumerable<GeneratedRun> ShorterTail(GeneratedRun run) =>
        Tails.Where(tail => tail < run.Tail).Select(tail => run with { Tail = tail });

    /// <summary>What comes after the steps that are taken out comes when it came before.</summary>
    private static GeneratedRun Without(GeneratedRun run, int at, int count)
    {
        GeneratedStep[] gone = run.Steps.Skip(at).Take(count).ToArray();
        GeneratedStep[] rest = run.Steps.Take(at)
            .Concat(run.Steps.Skip(at + gone.Length))
            .ToArray();
        if (at < rest.Length)
        {
            Duration wait = gone.Aggregate(rest[at].Wait, (sum, step) => sum + step.Wait);
            rest[at] = rest[at] with { Wait = wait };
        }

        return run with { Steps = rest };
    }

    private static IEnumerable<Duration> Shorter(Duration wait)
    {
        if (wait == Duration.Zero)
        {
            yield break;
        }

        yield return Duration.Zero;
        foreach (Duration grain in Grains)
        {
            long grains = wait.BclCompatibleTicks / grain.BclCompatibleTicks;
            Duration round = Duration.FromTicks(grains * grain.BclCompatibleTicks);
            if (round < wait && round > Duration.Zero)
            {
                yield return round;
            }
        }

        Duration half = Duration.FromTicks(wait.BclCompatibleTicks / 2);
        if (half >= Duration.FromMilliseconds(1))
        {
            yield return half;
        }
    }

    private static IEnumerable<GeneratedRun> EachStep(
        GeneratedRun run, Func<GeneratedStep, IEnumerable<GeneratedStep>> plainer)
    {
        for (int i = 0; i < run.Steps.Count; i++)
        {
            foreach (GeneratedStep step in plainer(run.Steps[i]))
            {
                GeneratedStep[] steps = run.Steps.ToArray();
                steps[i] = step;
                yield return run with { Steps = steps };
            }
        }
    }
}
