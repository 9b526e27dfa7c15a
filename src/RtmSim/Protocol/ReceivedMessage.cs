using RtmSim.Tracing;

namespace RtmSim.Protocol;

/// <summary>A message on its way to a receiver, with what the service adds to it.</summary>
internal sealed class ReceivedMessage : TracePayload
{
    public ReceivedMessage(
        string sender, long messageId, MessageContent content, long serverTimeMs, bool isOffline)
    {
        Sender = sender;
        MessageId = messageId;
        Content = content;
        ServerTimeMs = serverTimeMs;
        IsOffline = isOffline;
    }

    public string Sender { get; }

    public long MessageId { get; }

    public MessageContent Content { get; }

    /// <summary>When the service took it, in Unix milliseconds (E-08, G-12).</summary>
    public long ServerTimeMs { get; }

    /// <summary>Whether it waited in the store for its receiver to log in (E-05).</summary>
    public bool IsOffline { get; }

    public ReceivedMessage AsOffline() =>
        new(Sender, MessageId, Content, ServerTimeMs, isOffline: true);

    public override void Describe(IArgumentSink sink)
    {
        sink.Text("from", Sender);
        sink.Number("messageId", MessageId);
        Content.Describe(sink);
        sink.Number("serverTs", ServerTimeMs);
        sink.Flag("offline", IsOffline);
    }
}
