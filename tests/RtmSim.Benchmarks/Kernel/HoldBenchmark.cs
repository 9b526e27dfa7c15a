using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;

namespace RtmSim.Benchmarks.Kernel;

/// <summary>
/// What an event costs. Supports the decision to keep a timing wheel of our own instead of the
/// BCL's queue or Rx's virtual time, and the shape of its levels.
/// </summary>
internal static class HoldBenchmark
{
    private const int Rounds = 9;
    private const int EventsPerRound = 200_000;
    private static readonly int[] _pending = [10, 1_000, 100_000];

    public static void Run(TextWriter output)
    {
        output.WriteLine($"Hold model, medians of {Rounds} alternating rounds (least..most).");
        output.WriteLine();
        output.WriteLine(
            $"{"pending",8}  {"peer",-20} {"ns/event",8} {"spread",14} {"B/event",8} "
            + $"{"peer/ours",9}");
        foreach (int pending in _pending)
        {
            Measure(pending, output);
        }
    }

    private static void Measure(int pending, TextWriter output)
    {
        var peers = new (string Name, IHoldModel Model, List<double> Ns, List<double> Bytes)[]
        {
            ("RtmSim kernel", new KernelHold(), [], []),
            ("BCL PriorityQueue", new BclQueueHold(), [], []),
            ("Rx Historical", new HistoricalHold(), [], []),
        };
        TimeSpan span = TimeSpan.FromSeconds((double)EventsPerRound / pending);
        foreach (var peer in peers)
        {
            peer.Model.Fill(pending);
            WarmUp(peer.Model, pending, span);
        }

        for (int round = 0; round < Rounds; round++)
        {
            foreach (var peer in peers)
            {
                (double ns, double bytes) = Time(peer.Model, span);
                peer.Ns.Add(ns);
                peer.Bytes.Add(bytes);
            }
        }

        if (peers.Select(peer => peer.Model.EventsRun).Distinct().Count() != 1)
        {
            throw new InvalidOperationException("The peers did not run the same events.");
        }

        // Each round against ours of the same round: other load of the machine hits both.
        List<double> ours = peers[0].Ns;
        foreach (var peer in peers)
        {
            string spread = string.Create(
                CultureInfo.InvariantCulture, $"{peer.Ns.Min():F1}..{peer.Ns.Max():F1}");
            double ratio = Median([.. peer.Ns.Zip(ours, (theirs, own) => theirs / own)]);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{pending,8}  {peer.Name,-20} {Median(peer.Ns),8:F1} {spread,14} "
                + $"{Median(peer.Bytes),8:F1} {ratio,9:F1}"));
        }
    }

    /// <summary>
    /// Until the nodes lie in memory in no order any more, and the code is fully compiled: many
    /// short advances, as a test makes them, with a pause for the compiler's own thread.
    /// </summary>
    private static void WarmUp(IHoldModel model, int pending, TimeSpan span)
    {
        for (int i = 0; i < 100; i++)
        {
            model.Advance(span / 100);
            Thread.Sleep(2);
        }

        for (long done = 0; done < 4L * pending; done += EventsPerRound)
        {
            model.Advance(span);
        }
    }

    private static (double NsPerEvent, double BytesPerEvent) Time(IHoldModel model, TimeSpan span)
    {
        long before = model.EventsRun;
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        model.Advance(span);
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        double events = model.EventsRun - before;
        return (elapsed.TotalNanoseconds / events, bytes / events);
    }

    private static double Median(List<double> values) =>
        values.Order().ElementAt(values.Count / 2);
}
