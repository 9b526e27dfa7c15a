using System.Collections.Generic;
using System.Linq;
using RtmSim.Tracing;

namespace RtmSim.Protocol;

/// <summary>Changes the user's own attributes.</summary>
internal sealed class ChangeUserAttributesRequest : Request
{
    public ChangeUserAttributesRequest(AttributeChange change) => Change = change;

    public AttributeChange Change { get; }

    protected override int ContentBytes => Change.SizeBytes;

    public override void Describe(IArgumentSink sink)
    {
        base.Describe(sink);
        Change.Describe(sink);
    }
}

/// <summary>Reads any user's attributes.</summary>
internal sealed class GetUserAttributesRequest : Request
{
    public GetUserAttributesRequest(string userId, IReadOnlyList<string>? keys)
    {
        UserId = userId;
        Keys = keys;
    }

    public string UserId { get; }

    /// <summary>The keys that are asked for; null for all.</summary>
    public IReadOnlyList<string>? Keys { get; }

    protected override int ContentBytes => BytesOf(UserId) + (Keys?.Sum(BytesOf) ?? 0);

    public override void Describe(IArgumentSink sink)
    {
        base.Describe(sink);
        sink.Text("user", UserId);
    }
}

/// <summary>Changes a channel's attributes.</summary>
internal sealed class ChangeChannelAttributesRequest : ChannelRequest
{
    public ChangeChannelAttributesRequest(string channelId, AttributeChange change, bool notify)
        : base(channelId)
    {
        Change = change;
        Notify = notify;
    }

    public AttributeChange Change { get; }

    /// <summary>Whether the members are told (K-02).</summary>
    public bool Notify { get; }

    protected override int ContentBytes => base.ContentBytes + Change.SizeBytes;

    public override void Describe(IArgumentSink sink)
    {
        base.Describe(sink);
        Change.Describe(sink);
        sink.Flag("notify", Notify);
    }
}

/// <summary>Reads a channel's attributes.</summary>
internal sealed class GetChannelAttributesRequest : ChannelRequest
{
    public GetChannelAttributesRequest(string channelId, IReadOnlyList<string>? keys)
        : base(channelId) => Keys = keys;

    /// <summary>The keys that are asked for; null for all.</summary>
    public IReadOnlyList<string>? Keys { get; }

    protected override int ContentBytes => base.ContentBytes + (Keys?.Sum(BytesOf) ?? 0);
}

/// <summary>The attributes that were asked for.</summary>
internal sealed class AttributesReply : Reply
{
    public AttributesReply(int serial, Failure failure, IReadOnlyList<AttributeEntry> attributes)
        : base(serial, failure) => Attributes = attributes;

    public IReadOnlyList<AttributeEntry> Attributes { get; }

    protected override int ContentBytes => Attributes.Sum(entry => entry.SizeBytes);
}

/// <summary>Tells a member all attributes of its channel after a change (K-02).</summary>
internal sealed class AttributesUpdatedPush : ChannelPush
{
    public AttributesUpdatedPush(string channelId, IReadOnlyList<AttributeEntry> attributes)
        : base(channelId) => Attributes = attributes;

    public IReadOnlyList<AttributeEntry> Attributes { get; }

    protected override int ContentBytes =>
        base.ContentBytes + Attributes.Sum(entry => entry.SizeBytes);
}
