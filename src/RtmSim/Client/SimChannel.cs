using System;
using RtmSim.Kernel;
using RtmSim.Protocol;

namespace RtmSim.Client;

/// <summary>One channel of one client: joining, leaving and sending.</summary>
internal sealed class SimChannel
{
    private static readonly Action<object?> OnRetry = state => ((SimChannel)state!).JoinAgain();

    private readonly SimClient _client;
    private readonly IClientSink _sink;
    private readonly ChannelInbox _inbox;
    private JoinRequest? _join;
    private ScheduledEvent _retry;

    public SimChannel(SimClient client, string id, Func<SimChannel, IClientSink> makeSink)
    {
        _client = client;
        Id = id;
        _sink = makeSink(this);
        _inbox = new ChannelInbox(client, id, _sink);
    }

    public string Id { get; }

    public IClientSink Sink => _sink;

    public Membership Membership { get; private set; }

    /// <summary>Grows with each join of this client, so that joins can be put in order.</summary>
    public int JoinedAs { get; private set; }

    /// <summary>Joins; the checks and their order are those of S-02 and S-62.</summary>
    public Failure Join()
    {
        Failure refused = _client.CheckReady();
        if (refused != Failure.None)
        {
            return _client.Refuse(
                Operation.JoinChannel, refused, rule => new JoinFailed(Id, refused, rule), _sink);
        }

        _client.NextId();
        (Failure failure, string rule) = CheckJoin();
        if (failure != Failure.None)
        {
            _sink.OnEvent(new JoinFailed(Id, failure, rule));
            return Failure.None;
        }

        Membership = Membership.Joining;
        _join = new JoinRequest(Id) { Serial = _client.Pending.NextSerial() };
        long timeout = Limits.TimeoutTicks(Operation.JoinChannel, _client.Options);
        _retry = _client.World.Loop.After(timeout / 2, OnRetry, this, "join retry");
        _client.Ask(Operation.JoinChannel, _join, OnJoinAnswered);
        return Failure.None;
    }

    /// <summary>
    /// Leaves: the app is told at once, the server when the request arrives (F-15).
    /// </summary>
    public Failure Leave()
    {
        Failure refused = _client.CheckReady();
        if (refused != Failure.None)
        {
            return _client.Refuse(
                Operation.LeaveChannel, refused, rule => new LeaveResult(Id, refused, rule),
                _sink);
        }

        _client.NextId();
        bool isRejected = Membership == Membership.Joining
            && _client.Options.LeaveWhileJoining == LeaveWhileJoining.Reject;
        if (Membership == Membership.None || isRejected)
        {
            string rule = isRejected ? "S-37" : "F-16";
            _sink.OnEvent(new LeaveResult(Id, Failure.NotInChannel, rule));
            return Failure.None;
        }

        string leaving = Membership == Membership.Joining ? "S-37" : "F-15";
        LeaveSilently();
        _sink.OnEvent(new LeaveResult(Id, Failure.None, leaving));
        return Failure.None;
    }

    /// <summary>
    /// Sends to the other members; membership is looked at before the rate (S-04).
    /// </summary>
    public Failure Send(MessageDraft draft)
    {
        Failure refused = _client.CheckReady();
        if (refused == Failure.None && !draft.IsSendable(_client, Boundaries.ChannelMessage))
        {
            refused = Failure.InvalidMessage;
        }

        if (refused != Failure.None)
        {
            return _client.Refuse(
                Operation.SendChannelMessage, refused,
                rule => new ChannelMessageResult(Id, draft.Id, refused, rule), _sink);
        }

        if (Membership != Membership.Joined)
        {
            _sink.OnEvent(new ChannelMessageResult(Id, draft.Id, Failure.Other, "G-04"));
        }
        else if (!_client.Rates.TryCharge(RateGroup.Message))
        {
            _sink.OnEvent(SendResult(draft.Id, Failure.TooOften));
        }
        else
        {
            _client.Ask(
                Operation.SendChannelMessage,
                new SendChannelMessageRequest(Id, draft.Id, draft.Content!)
                {
                    Serial = _client.Pending.NextSerial(),
                },
                (_, failure) => _sink.OnEvent(SendResult(draft.Id, failure)));
        }

        return Failure.None;
    }

