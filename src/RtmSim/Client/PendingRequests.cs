using System;
using System.Collections.Generic;
using RtmSim.Kernel;
using RtmSim.Protocol;

namespace RtmSim.Client;

/// <summary>
/// Calls that wait for the service's answer, in call order. Each ends exactly once: by its reply,
/// by its time-out, or when the client gives it up.
/// </summary>
internal sealed class PendingRequests
{
    private readonly EventLoop _loop;
    private readonly OrderedMap<int, Pending> _pending = new(EqualityComparer<int>.Default);
    private int _lastSerial;

    public PendingRequests(EventLoop loop) => _loop = loop;

    /// <summary>How many calls wait.</summary>
    public int Count => _pending.Count;

    /// <summary>How many of them have a time limit; transfers last as long as bytes come.</summary>
    public int CountWithLimit
    {
        get
        {
            int count = 0;
            foreach (KeyValuePair<int, Pending> entry in _pending)
            {
                count += entry.Value.Deadline is null ? 0 : 1;
            }

            return count;
        }
    }

    public int NextSerial() => ++_lastSerial;

    /// <summary>Waits for the reply to a request.</summary>
    /// <param name="serial">The request's number.</param>
    /// <param name="timeoutTicks">How long to wait.</param>
    /// <param name="source">The call's name, for whoever looks at the kernel.</param>
    /// <param name="done">
    /// Told how it ended: with the reply, or with null and why there is none.
    /// </param>
    /// <param name="ended">Told how the time limit was met, if it was.</param>
    public void Add(
        int serial, long timeoutTicks, string source, Action<Reply?, Failure> done,
        Action<bool>? ended = null)
    {
        Deadline deadline = new(_loop, source, () => End(serial, null, Failure.Timeout), ended);
        _pending[serial] = new Pending(deadline, done);
        deadline.SetIn(timeoutTicks);
    }

    /// <summary>Waits for what has its own time, such as a transfer of media.</summary>
    /// <param name="serial">The call's number.</param>
    /// <param name="done">Told when all calls are ended.</param>
    public void Add(int serial, Action<Reply?, Failure> done) =>
        _pending[serial] = new Pending(null, done);

    public bool IsPending(int serial) => _pending.ContainsKey(serial);

    /// <summary>A late reply, to a call that has ended, is dropped.</summary>
    public void Complete(Reply reply) => End(reply.Serial, reply, reply.Failure);

    /// <summary>Forgets a call without telling it.</summary>
    public void Forget(int serial)
    {
        if (_pending.TryGetValue(serial, out Pending? pending))
        {
            pending.Deadline?.Clear();
            _pending.Remove(serial);
        }
    }

    /// <summary>Ends all calls that still wait, in call order.</summary>
    public void FailAll(Failure failure)
    {
        foreach (KeyValuePair<int, Pending> entry in Snapshot())
        {
            End(entry.Key, null, failure);
        }
    }

    public void ForgetAll()
    {
        foreach (KeyValuePair<int, Pending> entry in Snapshot())
        {
            Forget(entry.Key);
        }
    }

    private List<KeyValuePair<int, Pending>> Snapshot() => new(_pending);

    private void End(int serial, Reply? reply, Failure failure)
    {
        if (_pending.TryGetValue(serial, out Pending? pending))
        {
            Forget(serial);
            pending.Done(reply, failure);
        }
    }

    private sealed record Pending(Deadline? Deadline, Action<Reply?, Failure> Done);
}
