using System.Collections.Generic;
using System.Linq;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Client;

internal sealed class ConnectionStateChanged : ClientEvent
{
    public ConnectionStateChanged(ConnectionState state, ChangeReason reason, string rule)
        : base(rule)
    {
        State = state;
        Reason = reason;
    }

    public ConnectionState State { get; }

    public ChangeReason Reason { get; }

    public override void Describe(IArgumentSink sink)
    {
        sink.Named("state", (long)State, Labels.Of(State));
        sink.Named("reason", (long)Reason, Labels.Of(Reason));
    }
}

internal sealed class LoginSucceeded : ClientEvent
{
    public LoginSucceeded()
        : base("C-02")
    {
    }

    public override void Describe(IArgumentSink sink)
    {
    }
}

internal sealed class LoginFailed : ResultEvent
{
    public LoginFailed(Failure failure, string rule)
        : base(Operation.Login, failure, rule)
    {
    }
}

internal sealed class LogoutResult : ResultEvent
{
    public LogoutResult(Failure failure, string rule)
        : base(Operation.Logout, failure, rule)
    {
    }
}

internal sealed class PeerMessageReceived : ClientEvent
{
    public PeerMessageReceived(ReceivedMessage message)
        : base(message.IsOffline ? "E-04" : "E-01") => Message = message;

    public ReceivedMessage Message { get; }

    public override void Describe(IArgumentSink sink) => Message.Describe(sink);
}

internal sealed class PeerMessageResult : ResultEvent
{
    public PeerMessageResult(long messageId, Failure failure, string rule)
        : base(Operation.SendPeerMessage, failure, rule) => MessageId = messageId;

    public long MessageId { get; }

    public override void Describe(IArgumentSink sink) => sink.Number("messageId", MessageId);
}

internal sealed class MemberCountResult : ResultEvent, INumbered
{
    public MemberCountResult(
        long requestId, IReadOnlyList<string> channelIds, IReadOnlyList<int> counts,
        Failure failure, string rule)
        : base(Operation.GetMemberCount, failure, rule)
    {
        RequestId = requestId;
        ChannelIds = channelIds;
        Counts = counts;
    }

    public long RequestId { get; }

    public IReadOnlyList<string> ChannelIds { get; }

    /// <summary>As many as there are channels, or none after a failure.</summary>
    public IReadOnlyList<int> Counts { get; }

    public override void Describe(IArgumentSink sink)
    {
        sink.Number("requestId", RequestId);
        sink.Texts("counts", Counts.Select((count, i) => $"{ChannelIds[i]}={count}").ToArray());
    }

    public ClientEvent WithId(long requestId) =>
        new MemberCountResult(requestId, ChannelIds, Counts, Failure, Rule);
}

/// <summary>An event of one channel.</summary>
internal abstract class ChannelResult : ResultEvent
{
    protected ChannelResult(
        Operation operation, string channelId, Failure failure, string rule)
        : base(operation, failure, rule) => ChannelId = channelId;

    public string ChannelId { get; }

    public override void Describe(IArgumentSink sink) => sink.Text("channel", ChannelId);
}

internal sealed class JoinSucceeded : ClientEvent
{
    public JoinSucceeded(string channelId)
        : base("F-06") => ChannelId = channelId;

    public string ChannelId { get; }

    public override void Describe(IArgumentSink sink) => sink.Text("channel", ChannelId);
}

internal sealed class JoinFailed : ChannelResult
{
    public JoinFailed(string channelId, Failure failure, string rule)
        : base(Operation.JoinChannel, channelId, failure, rule)
    {
    }
}

internal sealed class LeaveResult : ChannelResult
{
    public LeaveResult(string channelId, Failure failure, string rule)
        : base(Operation.LeaveChannel, channelId, failure, rule)
    {
    }
}

internal sealed class ChannelMessageResult : ChannelResult
{
    public ChannelMessageResult(string channelId, long messageId, Failure failure, string rule)
        : base(Operation.SendChannelMessage, channelId, failure, rule) => MessageId = messageId;

    public long MessageId { get; }

    public override void Describe(IArgumentSink sink)
    {
        base.Describe(sink);
        sink.Number("messageId", MessageId);
    }
}

internal sealed class MembersResult : ChannelResult
{
    public MembersResult(
        string channelId, IReadOnlyList<string> members, Failure failure, string rule)
        : base(Operation.GetMembers, channelId, failure, rule) => Members = members;

    public IReadOnlyList<string> Members { get; }

    public override void Describe(IArgumentSink sink)
    {
        base.Describe(sink);
        sink.Texts("members", Members);
    }
}

internal sealed class ChannelMessageReceived : ClientEvent
{
    public ChannelMessageReceived(string channelId, ReceivedMessage message, string rule)
        : base(rule)
    {
        ChannelId = channelId;
        Message = message;
    }

    public string ChannelId { get; }

    public ReceivedMessage Message { get; }

    public override void Describe(IArgumentSink sink)
    {
        sink.Text("channel", ChannelId);
        Message.Describe(sink);
    }
}

/// <summary>Another user came into a channel or went out of it.</summary>
internal sealed class MemberMoved : ClientEvent
{
    public MemberMoved(string channelId, string userId, bool joined)
        : base(joined ? "F-06" : "F-15")
    {
        ChannelId = channelId;
        UserId = userId;
        Joined = joined;
    }

    public string ChannelId { get; }

    public string UserId { get; }

    public bool Joined { get; }

    public override void Describe(IArgumentSink sink)
    {
        sink.Text("channel", ChannelId);
        sink.Text("user", UserId);
    }
}

internal sealed class MemberCountUpdated : ClientEvent
{
    public MemberCountUpdated(string channelId, int count)
        : base("F-21")
    {
        ChannelId = channelId;
        Count = count;
    }

    public string ChannelId { get; }

    public int Count { get; }

    public override void Describe(IArgumentSink sink)
    {
        sink.Text("channel", ChannelId);
        sink.Number("memberCount", Count);
    }
}
