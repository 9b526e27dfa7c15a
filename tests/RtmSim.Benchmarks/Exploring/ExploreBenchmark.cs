using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using RtmSim.Scenarios.Exploring.Generating;
using RtmSim.Scenarios.Exploring.Runs;
using RtmSim.Scenarios.Laws;

namespace RtmSim.Benchmarks.Exploring;

/// <summary>
/// What a generated run costs: making it, playing it, healing it and judging its trace. The seeds
/// are those of runs with five users.
/// </summary>
internal static class ExploreBenchmark
{
    private const int UsualSeeds = 2000;
    private const int Users = 5;

    public static void Run(string[] args, TextWriter output)
    {
        int seeds = Number(args, 0, UsualSeeds);
        int threads = Number(args, 1, 1);
        ulong[] chosen = Enumerable.Range(1, int.MaxValue - 1)
            .Select(seed => (ulong)seed)
            .Where(seed => RunGenerator.Generate(seed).Users.Count == Users)
            .Take(seeds)
            .ToArray();
        output.WriteLine($"{seeds} runs of {RunGenerator.UsualSteps} steps and {Users} users, "
            + $"{threads} threads");
        Measure("warm-up", chosen, threads, seed => Judge(Play(seed, heals: true)), output);
        Measure("make", chosen, threads, seed => RunGenerator.Generate(seed), output);
        Measure("and play", chosen, threads, seed => Play(seed, heals: false), output);
        Measure("and heal", chosen, threads, seed => Play(seed, heals: true), output);
        Measure(
            "and judge", chosen, threads, seed => Judge(Play(seed, heals: true)), output);
        ShowSlowest(chosen, output);
    }

    private static int Number(string[] args, int place, int usual) => args.Length > place
        ? int.Parse(args[place], CultureInfo.InvariantCulture)
        : usual;

    private static PlayedRun Play(ulong seed, bool heals) =>
        RunPlayer.Play(RunGenerator.Generate(seed), new PlayOptions { Heals = heals });

    private static void Judge(PlayedRun played) => TraceLaws.Judge(played.Trace);

    private static void Measure(
        string what, ulong[] seeds, int threads, Action<ulong> work, TextWriter output)
    {
        long before = GC.GetTotalAllocatedBytes();
        long start = Stopwatch.GetTimestamp();
        int next = -1;
        Thread[] workers = Enumerable.Range(0, threads)
            .Select(_ => new Thread(() =>
            {
                for (int i = Interlocked.Increment(ref next); i < seeds.Length;
                    i = Interlocked.Increment(ref next))
                {
                    work(seeds[i]);
                }
            }))
            .ToArray();
        Array.ForEach(workers, worker => worker.Start());
        Array.ForEach(workers, worker => worker.Join());
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        long bytes = GC.GetTotalAllocatedBytes() - before;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-10} {seeds.Length / seconds,8:0} runs/s {seconds * 1e6 / seeds.Length,8:0} µs "
                + $"{bytes / 1024.0 / seeds.Length,8:0} KB a run"));
    }

    private static void ShowSlowest(ulong[] seeds, TextWriter output)
    {
        List<(double Time, ulong Seed, long Events)> times = new();
        foreach (ulong seed in seeds)
        {
            // The best of three: what else the machine does is not the run's.
            (double Time, ulong Seed, long Events) best = (double.MaxValue, seed, 0);
            for (int round = 0; round < 3; round++)
            {
                long start = Stopwatch.GetTimestamp();
                PlayedRun played = Play(seed, heals: true);
                double time = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
                best = time < best.Time ? (time, seed, played.Simulation.EventsRun) : best;
            }

            times.Add(best);
        }

        double[] sorted = times.Select(each => each.Time).Order().ToArray();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"median {sorted[sorted.Length / 2]:0} µs, 90 % {sorted[sorted.Length * 9 / 10]:0} µs, "
                + $"99 % {sorted[sorted.Length * 99 / 100]:0} µs; the slowest:"));
        foreach ((double time, ulong seed, long events) in
            times.OrderByDescending(each => each.Time).Take(8))
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  seed {seed}: {time:0} µs, {events} events"));
        }
    }
}
