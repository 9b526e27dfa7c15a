using System;
using RtmSim.Scenarios.Exploring.Campaigns;

namespace RtmSim.Cli.Explore;

/// <summary>Hands out seeds in order, some at a time, until all are out or it is closed.</summary>
internal sealed class SeedQueue
{
    private const long AtATime = 16;

    private readonly object _lock = new();
    private readonly SeedRange _seeds;
    private long _next;
    private bool _isClosed;

    public SeedQueue(SeedRange seeds)
    {
        _seeds = seeds;
        _next = seeds.First;
    }

    /// <summary>The next seeds; null if there are none. Who takes some runs all of them.</summary>
    public SeedRange? Next()
    {
        lock (_lock)
        {
            if (_isClosed || _next > _seeds.Last)
            {
                return null;
            }

            long last = Math.Min(_seeds.Last, _next + AtATime - 1);
            SeedRange taken = new(_next, last);
            _next = last + 1;
            return taken;
        }
    }

    /// <summary>Hands out no more: what was handed out is the beginning of all.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _isClosed = true;
        }
    }
}
