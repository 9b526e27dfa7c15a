using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Tracing;

namespace RtmSim.Protocol;

/// <summary>A client asks the service for something. Some requests get no reply.</summary>
internal abstract class Request : Packet
{
    /// <summary>The client's number for the request; the reply carries it. 0: no reply.</summary>
    public int Serial { get; init; }

    /// <summary>The call it belongs to; null for what no app asks for by itself.</summary>
    public Operation? Operation { get; set; }

    public override void Describe(IArgumentSink sink)
    {
        if (Serial != 0)
        {
            sink.Number("serial", Serial);
        }
    }
}

/// <summary>Opens a session.</summary>
internal sealed class LoginRequest : Request
{
    public LoginRequest(string appId, string userId, string? token)
    {
        AppId = appId;
        UserId = userId;
        Token = token;
        Operation = Protocol.Operation.Login;
    }

    public string AppId { get; }

    public string UserId { get; }

    public string? Token { get; }

    protected override int ContentBytes => BytesOf(AppId) + BytesOf(UserId) + BytesOf(Token);

    public override void Describe(IArgumentSink sink)
    {
        base.Describe(sink);
        sink.Text("userId", UserId);
    }
}

/// <summary>
/// Gives up a login that has not been answered, or ends a client that is disposed.
/// </summary>
internal sealed class GoodbyeRequest : Request
{
}

/// <summary>Takes the session up again after the link was lost.</summary>
internal sealed class ResumeRequest : Request
{
    public ResumeRequest(long lastDelivery, IReadOnlyList<JoinedChannel> channels)
    {
        LastDelivery = lastDelivery;
        Channels = channels;
    }

    /// <summary>The number of the last peer message that arrived.</summary>
    public long LastDelivery { get; }

    /// <summary>The channels the client is in, in order of joining.</summary>
    public IReadOnlyList<JoinedChannel> Channels { get; }

    /// <summary>The token of the login, or the last that renewed it (N-01).</summary>
    public string? Token { get; init; }

    /// <summary>The client's copy of its user's attributes; none for no upload (J-10).</summary>
    public IReadOnlyList<AttributeEntry> Attributes { get; init; } =
        Array.Empty<AttributeEntry>();

    protected override int ContentBytes =>
        (16 * Channels.Count) + BytesOf(Token) + Attributes.Sum(entry => entry.SizeBytes);
}

/// <summary>A channel as a returning client knows it.</summary>
/// <param name="ChannelId">The channel.</param>
/// <param name="LastMessage">The number of the last channel message that arrived.</param>
/// <param name="LastCount">The last member count that was reported to the client.</param>
internal sealed record JoinedChannel(string ChannelId, long LastMessage, int LastCount);

/// <summary>Ends the session.</summary>
internal sealed class LogoutRequest : Request
{
    public LogoutRequest(long lastDelivery) => LastDelivery = lastDelivery;

    /// <summary>The number of the last peer message that had arrived.</summary>
    public long LastDelivery { get; }
}

internal sealed class SendPeerMessageRequest : Request
{
    public SendPeerMessageRequest(
        string peerId, long messageId, MessageContent content, bool storeIfOffline)
    {
        PeerId = peerId;
        MessageId = messageId;
        Content = content;
        StoreIfOffline = storeIfOffline;
    }

    public string PeerId { get; }

    public long MessageId { get; }

    public MessageContent Content { get; }

    public bool StoreIfOffline { get; }

    protected override int ContentBytes => Content.SizeBytes;

    public override void Describe(IArgumentSink sink)
    {
        base.Describe(sink);
        sink.Text("to", PeerId);
        Content.Describe(sink);
    }
}

/// <summary>The receiver's SDK has handed peer messages up to this number to its app.</summary>
internal sealed class DeliveryAck : Request
{
    public DeliveryAck(long delivery) => Delivery = delivery;

    public long Delivery { get; }

    public override void Describe(IArgumentSink sink) => sink.Number("delivery", Delivery);
}

internal abstract class ChannelRequest : Request
{
    protected ChannelRequest(string channelId) => ChannelId = channelId;

    public string ChannelId { get; }

    protected override int ContentBytes => BytesOf(ChannelId);

    public override void Describe(IArgumentSink sink)
    {
        base.Describe(sink);
        sink.Text("channel", ChannelId);
    }
}

internal sealed class JoinRequest : ChannelRequest
{
    public JoinRequest(string channelId)
        : base(channelId)
    {
    }
}

internal sealed class LeaveRequest : ChannelRequest
{
    public LeaveRequest(string channelId)
        : base(channelId)
    {
    }
}

internal sealed class SendChannelMessageRequest : ChannelRequest
{
    public SendChannelMessageRequest(string channelId, long messageId, MessageContent content)
        : base(channelId)
    {
        MessageId = messageId;
        Content = content;
    }

    public long MessageId { get; }

    public MessageContent Content { get; }

    protected override int ContentBytes => base.ContentBytes + Content.SizeBytes;

    public override void Describe(IArgumentSink sink)
    {
        base.Describe(sink);
        Content.Describe(sink);
    }
}

internal sealed class GetMembersRequest : ChannelRequest
{
    public GetMembersRequest(string channelId)
        : base(channelId)
    {
    }
}

internal sealed class GetMemberCountRequest : Request
{
    public GetMemberCountRequest(IReadOnlyList<string> channelIds) => ChannelIds = channelIds;

    public IReadOnlyList<string> ChannelIds { get; }

    protected override int ContentBytes => 16 * ChannelIds.Count;

    public override void Describe(IArgumentSink sink)
    {
        base.Describe(sink);
        sink.Texts("channels", ChannelIds);
    }
}
