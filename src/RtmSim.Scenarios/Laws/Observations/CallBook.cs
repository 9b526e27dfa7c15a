using System.Collections.Generic;
using RtmSim.Client;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Laws.Observations;

/// <summary>
/// The calls of one client: those that have not returned, and those whose results are to come.
/// </summary>
internal sealed class CallBook
{
    private readonly List<Called> _running = new();
    private readonly List<Called> _open = new();

    /// <summary>The calls that wait for their results, in order.</summary>
    public IReadOnlyList<Called> Open => _open;

    public void Begin(Called call, bool hasCompletion)
    {
        _running.Add(call);
        if (hasCompletion)
        {
            Expect(call);
        }
    }

    /// <summary>The call that returns; null if none of that name runs.</summary>
    public Called? Return(TraceEvent returned)
    {
        for (int i = _running.Count - 1; i >= 0; i--)
        {
            if (_running[i].Event.Name == returned.Name)
            {
                Called call = _running[i];
                _running.RemoveRange(i, _running.Count - i);
                call.Returned = returned.Code?.Number;
                call.HasReturned = true;
                return call;
            }
        }

        return null;
    }

    public void Expect(Called call)
    {
        foreach (Called other in _open)
        {
            if (call.MessageId is not null && other.MessageId == call.MessageId)
            {
                call.SharesId = true;
                other.SharesId = true;
            }
        }

        _open.Add(call);
    }

    /// <summary>
    /// The call that a result is of, which then waits no more. Where calls alike wait, a time-out
    /// is of the one whose time is up, a refusal of the one that returned it or of a login during
    /// another, what else the client finds by itself is of the call just made, and all else is of
    /// the oldest.
    /// </summary>
    public Called? Answer(Operation operation, TraceEvent told, long ticks, CallTimes times)
    {
        int found = Find(operation, told, ticks, times);
        if (found < 0 && SiblingOf(operation) is { } sibling)
        {
            found = Find(sibling, told, ticks, times);
        }

        if (found < 0)
        {
            return null;
        }

        Called call = _open[found];
        _open.RemoveAt(found);
        call.Code = told.Code?.Number ?? Codes.Ok;
        call.IsToldInside = !call.HasReturned;
        return call;
    }

    /// <summary>No result comes for any of them any more.</summary>
    public void Clear() => _open.Clear();

    public void Forget(Called call) => _open.Remove(call);

    /// <summary>An operation whose results have the same callback.</summary>
    public static Operation? SiblingOf(Operation operation) => operation switch
    {
        Operation.SendPeerMessage => Operation.SendChannelMessage,
        Operation.SubscribePeers => Operation.UnsubscribePeers,
        Operation.CancelUpload => Operation.CancelDownload,
        _ => null,
    };

    private int Find(Operation operation, TraceEvent told, long ticks, CallTimes times)
    {
        int first = -1;
        int last = -1;
        long code = told.Code?.Number ?? Codes.Ok;
        bool isTimeout = code == Codes.Timeout(operation);
        bool isRefusal = told.ValueOf("requestId") is 0L;
        for (int i = 0; i < _open.Count; i++)
        {
            Called call = _open[i];
            if (call.Operation != operation || !IsOf(told, call))
            {
                continue;
            }

            bool isRefused = isRefusal && code != Codes.Ok && call.Returned == code;
            if (!call.HasReturned || isRefused || IsSecondLogin(call, code)
                || (isTimeout && !call.IsExcused && call.Ticks + times.Of(operation) == ticks))
            {
                return i;
            }

            // A call that needs no result may have one if no other waits.
            bool isBetter = first < 0 || (_open[first].IsExcused && !call.IsExcused);
            first = isBetter ? i : first;
            last = call.Ticks == ticks ? i : last;
        }

        return last >= 0 && (isRefusal || IsFoundHere(operation, code)) ? last : first;
    }

    private static bool IsSecondLogin(Called call, long code) =>
        call.Operation == Operation.Login && code == Codes.AlreadyLoggedIn
            && call.State != ConnectionState.Disconnected;

    /// <summary>Whether it is most likely the client that found it, at the call.</summary>
    private static bool IsFoundHere(Operation operation, long code) =>
        code == Codes.TooOften(operation) || operation switch
        {
            Operation.JoinChannel => code is >= 5 and <= 8,
            Operation.Login => code is 3 or 5 or Codes.AlreadyLoggedIn,
            Operation.GetMembers => code == 5,
            >= Operation.SetUserAttributes and <= Operation.GetChannelAttributes => code == 4,
            >= Operation.UploadFile and <= Operation.DownloadToMemory => code != 0,
            _ => false,
        };

    /// <summary>What is told of a call that runs has no arguments: it is of that call.</summary>
    private bool IsOf(TraceEvent told, Called call)
    {
        if (!call.HasReturned)
        {
            return _running.Count > 0 && _running[^1] == call;
        }

        return call.Operation switch
        {
            Operation.SendPeerMessage or Operation.SendChannelMessage =>
                told.ValueOf("messageId") is long id && id == call.MessageId,
            Operation.JoinChannel or Operation.LeaveChannel or Operation.GetMembers
                or Operation.GetChannelAttributes => Agree(told, call, "channel"),
            Operation.GetUserAttributes => Agree(told, call, "user"),
            Operation.RenewToken => Agree(told, call, "token"),
            _ => true,
        };
    }

    private static bool Agree(TraceEvent told, Called call, string name) =>
        told.ValueOf(name) is not string text || text == call.Text(name);
}
