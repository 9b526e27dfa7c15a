using System.Globalization;
using RtmSim.Tracing;

namespace RtmSim.Protocol;

/// <summary>Tells invitations apart: the caller's client, and a number of its own.</summary>
internal readonly record struct CallId(int Client, int Number)
{
    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, "{0}-{1}", Client, Number);
}

/// <summary>What an invitation says, fixed when it is sent (L-08).</summary>
internal sealed record InvitationText(string Content, string ChannelId);

/// <summary>One side of an invitation tells the other something, by way of the service.</summary>
internal abstract class InvitationRequest : Request
{
    protected InvitationRequest(CallId call) => Call = call;

    public CallId Call { get; }

    public override void Describe(IArgumentSink sink)
    {
        base.Describe(sink);
        sink.Text("call", Call.ToString());
    }
}

internal sealed class InviteRequest : InvitationRequest
{
    public InviteRequest(CallId call, string calleeId, InvitationText text, long sentAt)
        : base(call)
    {
        CalleeId = calleeId;
        Text = text;
        SentAt = sentAt;
    }

    public string CalleeId { get; }

    public InvitationText Text { get; }

    /// <summary>When it was sent first, for those who count from there (L-04).</summary>
    public long SentAt { get; }

    protected override int ContentBytes =>
        BytesOf(CalleeId) + BytesOf(Text.Content) + BytesOf(Text.ChannelId);

    public override void Describe(IArgumentSink sink)
    {
        base.Describe(sink);
        sink.Text("to", CalleeId);
        sink.Text("content", Text.Content);
        sink.Text("channelId", Text.ChannelId);
    }
}

/// <summary>The callee's SDK has the invitation; its app need not do anything (L-03).</summary>
internal sealed class InvitationAckRequest : InvitationRequest
{
    public InvitationAckRequest(CallId call)
        : base(call)
    {
    }
}

internal sealed class CancelInvitationRequest : InvitationRequest
{
    public CancelInvitationRequest(CallId call)
        : base(call)
    {
    }
}

/// <summary>The caller's SDK has the acceptance (L-05).</summary>
internal sealed class ConfirmInvitationRequest : InvitationRequest
{
    public ConfirmInvitationRequest(CallId call)
        : base(call)
    {
    }
}

/// <summary>The callee's answer, with what it has to say about it.</summary>
internal abstract class InvitationAnswerRequest : InvitationRequest
{
    protected InvitationAnswerRequest(CallId call, string response)
        : base(call) => Response = response;

    public string Response { get; }

    protected override int ContentBytes => BytesOf(Response);

    public override void Describe(IArgumentSink sink)
    {
        base.Describe(sink);
        sink.Text("response", Response);
    }
}

internal sealed class AcceptInvitationRequest : InvitationAnswerRequest
{
    public AcceptInvitationRequest(CallId call, string response)
        : base(call, response)
    {
    }
}

internal sealed class RefuseInvitationRequest : InvitationAnswerRequest
{
    public RefuseInvitationRequest(CallId call, string response)
        : base(call, response)
    {
    }
}
