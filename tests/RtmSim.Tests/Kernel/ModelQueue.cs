using System.Collections.Generic;

namespace RtmSim.Tests.Kernel;

/// <summary>The queue's contract in its simplest form: a list, kept in order of due time.</summary>
internal sealed class ModelQueue
{
    private readonly List<(long Due, int Id)> _events = [];

    public int Count => _events.Count;

    public long? PeekDue() => _events.Count == 0 ? null : _events[0].Due;

    public void Add(long due, int id)
    {
        int behindEqualOnes = _events.FindLastIndex(other => other.Due <= due) + 1;
        _events.Insert(behindEqualOnes, (due, id));
    }

    public bool Cancel(int id) => _events.RemoveAll(other => other.Id == id) == 1;

    public (long Due, int Id)? TryTake(long limit)
    {
        if (_events.Count == 0 || _events[0].Due > limit)
        {
            return null;
        }

        (long Due, int Id) first = _events[0];
        _events.RemoveAt(0);
        return first;
    }
}
