using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RtmSim.Scenarios.Exploring.Campaigns;

namespace RtmSim.Cli.Explore;

/// <summary>
/// Threads that run the seeds of a queue. What they come to together does not depend on how many
/// they are, or on who ran what.
/// </summary>
internal sealed class SeedThreads
{
    private readonly SeedQueue _queue;
    private readonly CampaignTally[] _tallies;
    private readonly Thread[] _threads;
    private Exception? _fault;
    private long _runs;
    private long _violations;

    /// <summary>Starts them.</summary>
    public SeedThreads(CampaignPlan plan, SeedQueue queue, int jobs)
    {
        _queue = queue;
        _tallies = Enumerable.Range(0, jobs).Select(_ => new CampaignTally(plan)).ToArray();
        _threads = _tallies
            .Select(tally => new Thread(() => Run(tally)) { IsBackground = true })
            .ToArray();
        foreach (Thread thread in _threads)
        {
            thread.Start();
        }
    }

    /// <summary>How many seeds were run so far.</summary>
    public long Runs => Interlocked.Read(ref _runs);

    /// <summary>How many violations were found so far.</summary>
    public long Violations => Interlocked.Read(ref _violations);

    /// <summary>Waits until all is run, or for some time.</summary>
    /// <returns>Whether all is run.</returns>
    public bool Wait(TimeSpan most)
    {
        long end = Environment.TickCount64 + (long)most.TotalMilliseconds;
        return _threads.All(thread =>
            thread.Join((int)Math.Max(0, end - Environment.TickCount64)));
    }

    /// <summary>What they came to, when all is run.</summary>
    public CampaignReport Report() => _fault is null
        ? CampaignReport.Merge(_tallies.Select(tally => tally.Report).ToArray())
        : throw new InvalidOperationException("A campaign's thread has failed.", _fault);

    private void Run(CampaignTally tally)
    {
        try
        {
            while (_queue.Next() is { } seeds)
            {
                IReadOnlyList<Finding> found = tally.Run(seeds);
                Interlocked.Add(ref _runs, seeds.Count);
                Interlocked.Add(ref _violations, found.Count);
            }
        }
        catch (Exception fault)
        {
            _fault = fault;
            _queue.Close();
        }
    }
}
