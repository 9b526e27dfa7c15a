using System.Collections.Generic;
using RtmSim.Client;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Laws.Observations;

/// <summary>
/// A trace that laws are to judge: its events one by one, and what is known at each of them.
/// </summary>
internal sealed partial class Subject
{
    /// <summary>The reason of a state that a logout leads to.</summary>
    private const long Logout = 6;

    private readonly TraceEvent[] _events;
    private readonly List<ClientView> _clients = new();
    private readonly Dictionary<int, ClientView> _byNumber = new();
    private readonly MessageBook _messages = new();
    private readonly bool _dropsAtLogout;
    private readonly bool _callsBackRefusals;
    private readonly bool _rejectsLeave;
    private readonly bool _throwsInCallbacks;

    public Subject(RecordedTrace trace)
    {
        IsRecorded = trace.Source == TraceSource.Sdk;
        IsCutShort = trace.IsCutShort || trace.IsUnfinished;
        End = trace.Epoch.ToUnixTimeTicks() + trace.End.BclCompatibleTicks;
        Settings = new RunSettings(trace.Settings);
        Times = new CallTimes(Settings);
        _dropsAtLogout = Settings.Is("options.client.pendingAtLogout", "drop");
        _callsBackRefusals = Settings.Changes("localFailureDelivery");
        _rejectsLeave = Settings.Changes("leaveWhileJoining");
        _throwsInCallbacks = Settings.Is("options.unity.strictDisposeInCallback", "true");
        _events = new TraceEvent[trace.Count];
        for (int i = 0; i < _events.Length; i++)
        {
            _events[i] = trace[i];
            Foresee(_events[i]);
        }
    }

    /// <summary>Whether it is of the real SDK: without rules, controls and states.</summary>
    public bool IsRecorded { get; }

    /// <summary>Whether something was still due when it ended.</summary>
    public bool IsCutShort { get; }

    /// <summary>When it ended.</summary>
    public long End { get; }

    public RunSettings Settings { get; }

    public CallTimes Times { get; }

    public FaultBook Faults { get; } = new();

    /// <summary>All clients that were made so far, and those of which something is known.</summary>
    public IReadOnlyList<ClientView> Clients => _clients;

    /// <summary>Whether refusals are told otherwise than the SDK does.</summary>
    public bool HasOddRefusals => _callsBackRefusals;

    /// <summary>The events in order, each when all before it are known.</summary>
    public IEnumerable<Observation> Observations()
    {
        foreach (TraceEvent traced in _events)
        {
            Observation seen = new(traced)
            {
                Who = traced.ClientNumber > 0 ? Client(traced.ClientNumber) : null,
            };
            Take(seen);
            yield return seen;
        }
    }

    public ClientView Client(int number)
    {
        if (!_byNumber.TryGetValue(number, out ClientView? client))
        {
            client = new ClientView(number) { IsPunctual = !Settings.HasFrames };
            _byNumber.Add(number, client);
            _clients.Add(client);
        }

        return client;
    }

    private void Foresee(TraceEvent traced)
    {
        if (traced.Kind == TraceKind.Control)
        {
            Faults.Foresee(traced);
            if (traced.Name == "users.slow callbacks" && traced.ClientNumber > 0)
            {
                Client(traced.ClientNumber).IsPunctual = false;
            }
        }
        else if (traced.Kind == TraceKind.Dropped
            && traced.ClientNumber > 0
            && traced.ValueOf("callback") is string callback
            && EventShapes.OfCallback(callback) is { } shape)
        {
            Client(traced.ClientNumber).Miss(shape);
        }
    }

    private void Take(Observation seen)
    {
        switch (seen.Kind)
        {
            case TraceKind.Call when seen.Who is { } who:
                TakeCall(seen, who);
                break;
            case TraceKind.Return when seen.Who is { } who:
                TakeReturn(seen, who);
                break;
            case TraceKind.Callback when seen.Who is { } who:
                TakeCallback(seen, who);
                break;
            case TraceKind.State when seen.Who is { } who:
                seen.Act = Act.Moved;
                TakeMove(seen, who);
                break;
            case TraceKind.Invitation:
                seen.Act = Act.InvitationMoved;
                seen.IsRemote = seen.Event.Name == "remote invitation";
                seen.InvitationState = (int)(seen.Number("state") ?? 0);
                break;
            case TraceKind.Control:
                TakeControl(seen);
                break;
            case TraceKind.Dropped:
                seen.Act = Act.Lost;
                break;
        }
    }

