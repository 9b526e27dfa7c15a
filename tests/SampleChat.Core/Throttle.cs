using System;

namespace SampleChat;

/// <summary>Lets something pass at most once in an interval.</summary>
internal sealed class Throttle
{
    private readonly TimeProvider _time;
    private readonly TimeSpan _interval;
    private long? _last;

    public Throttle(TimeProvider time, TimeSpan interval)
    {
        _time = time;
        _interval = interval;
    }

    public bool TryPass()
    {
        if (_last is { } last && _time.GetElapsedTime(last) < _interval)
        {
            return false;
        }

        _last = _time.GetTimestamp();
        return true;
    }
}
