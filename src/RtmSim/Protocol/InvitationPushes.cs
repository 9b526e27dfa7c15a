using RtmSim.Tracing;

namespace RtmSim.Protocol;

/// <summary>What the service passes on from the other side of an invitation.</summary>
internal abstract class InvitationPush : Push
{
    protected InvitationPush(CallId call) => Call = call;

    public CallId Call { get; }

    public override void Describe(IArgumentSink sink) => sink.Text("call", Call.ToString());
}

internal sealed class InvitePush : InvitationPush
{
    public InvitePush(CallId call, string callerId, InvitationText text, long sentAt)
        : base(call)
    {
        CallerId = callerId;
        Text = text;
        SentAt = sentAt;
    }

    public string CallerId { get; }

    public InvitationText Text { get; }

    public long SentAt { get; }

    protected override int ContentBytes =>
        BytesOf(CallerId) + BytesOf(Text.Content) + BytesOf(Text.ChannelId);

    public override void Describe(IArgumentSink sink)
    {
        base.Describe(sink);
        sink.Text("from", CallerId);
        sink.Text("content", Text.Content);
        sink.Text("channelId", Text.ChannelId);
    }
}

internal sealed class InvitationAckPush : InvitationPush
{
    public InvitationAckPush(CallId call)
        : base(call)
    {
    }
}

internal sealed class InvitationCanceledPush : InvitationPush
{
    public InvitationCanceledPush(CallId call)
        : base(call)
    {
    }
}

internal sealed class InvitationConfirmedPush : InvitationPush
{
    public InvitationConfirmedPush(CallId call)
        : base(call)
    {
    }
}

/// <summary>The callee accepted or refused.</summary>
internal sealed class InvitationAnswerPush : InvitationPush
{
    public InvitationAnswerPush(CallId call, bool isAccepted, string response)
        : base(call)
    {
        IsAccepted = isAccepted;
        Response = response;
    }

    public bool IsAccepted { get; }

    public string Response { get; }

    protected override int ContentBytes => BytesOf(Response);

    public override void Describe(IArgumentSink sink)
    {
        base.Describe(sink);
        sink.Flag("accepted", IsAccepted);
        sink.Text("response", Response);
    }
}
