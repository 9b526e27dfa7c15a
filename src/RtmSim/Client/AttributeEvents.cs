using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Client;

/// <summary>What a call about attributes came to.</summary>
internal abstract class AttributeResult : ResultEvent, INumbered
{
    protected AttributeResult(
        Operation operation, long requestId, Failure failure, string rule)
        : base(operation, failure, rule) => RequestId = requestId;

    public long RequestId { get; }

    public abstract ClientEvent WithId(long requestId);

    public override void Describe(IArgumentSink sink) => sink.Number("requestId", RequestId);
}

/// <summary>The result of a change, of a user's or a channel's attributes.</summary>
internal sealed class AttributeChangeResult : AttributeResult
{
    public AttributeChangeResult(
        Operation operation, long requestId, Failure failure, string rule)
        : base(operation, requestId, failure, rule)
    {
    }

    public override ClientEvent WithId(long requestId) =>
        new AttributeChangeResult(Operation, requestId, Failure, Rule);
}

/// <summary>A user's attributes, none after a failure (J-13).</summary>
internal sealed class UserAttributesResult : AttributeResult
{
    public UserAttributesResult(
        long requestId, string userId, IReadOnlyList<AttributeEntry> attributes, Failure failure,
        string rule)
        : base(Operation.GetUserAttributes, requestId, failure, rule)
    {
        UserId = userId;
        Attributes = attributes;
    }

    public string UserId { get; }

    public IReadOnlyList<AttributeEntry> Attributes { get; }

    public override ClientEvent WithId(long requestId) =>
        new UserAttributesResult(requestId, UserId, Attributes, Failure, Rule);

    public override void Describe(IArgumentSink sink)
    {
        base.Describe(sink);
        sink.Text("user", UserId);
        sink.Texts("attributes", Attributes.Select(entry => entry.ToString()).ToArray());
    }
}

/// <summary>A channel's attributes, none after a failure.</summary>
internal sealed class ChannelAttributesResult : AttributeResult
{
    public ChannelAttributesResult(
        long requestId, string channelId, IReadOnlyList<AttributeEntry> attributes,
        Failure failure, string rule)
        : base(Operation.GetChannelAttributes, requestId, failure, rule)
    {
        ChannelId = channelId;
        Attributes = attributes;
    }

    public string ChannelId { get; }

    public IReadOnlyList<AttributeEntry> Attributes { get; }

    public override ClientEvent WithId(long requestId) =>
        new ChannelAttributesResult(requestId, ChannelId, Attributes, Failure, Rule);

    public override void Describe(IArgumentSink sink)
    {
        base.Describe(sink);
        AttributesUpdated.Describe(sink, ChannelId, Attributes);
    }
}

/// <summary>Somebody changed a channel's attributes and wants its members to know.</summary>
internal sealed class AttributesUpdated : ClientEvent
{
    public AttributesUpdated(string channelId, IReadOnlyList<AttributeEntry> attributes)
        : base("K-02")
    {
        ChannelId = channelId;
        Attributes = attributes;
    }

    public string ChannelId { get; }

    public IReadOnlyList<AttributeEntry> Attributes { get; }

    public static void Describe(
        IArgumentSink sink, string channelId, IReadOnlyList<AttributeEntry> attributes)
    {
        sink.Text("channel", channelId);
        sink.Texts("attributes", attributes.Select(entry => entry.ToString()).ToArray());
        sink.Texts("changedBy", attributes.Select(entry => entry.ChangedBy).ToArray());
        sink.Texts(
            "changedAt",
            attributes
                .Select(entry => entry.ChangedAtMs.ToString(CultureInfo.InvariantCulture))
                .ToArray());
    }

    public override void Describe(IArgumentSink sink) => Describe(sink, ChannelId, Attributes);
}
