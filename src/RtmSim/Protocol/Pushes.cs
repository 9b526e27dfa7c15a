using System.Collections.Generic;
using RtmSim.Tracing;

namespace RtmSim.Protocol;

/// <summary>The service tells a client something it did not ask for.</summary>
internal abstract class Push : Packet
{
}

internal sealed class SessionEndedPush : Push
{
    public SessionEndedPush(SessionEnd reason) => Reason = reason;

    public SessionEnd Reason { get; }

    public override void Describe(IArgumentSink sink) =>
        sink.Named("reason", (long)Reason, Reason.ToString());
}

/// <summary>A peer message, numbered in the order of the receiver's mailbox.</summary>
internal sealed class PeerMessagePush : Push
{
    public PeerMessagePush(long delivery, ReceivedMessage message)
    {
        Delivery = delivery;
        Message = message;
    }

    public long Delivery { get; }

    public ReceivedMessage Message { get; }

    protected override int ContentBytes => Message.Content.SizeBytes;

    public override void Describe(IArgumentSink sink)
    {
        sink.Number("delivery", Delivery);
        Message.Describe(sink);
    }
}

internal abstract class ChannelPush : Push
{
    protected ChannelPush(string channelId) => ChannelId = channelId;

    public string ChannelId { get; }

    protected override int ContentBytes => BytesOf(ChannelId);

    public override void Describe(IArgumentSink sink) => sink.Text("channel", ChannelId);
}

/// <summary>A channel message with its place in the channel's order.</summary>
internal sealed class ChannelMessagePush : ChannelPush
{
    public ChannelMessagePush(string channelId, long number, ReceivedMessage message)
        : base(channelId)
    {
        Number = number;
        Message = message;
    }

    public long Number { get; }

    public ReceivedMessage Message { get; }

    /// <summary>Whether later messages may have come before it (S-84).</summary>
    public bool IsLate { get; private init; }

    public ChannelMessagePush AsLate() => new(ChannelId, Number, Message) { IsLate = true };

    protected override int ContentBytes => base.ContentBytes + Message.Content.SizeBytes;

    public override void Describe(IArgumentSink sink)
    {
        base.Describe(sink);
        Message.Describe(sink);
    }
}

/// <summary>The channel messages a returning client has missed, oldest first.</summary>
internal sealed class MissedMessagesPush : ChannelPush
{
    public MissedMessagesPush(string channelId, IReadOnlyList<ChannelMessagePush> messages)
        : base(channelId) => Messages = messages;

    public IReadOnlyList<ChannelMessagePush> Messages { get; }
}

internal sealed class MemberJoinedPush : ChannelPush
{
    public MemberJoinedPush(string channelId, string userId)
        : base(channelId) => UserId = userId;

    public string UserId { get; }

    public override void Describe(IArgumentSink sink)
    {
        base.Describe(sink);
        sink.Text("user", UserId);
    }
}

internal sealed class MemberLeftPush : ChannelPush
{
    public MemberLeftPush(string channelId, string userId)
        : base(channelId) => UserId = userId;

    public string UserId { get; }

    public override void Describe(IArgumentSink sink)
    {
        base.Describe(sink);
        sink.Text("user", UserId);
    }
}

internal sealed class MemberCountPush : ChannelPush
{
    public MemberCountPush(string channelId, int count)
        : base(channelId) => Count = count;

    public int Count { get; }

    public override void Describe(IArgumentSink sink)
    {
        base.Describe(sink);
        sink.Number("count", Count);
    }
}
