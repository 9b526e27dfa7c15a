using System.Collections.Generic;
using RtmSim.Kernel;
using RtmSim.Tracing;

namespace RtmSim.Client;

/// <summary>
/// The budgets of one client instance. They start empty and last as long as the instance: neither
/// logout nor reconnection resets them (Q-01, S-63).
/// </summary>
internal sealed class RateLimiter
{
    private readonly VirtualClock _clock;
    private readonly ClientOptions _options;
    private readonly BoundaryLog _boundaries;
    private readonly Dictionary<(RateGroup Group, string Key), Counter> _counters = new();

    public RateLimiter(VirtualClock clock, ClientOptions options, BoundaryLog boundaries)
    {
        _clock = clock;
        _options = options;
        _boundaries = boundaries;
    }

    /// <summary>
    /// True if the call is within its budget, which it then uses. A refused call leaves the budget
    /// as it was, unless rejected calls count (S-62).
    /// </summary>
    /// <param name="group">The group whose calls are counted together.</param>
    /// <param name="key">The channel ID for a budget per channel.</param>
    public bool TryCharge(RateGroup group, string key = "")
    {
        Counter counter = CounterOf(group, key);
        long now = _clock.NowTicks;
        bool allowed = !counter.Calls.IsExhausted(now);
        if (allowed || _options.CountRejectedCalls)
        {
            counter.Calls.Charge(now);
        }

        Note(counter, allowed, now);
        return allowed;
    }

    /// <summary>The last call that is allowed, the first that is not, the first again.</summary>
    private void Note(Counter counter, bool allowed, long now)
    {
        if (!allowed)
        {
            counter.HasRefused = true;
            _boundaries.Note(counter.Boundary, BoundarySide.Over);
            return;
        }

        if (counter.HasRefused)
        {
            _boundaries.Note(counter.Boundary, BoundarySide.After);
        }

        if (counter.Calls.IsExhausted(now))
        {
            _boundaries.Note(counter.Boundary, BoundarySide.At);
        }
    }

    private Counter CounterOf(RateGroup group, string key)
    {
        if (!_counters.TryGetValue((group, key), out Counter? counter))
        {
            RateLimit limit = Limits.Of(group, _options.Limits);
            limit = limit with { Calls = (int)_boundaries.LimitOf(limit.Boundary, limit.Calls) };
            RateWindow window = group == RateGroup.Message
                ? _options.MessageRateWindow
                : _options.RateWindow;
            counter = new Counter(
                window == RateWindow.Fixed ? new FixedWindow(limit) : new SlidingLog(limit),
                limit.Boundary);
            _counters.Add((group, key), counter);
        }

        return counter;
    }

    private sealed class Counter
    {
        public Counter(IRateCounter calls, Boundary boundary)
        {
            Calls = calls;
            Boundary = boundary;
        }

        public IRateCounter Calls { get; }

        public Boundary Boundary { get; }

        public bool HasRefused { get; set; }
    }
}
