using System;
using System.Collections.Generic;
using RtmSim.Kernel;
using RtmSim.Protocol;

namespace RtmSim.Service;

/// <summary>
/// The invitations of one project. A call that ended stays a while: what is still under way about
/// it must find out how it ended.
/// </summary>
internal sealed class CallBook
{
    /// <summary>
    /// After so long without a word nobody waits for a word any more: a caller's clocks end a call
    /// 100 s after it was sent at the latest, a callee's 70 s after it came, and a callee whose
    /// acceptance may wait longer repeats it each second (L-03, L-04, S-52).
    /// </summary>
    public static readonly long KeptTicks = 300 * TimeSpan.TicksPerSecond;

    private const int FewestToSweep = 64;

    private readonly OrderedMap<CallId, Call> _calls = new(EqualityComparer<CallId>.Default);
    private int _sweepAt = FewestToSweep;

    public int Count => _calls.Count;

    public Call? Find(CallId id, long now)
    {
        if (!_calls.TryGetValue(id, out Call? call))
        {
            return null;
        }

        call.HeardAt = now;
        return call;
    }

    public Call Add(CallId id, Call call, long now)
    {
        if (_calls.Count >= _sweepAt)
        {
            ForgetOld(now);
        }

        call.HeardAt = now;
        _calls[id] = call;
        return call;
    }

    public Call[] ToArray() => _calls.ToArray();

    /// <summary>
    /// Done when the book has doubled, not by a clock: an idle service costs no events.
    /// </summary>
    private void ForgetOld(long now)
    {
        foreach (KeyValuePair<CallId, Call> entry in new List<KeyValuePair<CallId, Call>>(_calls))
        {
            if (now - entry.Value.HeardAt > KeptTicks)
            {
                _calls.Remove(entry.Key);
            }
        }

        _sweepAt = Math.Max(FewestToSweep, 2 * _calls.Count);
    }
}
