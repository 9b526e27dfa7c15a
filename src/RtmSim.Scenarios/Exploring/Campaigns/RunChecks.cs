using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Kernel;
using RtmSim.Scenarios.Exploring.Model;
using RtmSim.Scenarios.Exploring.Runs;
using RtmSim.Scenarios.Laws;

namespace RtmSim.Scenarios.Exploring.Campaigns;

/// <summary>What the runs of a campaign are held against.</summary>
public static class RunChecks
{
    /// <summary>Nothing is thrown that no app's code throws.</summary>
    public const string Fault = "fault";

    /// <summary>All is well again some time after everything was healed.</summary>
    public const string Convergence = "convergence";

    /// <summary>The same run gives the same digest.</summary>
    public const string Repetition = "repetition";

    /// <summary>The laws of traces, and the model, which is silent where it cannot judge.</summary>
    private static IReadOnlyList<Law> Laws { get; } = TraceLaws.All
        .Append(ReferenceModel.Law)
        .ToArray();

    /// <summary>All checks by name: the laws, the model, and those here.</summary>
    public static IReadOnlyList<string> All { get; } = Laws
        .Select(law => law.Name)
        .Concat(new[] { Convergence, Fault, Repetition })
        .ToArray();

    /// <summary>
    /// The check that holds each run against a rule, whether or not an event names it; null if
    /// there is none.
    /// </summary>
    /// <param name="rule">The rule's ID.</param>
    public static string? JudgeOf(string rule) => Laws
        .FirstOrDefault(law => law.Rules.Contains(rule))
        ?.Name;

    /// <summary>What is wrong with a run, each check at most once.</summary>
    /// <param name="played">The run, which was healed.</param>
    public static IReadOnlyList<Finding> Judge(PlayedRun played)
    {
        Preconditions.NotNull(played, nameof(played));
        long seed = (long)played.Run.Seed;
        if (played.Fault is { } fault)
        {
            // What is missing from the trace then is nobody's fault.
            return new[] { Thrown(seed, fault) };
        }

        IEnumerable<Finding> broken = TraceLaws
            .Judge(played.Trace.ToRecorded(), Laws)
            .GroupBy(violation => violation.Law.Name)
            .Select(law => new Finding(seed, law.Key, law.First().Message));
        return played.Converged
            ? broken.ToArray()
            : broken
                .Append(new Finding(seed, Convergence, string.Join("; ", played.Remains)))
                .ToArray();
    }

    /// <summary>What was thrown by the run, or by whoever makes or judges it.</summary>
    internal static Finding Thrown(long seed, Exception fault) =>
        new(seed, Fault, $"{fault.GetType().Name}: {fault.Message}");

    /// <summary>What is wrong where the same run gave two digests.</summary>
    internal static Finding Differs(long seed, string first, string second) => new(
        seed, Repetition, $"the digest was {first}, and {second} when it was run again");
}
