using System;
using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Running;
using RtmSim.Benchmarks.Exploring;
using RtmSim.Benchmarks.Kernel;

namespace RtmSim.Benchmarks;

/// <summary>Runs the benchmark named on the command line.</summary>
internal static class Program
{
    private static readonly SortedDictionary<string, (string What, Action<string[]> Run)> _known =
        new(StringComparer.Ordinal)
        {
            ["bdn"] = (
                "the same under BenchmarkDotNet; its arguments follow, such as --filter *",
                args => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args)),
            ["explore"] = (
                "generated runs a second, of 50 steps and 5 users: [seeds] [threads]",
                args => ExploreBenchmark.Run(args, Console.Out)),
            ["kernel"] = (
                "the event loop beside the BCL's queue and Rx's HistoricalScheduler",
                _ => HoldBenchmark.Run(Console.Out)),
        };

    private static int Main(string[] args)
    {
        if (args.Length > 0 && _known.TryGetValue(args[0], out var benchmark))
        {
            benchmark.Run(args.Skip(1).ToArray());
            return 0;
        }

        Console.Error.WriteLine("Name one of these benchmarks:");
        foreach ((string name, (string what, _)) in _known)
        {
            Console.Error.WriteLine($"  {name,-10} {what}");
        }

        return 2;
    }
}
