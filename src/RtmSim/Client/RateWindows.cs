using System.Collections.Generic;

namespace RtmSim.Client;

/// <summary>Counts the calls of one group against its limit (S-61).</summary>
internal interface IRateCounter
{
    bool IsExhausted(long now);

    void Charge(long now);
}

/// <summary>
/// A sliding log: a call is allowed if fewer than N were in (t - W, t], so one exactly W after the
/// N-th last is allowed again.
/// </summary>
internal sealed class SlidingLog : IRateCounter
{
    private readonly RateLimit _limit;
    private readonly Queue<long> _calls = new();

    public SlidingLog(RateLimit limit) => _limit = limit;

    public bool IsExhausted(long now)
    {
        while (_calls.Count > 0 && _calls.Peek() <= now - _limit.WindowTicks)
        {
            _calls.Dequeue();
        }

        return _calls.Count >= _limit.Calls;
    }

    public void Charge(long now) => _calls.Enqueue(now);
}

/// <summary>
/// A fixed window that opens with the first call; the first call after its end opens the next, so
/// two full budgets may touch.
/// </summary>
internal sealed class FixedWindow : IRateCounter
{
    private readonly RateLimit _limit;
    private long? _opened;
    private int _calls;

    public FixedWindow(RateLimit limit) => _limit = limit;

    public bool IsExhausted(long now) => !HasEnded(now) && _calls >= _limit.Calls;

    public void Charge(long now)
    {
        if (HasEnded(now))
        {
            _opened = now;
            _calls = 0;
        }

        _calls++;
    }

    private bool HasEnded(long now) => _opened is null || now >= _opened + _limit.WindowTicks;
}
