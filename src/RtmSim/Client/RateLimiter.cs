using System.Collections.Generic;
using RtmSim.Kernel;

namespace RtmSim.Client;

/// <summary>
/// The budgets of one client instance. They start empty and last as long as the instance: neither
/// logout nor reconnection resets them (Q-01, S-63).
/// </summary>
internal sealed class RateLimiter
{
    private readonly VirtualClock _clock;
    private readonly ClientOptions _options;
    private readonly Dictionary<(RateGroup Group, string Key), IRateCounter> _counters = new();

    public RateLimiter(VirtualClock clock, ClientOptions options)
    {
        _clock = clock;
        _options = options;
    }

    /// <summary>
    /// True if the call is within its budget, which it then uses. A refused call leaves the budget
    /// as it was, unless rejected calls count (S-62).
    /// </summary>
    /// <param name="group">The group whose calls are counted together.</param>
    /// <param name="key">The channel ID for a budget per channel.</param>
    public bool TryCharge(RateGroup group, string key = "")
    {
        IRateCounter counter = CounterOf(group, key);
        bool allowed = !counter.IsExhausted(_clock.NowTicks);
        if (allowed || _options.CountRejectedCalls)
        {
            counter.Charge(_clock.NowTicks);
        }

        return allowed;
    }

    private IRateCounter CounterOf(RateGroup group, string key)
    {
        if (!_counters.TryGetValue((group, key), out IRateCounter? counter))
        {
            RateLimit limit = Limits.Of(group, _options.Limits);
            RateWindow window = group == RateGroup.Message
                ? _options.MessageRateWindow
                : _options.RateWindow;
            counter = window == RateWindow.Fixed ? new FixedWindow(limit) : new SlidingLog(limit);
            _counters.Add((group, key), counter);
        }

        return counter;
    }
}
