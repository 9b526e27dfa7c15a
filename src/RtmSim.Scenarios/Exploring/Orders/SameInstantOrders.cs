using System;
using System.Collections.Generic;
using NodaTime;
using RtmSim.Kernel;

namespace RtmSim.Scenarios.Exploring.Orders;

/// <summary>
/// Runs the same thing again and again with events of one instant in other orders: all that there
/// are if they are few, else some that are drawn.
/// </summary>
public static class SameInstantOrders
{
    /// <summary>The order of scheduling, which is tried first.</summary>
    private static readonly TieOptions Usual = new();

    /// <summary>Runs a scenario in different orders.</summary>
    /// <param name="scenario">The scenario; its own options of ties are not looked at.</param>
    /// <param name="most">How many runs at most; at least 1.</param>
    /// <param name="from">Ties before this time are left alone; null for none.</param>
    /// <returns>
    /// Each run with its order, the usual one first. The options of an order make a run of the
    /// scenario, or of its recorded trace, come out so again.
    /// </returns>
    public static IReadOnlyList<TriedOrder<ScenarioResult>> Try(
        Scenario scenario, int most, Duration? from = null)
    {
        Preconditions.NotNull(scenario, nameof(scenario));
        SimulationOptions options = ScenarioRunner.OptionsOf(scenario);
        return Try(
            ties => ScenarioRunner.Run(scenario, options with { Ties = ties }),
            result => result.Trace.Ties, most, from ?? Duration.Zero);
    }

    /// <summary>Runs anything in different orders.</summary>
    /// <param name="run">Runs it in an order.</param>
    /// <param name="choicesOf">What was decided in a run.</param>
    /// <param name="most">How many runs at most.</param>
    /// <param name="from">Ties before this time are left alone.</param>
    internal static IReadOnlyList<TriedOrder<T>> Try<T>(
        Func<TieOptions, T> run, Func<T, IReadOnlyList<TieChoice>> choicesOf, int most,
        Duration from)
    {
        Preconditions.Require(most > 0, nameof(most), $"{most} runs: at least one is needed.");
        List<TriedOrder<T>> tried = new();
        T Run(TieOptions ties)
        {
            T result = run(ties);
            tried.Add(new TriedOrder<T>(ties, result));
            return result;
        }

        Run(Usual);
        Queue<int[]> open = new();
        open.Enqueue(Array.Empty<int>());
        while (IsForChosen(tried.Count, open.Count, most)
            && open.TryDequeue(out int[]? choices))
        {
            T result = Run(new TieOptions
            {
                Order = TieOrder.Chosen,
                Choices = Ties.Text(choices),
                From = from,
            });
            AddDeviations(open, choices, choicesOf(result), most);
        }

        for (int number = 0; tried.Count < most && open.Count > 0; number++)
        {
            Run(new TieOptions { Order = TieOrder.Shuffled, Number = number, From = from });
        }

        return tried;
    }

    /// <summary>Half of the runs are for drawn orders, unless there are few orders.</summary>
    private static bool IsForChosen(int tried, int open, int most) =>
        tried < most && (tried <= most / 2 || tried + open <= most);

    /// <summary>
    /// The orders that differ from a run's in one choice more, after the last that was chosen: in
    /// this way each order comes up once, and those that differ little come first.
    /// </summary>
    private static void AddDeviations(
        Queue<int[]> open, int[] chosen, IReadOnlyList<TieChoice> made, int most)
    {
        for (int i = chosen.Length; i < made.Count; i++)
        {
            for (int other = 1; other < made[i].Of && open.Count < most; other++)
            {
                int[] next = new int[i + 1];
                chosen.CopyTo(next, 0);
                next[i] = other;
                open.Enqueue(next);
            }
        }
    }
}
