using System;
using RtmSim.Network;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Client;

/// <summary>
/// The simulated SDK instance below both faces. It routes: packets to the feature they belong to,
/// calls to the network, events to the face. The rules are in the features.
/// </summary>
internal sealed class SimClient : IClientEnd
{
    private long _nextId = Limits.FirstId;

    public SimClient(
        ClientWorld world, string appId, IServiceEnd service, IClientSink sink, Sdk sdk)
    {
        World = world.For(sdk);
        AppId = appId;
        Sink = sink;
        Tag = world.Tags.Next();
        Ids = new Ids(Options, world.Trace.Boundaries, sdk);
        IsInitialized = Ids.IsValidApp(appId);
        Link = world.Network.Connect(Tag.Number, this, service);
        Link.Tag = Tag;
        Connection = new ConnectionMachine(world.Trace);
        Outbox = new Outbox(Link, Connection);
        Pending = new PendingRequests(world.Loop);
        Rates = new RateLimiter(world.Loop.Clock, Options, world.Trace.Boundaries);
        Sessions = new Sessions(this);
        PeerMessages = new PeerMessages(this);
        Channels = new Channels(this);
        Presence = new Presence(this);
        Renewals = new Renewals(this);
        LogSettings = new LogSettings(Options.Limits);
        UserAttributes = new UserAttributes(this);
        ChannelAttributes = new ChannelAttributes(this);
        Media = new MediaTransfers(this);
        Invitations = new Invitations(this);
    }

    public ClientWorld World { get; }

    public ClientOptions Options => World.Options;

    public string AppId { get; }

    /// <summary>False when the App ID was refused; every call then fails so (B-04).</summary>
    public bool IsInitialized { get; }

    public bool IsDisposed { get; private set; }

    public IClientSink Sink { get; }

    public TraceClient Tag { get; private set; }

    public Ids Ids { get; }

    public Link Link { get; }

    public ConnectionMachine Connection { get; }

    public Outbox Outbox { get; }

    public PendingRequests Pending { get; }

    public RateLimiter Rates { get; }

    public Sessions Sessions { get; }

    public PeerMessages PeerMessages { get; }

    public Channels Channels { get; }

    public Presence Presence { get; }

    public Renewals Renewals { get; }

    public LogSettings LogSettings { get; }

    public UserAttributes UserAttributes { get; }

    public ChannelAttributes ChannelAttributes { get; }

    public MediaTransfers Media { get; }

    public Invitations Invitations { get; }

    /// <summary>
    /// What a face wants to find again when the call that is running comes to its result: it set
    /// it before the call, and while the reply to that call is handled it is here again.
    /// </summary>
    public object? CallInHand { get; set; }

    /// <summary>The next message or request ID; the SDK's own requests draw too (E-20).</summary>
    public long NextId()
    {
        long next = _nextId++;
        return World.NumberSabotage?.Invoke(Tag.Number, next) ?? next;
    }

    public void UseUser(string userId)
    {
        Tag = World.Tags.ForUser(Tag, userId);
        Link.Tag = Tag;
        World.Network.Assign(Link, userId);
    }

    /// <summary>Whether a size or count is within its limit.</summary>
    public bool Allows(Boundary boundary, long value, long most) =>
        World.Trace.Boundaries.Allows(boundary, value, most);

    /// <summary>The checks every server operation begins with: steps 1 and 2 of S-02.</summary>
    public Failure CheckReady()
    {
        if (!IsInitialized)
        {
            return Failure.NotInitialized;
        }

        return Sessions.AcceptsCalls ? Failure.None : Failure.NotLoggedIn;
    }

    /// <summary>
    /// Refuses a call on the calling thread. By default the code is only returned (S-03).
    /// </summary>
    /// <param name="operation">What was called.</param>
    /// <param name="failure">Why.</param>
    /// <param name="result">
    /// Makes the result callback, for the settings that deliver one; it gets the rule by which the
    /// code is returned.
    /// </param>
    /// <param name="sink">Where to: the client's own sink unless a channel's is named.</param>
    public Failure Refuse(
        Operation operation, Failure failure, Func<string, ResultEvent> result,
        IClientSink? sink = null)
    {
        bool isChoice = failure != Failure.NotInitialized;
        if (isChoice && Options.LocalFailureDelivery != LocalFailureDelivery.Native)
        {
            (sink ?? Sink).OnEvent(result(Refusals.RuleOf(operation, failure)));
            return Options.LocalFailureDelivery == LocalFailureDelivery.CallbackOnly
                ? Failure.None
                : failure;
        }

        return failure;
    }

