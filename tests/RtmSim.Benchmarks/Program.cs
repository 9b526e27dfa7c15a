using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Benchmarks.Kernel;

namespace RtmSim.Benchmarks;

/// <summary>Runs the benchmark named on the command line.</summary>
internal static class Program
{
    private static readonly Dictionary<string, (string What, Action<string[]> Run)> _benchmarks =
        new(StringComparer.Ordinal)
        {
            ["kernel"] = (
                "the event loop beside the BCL's queue and Rx's HistoricalScheduler",
                _ => HoldBenchmark.Run(Console.Out)),
        };

    private static int Main(string[] args)
    {
        if (args.Length > 0 && _benchmarks.TryGetValue(args[0], out var benchmark))
        {
            benchmark.Run(args.Skip(1).ToArray());
            return 0;
        }

        Console.Error.WriteLine("Name one of these benchmarks:");
        foreach (var (name, (what, _)) in _benchmarks.OrderBy(b => b.Key, StringComparer.Ordinal))
        {
            Console.Error.WriteLine($"  {name,-10} {what}");
        }

        return 2;
    }
}