    private void TakeCall(Observation seen, ClientView who)
    {
        who.Label = seen.Name;
        EventShape? shape = EventShapes.OfCall(seen.Event.Name);
        seen.Act = shape?.Act ?? Act.Other;
        if (seen.Act == Act.Ended && IsThrown(seen))
        {
            seen.Act = Act.Other;
        }

        switch (seen.Act)
        {
            case Act.Made:
                who.IsIos = seen.Event.Name == "new AgoraRtmKit";
                who.AppId = seen.Text("appId");
                break;
            case Act.Ended:
                EndClient(seen, who);
                break;
            case Act.ChannelReleased:
                Release(who, seen.Text("channel") ?? seen.Text("channelId"), seen.Ticks);
                break;
            case Act.Called:
                Operation operation = seen.Event.Name == "SendMessage" && seen.Has("peerId")
                    ? Operation.SendPeerMessage
                    : shape!.Operation!.Value;
                seen.Operation = operation;
                seen.Call = new Called(seen.Event, operation, seen.Ticks, who);
                who.Calls.Begin(seen.Call, hasCompletion: who.IsIos && !who.IsEnded);
                _messages.Take(seen.Call, who);
                if (who.IsIos)
                {
                    TakeTaken(seen.Call, who);
                }

                break;
        }
    }

    /// <summary>
    /// Whether the release of a client in its own callback throws; its return is traced, too.
    /// </summary>
    private bool IsThrown(Observation seen) => _throwsInCallbacks
        && seen.Sequence + 2 < _events.Length
        && _events[seen.Sequence + 2].Kind == TraceKind.AppError;

    private static void EndClient(Observation seen, ClientView who)
    {
        if (!who.IsEnded)
        {
            who.EndedBy = seen.Sequence;
            who.Calls.Clear();
            who.LeaveAll(seen.Ticks);
        }
    }

    private static void Release(ClientView who, string? id, long ticks)
    {
        foreach (Called call in who.Calls.Open)
        {
            bool isOfObject = call.Operation is Operation.JoinChannel or Operation.LeaveChannel
                or Operation.SendChannelMessage or Operation.GetMembers;
            call.IsExcused |= isOfObject && id is not null && call.Channel == id;
        }

        if (id is null || who.ChannelOrNull(id) is not { } channel)
        {
            return;
        }

        channel.IsJoined = false;
        channel.Joining = 0;
        channel.LeftAt = ticks;
    }

    private void TakeReturn(Observation seen, ClientView who)
    {
        seen.Act = Act.Returned;
        seen.Call = who.Calls.Return(seen.Event);
        seen.Operation = seen.Call?.Operation;
        if (seen.Call is not { } call || who.IsIos)
        {
            return;
        }

        if (call.Operation < Operation.SendInvitation && !who.IsEnded)
        {
            bool isRefused = call.Returned is not 0;
            call.IsExcused = isRefused;
            if (!isRefused
                || (_callsBackRefusals
                    && call.Returned is not (Codes.NullPointer or Codes.NotInitialized)))
            {
                who.Calls.Expect(call);
            }
        }

        if (call.IsTaken)
        {
            TakeTaken(call, who);
        }
    }

    /// <summary>What a call does that the SDK took, or may have taken.</summary>
    private void TakeTaken(Called call, ClientView who)
    {
        switch (call.Operation)
        {
            case Operation.Login when who.State == ConnectionState.Disconnected
                || call.State == ConnectionState.Disconnected:
                who.UserId = call.Text("userId") ?? who.UserId;
                break;
            case Operation.Logout when call.State >= ConnectionState.Connected:
                who.IsLoggingOut = true;
                break;
            case Operation.JoinChannel when call.Channel is not null:
                who.Channel(call.Channel).Joining++;
                break;
            case Operation.LeaveChannel when call.Channel is not null:
                who.Channel(call.Channel).LeftAt = call.Ticks;
                ExcuseJoins(who, call.Channel);
                break;
        }
    }

    /// <summary>A leave takes back a join that is under way.</summary>
    private void ExcuseJoins(ClientView who, string channel)
    {
        foreach (Called open in who.Calls.Open)
        {
            open.IsExcused |= !_rejectsLeave
                && open.Operation == Operation.JoinChannel && open.Channel == channel;
        }
    }

    private void TakeMove(Observation seen, ClientView who)
    {
        seen.Before = who.State;
        who.State = seen.State = StateIn(seen);
        who.StateSince = seen.Ticks;
        who.IsLoggingOut &= who.State != ConnectionState.Disconnected;
        if (seen.State == ConnectionState.Disconnected && seen.Number("reason") == Logout
            && who.Misses(Operation.Logout))
        {
            TakeLogout(seen, who);
        }
    }

    private static ConnectionState StateIn(Observation seen) =>
        (ConnectionState)(int)(seen.Number("state") ?? 0);

    private void TakeControl(Observation seen)
    {
        seen.Act = Act.Control;
        Faults.Take(seen.Event, seen.Who, seen.Ticks);
        if (seen.Who is not { } who)
        {
            return;
        }

        if (seen.Event.Name == "users.crash")
        {
            seen.Act = Act.Ended;
            EndClient(seen, who);
        }
        else if (seen.Event.Name == "users.limits")
        {
            who.IsServer = seen.Text("limits") == "LinuxServer";
        }
    }
}
