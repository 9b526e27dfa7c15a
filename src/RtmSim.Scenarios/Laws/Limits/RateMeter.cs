using System.Collections.Generic;

namespace RtmSim.Scenarios.Laws.Limits;

/// <summary>Counts the calls of one budget.</summary>
internal sealed class RateMeter
{
    private readonly int _most;
    private readonly long _window;
    private readonly bool _isFixed;
    private readonly Queue<long> _calls = new();

    /// <param name="most">How many calls are allowed in a window.</param>
    /// <param name="window">Its length in ticks.</param>
    /// <param name="isFixed">
    /// Whether a window opens with its first call; else it always ends now.
    /// </param>
    public RateMeter(int most, long window, bool isFixed)
    {
        _most = most;
        _window = window;
        _isFixed = isFixed;
    }

    public bool Allows(long now)
    {
        while (_calls.Count > 0 && now - _calls.Peek() >= _window)
        {
            if (_isFixed)
            {
                _calls.Clear();
            }
            else
            {
                _calls.Dequeue();
            }
        }

        return _calls.Count < _most;
    }

    public void Charge(long now) => _calls.Enqueue(now);
}