    /// <summary>Asks who is in the channel; only its members may (H-01, H-03).</summary>
    public Failure GetMembers()
    {
        Failure refused = _client.CheckReady();
        if (refused != Failure.None)
        {
            return _client.Refuse(
                Operation.GetMembers, refused, rule => MembersFailed(refused, rule), _sink);
        }

        if (!_client.Rates.TryCharge(RateGroup.GetMembers))
        {
            _sink.OnEvent(MembersFailed(Failure.TooOften));
        }
        else if (Membership != Membership.Joined)
        {
            _sink.OnEvent(MembersFailed(Failure.NotInChannel));
        }
        else
        {
            _client.Ask(
                Operation.GetMembers,
                new GetMembersRequest(Id) { Serial = _client.Pending.NextSerial() },
                (reply, failure) => _sink.OnEvent(
                    reply is MembersReply { Failure: Failure.None } answer
                        ? new MembersResult(Id, answer.Members, Failure.None, "H-01")
                        : MembersFailed(failure)));
        }

        return Failure.None;
    }

    public void OnPush(ChannelPush push)
    {
        if (Membership == Membership.Joined)
        {
            _inbox.Take(push);
        }
    }

    public JoinedChannel Describe() => _inbox.Describe();

    /// <summary>
    /// Leaves at the server, if there is anything to leave, and tells nobody here.
    /// </summary>
    public void LeaveSilently()
    {
        if (Membership == Membership.None)
        {
            return;
        }

        bool hasLeft = CancelJoin();
        Membership = Membership.None;
        if (hasLeft)
        {
            _client.Outbox.Send(new LeaveRequest(Id));
        }
    }

    /// <summary>The session has ended; whatever was joined is joined no more.</summary>
    public void Forget()
    {
        bool wasJoined = Membership == Membership.Joined;
        CancelJoin();
        Membership = Membership.None;
        if (wasJoined && _client.Options.OnLeaveAtLogout)
        {
            _sink.OnEvent(new LeaveResult(Id, Failure.None, "S-21"));
        }
    }

    private ChannelMessageResult SendResult(long messageId, Failure failure) => new(
        Id,
        messageId,
        failure,
        failure switch
        {
            Failure.None => "G-02",
            Failure.InvalidMessage => "G-05",
            Failure.Timeout => "G-06",
            Failure.TooOften => "G-07",
            Failure.Other => "S-22",
            _ => "G-08",
        });

    private MembersResult MembersFailed(Failure failure, string? rule = null) => new(
        Id, Array.Empty<string>(), failure,
        rule ?? (failure == Failure.NotInChannel ? "H-03" : "H-04"));

    private (Failure Failure, string Rule) CheckJoin()
    {
        if (!_client.Rates.TryCharge(RateGroup.Join))
        {
            return (Failure.TooOften, "F-11");
        }

        if (!_client.Rates.TryCharge(RateGroup.JoinSameChannel, Id))
        {
            return (Failure.SameChannelTooOften, "F-12");
        }

        if (Membership != Membership.None)
        {
            return (Failure.AlreadyJoined, "F-10");
        }

        return _client.Allows(
            Boundaries.JoinedChannels, _client.Channels.Occupied + 1, Limits.MaxJoinedChannels)
            ? (Failure.None, "F-06")
            : (Failure.ExceedLimit, "F-09");
    }

    private void OnJoinAnswered(Reply? reply, Failure failure)
    {
        _retry.Cancel();
        if (reply is JoinReply joined && failure == Failure.None)
        {
            Membership = Membership.Joined;
            JoinedAs = joined.Serial;
            _inbox.Start(joined.LastMessage);
            _sink.OnEvent(new JoinSucceeded(Id));
            return;
        }

        Membership = Membership.None;
        if (failure == Failure.Timeout)
        {
            // The server may have taken the join; it is taken back, or a ghost stays (S-80).
            _client.Outbox.Send(new LeaveRequest(Id));
        }

        string rule = failure == Failure.Timeout ? "F-13" : "F-14";
        _sink.OnEvent(new JoinFailed(Id, failure, rule));
    }

    private void JoinAgain()
    {
        if (_join is not null && _client.Pending.IsPending(_join.Serial))
        {
            _client.Outbox.SendAgain(_join);
        }
    }

    /// <summary>True if the server has to be told, since the request may have left.</summary>
    private bool CancelJoin()
    {
        _retry.Cancel();
        if (Membership != Membership.Joining)
        {
            return true;
        }

        _client.Pending.Forget(_join!.Serial);
        return !_client.Outbox.Withdraw(_join.Serial);
    }
}