    public void Emit(ClientEvent happened) => Sink.OnEvent(happened);

    /// <summary>
    /// The way of every call whose result carries a request ID: refused at once without one, or
    /// given one, then over its rate, or asked.
    /// </summary>
    /// <param name="operation">What was called.</param>
    /// <param name="refused">What the checks on the calling thread found.</param>
    /// <param name="group">The rate it counts against; null for none .</param>
    /// <param name="assigned">Told the ID before any result.</param>
    /// <param name="failed">
    /// Makes the result of a failure, for an ID; 0 if refused, and then with the rule.
    /// </param>
    /// <param name="ask">Goes on with an ID.</param>
    public Failure CallNumbered(
        Operation operation, Failure refused, RateGroup? group, Action<long> assigned,
        Func<long, Failure, string?, ResultEvent> failed, Action<long> ask)
    {
        if (refused != Failure.None)
        {
            return Refuse(operation, refused, rule => failed(0, refused, rule));
        }

        long id = NextId();
        assigned(id);
        if (group is not { } rate || Rates.TryCharge(rate))
        {
            ask(id);
        }
        else
        {
            Emit(failed(id, Failure.TooOften, null));
        }

        return Failure.None;
    }

    /// <summary>Sends a request and waits for its reply.</summary>
    public void Ask(Operation operation, Request request, Action<Reply?, Failure> done)
    {
        request.Operation = operation;
        object? call = CallInHand;
        Pending.Add(
            request.Serial,
            Limits.TimeoutTicks(operation, Options),
            $"{Tag.Label}/{operation}",
            (reply, failure) =>
            {
                // Given up: if it has not left yet, it does not leave any more (S-74).
                if (reply is null)
                {
                    Outbox.Withdraw(request.Serial);
                }

                object? before = CallInHand;
                CallInHand = call;
                done(reply, failure);
                CallInHand = before;
            },
            Boundaries.Answers.TryGetValue(operation, out Boundary? limit)
                ? World.Trace.Boundaries.Of(limit)
                : null);
        if (!StaysHere(operation))
        {
            Outbox.Send(request);
        }
    }

    /// <summary>A message that is not meant to wait for the return never leaves (S-74).</summary>
    private bool StaysHere(Operation operation) =>
        Connection.State == ConnectionState.Reconnecting
        && Options.SendWhileReconnecting == SendWhileReconnecting.TimeoutOnly
        && operation is (Operation.SendPeerMessage or Operation.SendChannelMessage);

    /// <summary>
    /// Ends the instance: silently, and at the server if a request can leave (B-12).
    /// </summary>
    public void Dispose()
    {
        if (IsDisposed)
        {
            return;
        }

        IsDisposed = true;
        Sessions.End(saysGoodbye: true);
        Media.Forget();
        Invitations.StopAll();
        Pending.ForgetAll();
        Outbox.Clear();
        Link.Close();
    }

    /// <summary>The process is gone: nothing more leaves, not even a goodbye (S-85).</summary>
    public void Crash()
    {
        IsDisposed = true;
        Sessions.End(saysGoodbye: false);
        Media.Forget();
        Invitations.StopAll();
        Pending.ForgetAll();
        Outbox.Clear();
        Link.Vanish();
    }

    void IClientEnd.Receive(Packet packet)
    {
        switch (packet)
        {
            case SessionReply reply:
                Sessions.OnReply(reply);
                break;
            case Reply reply:
                Pending.Complete(reply);
                break;
            case SessionEndedPush ended:
                Sessions.OnEnded(ended);
                break;
            case TryAgainPush:
                Sessions.OnTryAgain();
                break;
            case PeerMessagePush message:
                PeerMessages.OnMessage(message);
                break;
            case PresencePush presence:
                Presence.OnPush(presence);
                break;
            case ChannelPush push:
                Channels.OnPush(push);
                break;
            case InvitationPush invitation:
                Invitations.OnPush(invitation);
                break;
            default:
                throw new InvalidOperationException($"No client understands {packet.Name}.");
        }
    }

    void IClientEnd.LinkLost() => Sessions.OnLinkLost();

    void IClientEnd.LinkRestored() => Sessions.OnLinkRestored();

    void IClientEnd.LinkChanged() => Media.Refresh();
}
