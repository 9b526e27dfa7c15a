using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Client;

/// <summary>An event of an invitation: it goes to the call manager's handlers.</summary>
internal interface IInvitationEvent
{
}

/// <summary>What an invitation says at some moment, for callbacks and the trace.</summary>
internal sealed class InvitationFacts : TracePayload
{
    public CallId Call { get; init; }

    public string CallerId { get; init; } = string.Empty;

    public string CalleeId { get; init; } = string.Empty;

    public InvitationText Text { get; init; } = new(string.Empty, string.Empty);

    public string Response { get; init; } = string.Empty;

    public override void Describe(IArgumentSink sink)
    {
        sink.Text("call", Call.ToString());
        sink.Text("caller", CallerId);
        sink.Text("callee", CalleeId);
        sink.Text("content", Text.Content);
        sink.Text("channelId", Text.ChannelId);
        sink.Text("response", Response);
    }
}

/// <summary>The caller's invitation came to a state other than failure.</summary>
internal sealed class CallerInvitationMoved : ClientEvent, IInvitationEvent
{
    public CallerInvitationMoved(
        CallerInvitation invitation, CallerState state, InvitationFacts facts, string rule)
        : base(rule)
    {
        Invitation = invitation;
        State = state;
        Facts = facts;
    }

    public CallerInvitation Invitation { get; }

    public CallerState State { get; }

    public InvitationFacts Facts { get; }

    public override void Describe(IArgumentSink sink) => Facts.Describe(sink);
}

/// <summary>The caller's invitation failed.</summary>
internal sealed class CallerInvitationFailed : ResultEvent, IInvitationEvent
{
    private readonly InvitationFacts _facts;

    public CallerInvitationFailed(
        CallerInvitation invitation, InvitationFacts facts, Failure failure, string rule)
        : base(Operation.LocalInvitation, failure, rule)
    {
        Invitation = invitation;
        _facts = facts;
    }

    public CallerInvitation Invitation { get; }

    public override void Describe(IArgumentSink sink) => _facts.Describe(sink);
}

/// <summary>The callee's invitation came to a state other than failure.</summary>
internal sealed class CalleeInvitationMoved : ClientEvent, IInvitationEvent
{
    private readonly InvitationFacts _facts;

    public CalleeInvitationMoved(
        CalleeInvitation invitation, CalleeState state, InvitationFacts facts, string rule)
        : base(rule)
    {
        Invitation = invitation;
        State = state;
        _facts = facts;
    }

    public CalleeInvitation Invitation { get; }

    public CalleeState State { get; }

    public override void Describe(IArgumentSink sink) => _facts.Describe(sink);
}

/// <summary>The callee's invitation failed.</summary>
internal sealed class CalleeInvitationFailed : ResultEvent, IInvitationEvent
{
    private readonly InvitationFacts _facts;

    public CalleeInvitationFailed(
        CalleeInvitation invitation, InvitationFacts facts, Failure failure, string rule)
        : base(Operation.RemoteInvitation, failure, rule)
    {
        Invitation = invitation;
        _facts = facts;
    }

    public CalleeInvitation Invitation { get; }

    public override void Describe(IArgumentSink sink) => _facts.Describe(sink);
}

/// <summary>The new state of one side, for the trace.</summary>
internal sealed class InvitationState : TracePayload
{
    private readonly CallId _call;
    private readonly int _state;
    private readonly string _label;

    public InvitationState(CallId call, CallerState state)
        : this(call, (int)state, Labels.Of(state))
    {
    }

    public InvitationState(CallId call, CalleeState state)
        : this(call, (int)state, Labels.Of(state))
    {
    }

    private InvitationState(CallId call, int state, string label)
    {
        _call = call;
        _state = state;
        _label = label;
    }

    public override void Describe(IArgumentSink sink)
    {
        sink.Text("call", _call.ToString());
        sink.Named("state", _state, _label);
    }
}
