using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Kernel;
using RtmSim.Scenarios.Exploring.Runs;

namespace RtmSim.Scenarios.Exploring.Shrinking;

/// <summary>Makes a run that fails smaller, and keeps the failure.</summary>
public static class RunShrinker
{
    /// <summary>How many smaller runs are tried at most, if nothing else is said.</summary>
    public const int UsualTries = 3000;

    private static readonly Func<GeneratedRun, IEnumerable<GeneratedRun>>[] Passes =
    {
        StepShrinks.WithoutChunks, UserShrinks.WithoutOne, OptionShrinks.Plainer,
        UserShrinks.Plainer, StepShrinks.FewerTimes, StepShrinks.SoonerSteps,
        StepShrinks.NotLate, StepShrinks.PlainerActions, StepShrinks.ShorterTail,
    };

    /// <summary>
    /// The smallest run found that still fails: with fewer users, steps and faults, shorter waits
    /// and plainer arguments. The same run and predicate give the same result.
    /// </summary>
    /// <param name="run">A run that fails.</param>
    /// <param name="fails">
    /// Plays a run and says whether it fails in the same way; called many times.
    /// </param>
    /// <param name="tries">How many runs are tried at most.</param>
    public static GeneratedRun Shrink(
        GeneratedRun run, Func<GeneratedRun, bool> fails, int tries = UsualTries)
    {
        Preconditions.NotNull(run, nameof(run));
        Preconditions.NotNull(fails, nameof(fails));
        Attempts attempts = new(fails, tries);
        GeneratedRun best = run;
        GeneratedRun before;
        do
        {
            before = best;
            best = StepShrinks.RemoveSteps(best, attempts);
            foreach (Func<GeneratedRun, IEnumerable<GeneratedRun>> pass in Passes.Skip(1))
            {
                best = Exhaust(pass, best, attempts);
            }
        }
        while (!ReferenceEquals(best, before) && attempts.AreLeft);
        return best;
    }

    /// <summary>Runs that are a little smaller than one, the smallest first.</summary>
    /// <param name="run">Any run.</param>
    public static IEnumerable<GeneratedRun> Smaller(GeneratedRun run)
    {
        Preconditions.NotNull(run, nameof(run));
        return Passes.SelectMany(pass => pass(run));
    }

    private static GeneratedRun Exhaust(
        Func<GeneratedRun, IEnumerable<GeneratedRun>> pass, GeneratedRun run, Attempts attempts)
    {
        GeneratedRun best = run;
        for (bool found = true; found && attempts.AreLeft;)
        {
            GeneratedRun? smaller = pass(best).FirstOrDefault(attempts.Fails);
            found = smaller is not null;
            best = smaller ?? best;
        }

        return best;
    }
}
