using System;
using DT.Xamarin.Agora;
using RtmSim.Client;
using RtmSim.Kernel;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Facades.Ios;

/// <summary>
/// What an <see cref="AgoraRtmKit"/> keeps behind its back. Each call has a completion, which this
/// finds again when the client tells the result; all else goes to delegates (PR-03).
/// </summary>
internal sealed class IosClientFace : ClientFace
{
    private static readonly TraceName NoDelegate = new("no delegate");
    private static readonly TraceName NoCompletion = new("no completion");
    private static readonly TraceName NoMethod = new("no method for media");

    private readonly AgoraRtmKit _kit;
    private Completion? _login;
    private Completion? _logout;
    private int _waiting;

    /// <param name="host">The simulation.</param>
    /// <param name="appId">The project; null for a client made without one (S-86).</param>
    /// <param name="kit">The app's object.</param>
    public IosClientFace(FaceHost host, string? appId, AgoraRtmKit kit)
        : base(host, appId ?? string.Empty, Sdk.Ios)
    {
        HasNoAppId = appId is null;
        _kit = kit;
        Client.Tag.Words = IosNames.MemberOf;
        Invitations = new IosInvitations(Client.Invitations);
        host.Trace.Record(
            TraceKind.Call, Client.Tag, IosNames.NewKit, null, null,
            appId is null ? CallArguments.None : Arguments(host, appId));
        host.Trace.Record(
            TraceKind.Return, Client.Tag, IosNames.NewKit,
            HasNoAppId ? "S-86" : Client.IsInitialized ? "B-06" : "B-05",
            null, null, HasNoAppId || Client.IsInitialized ? nameof(AgoraRtmKit) : "nil");
        if (Client.IsInitialized && !HasNoAppId)
        {
            host.Announce(this);
        }
    }

    /// <summary>Whether it was made without an App ID, and refuses all (S-86).</summary>
    public bool HasNoAppId { get; }

    /// <summary>The app's objects for the client's invitations.</summary>
    public IosInvitations Invitations { get; }

    public override bool HasOwnThread => true;

    protected override bool KnowsMedia => false;

    /// <summary>
    /// A call of the app. What the calling thread finds is told to the completion before the call
    /// returns (P-06, PR-05), all else later.
    /// </summary>
    /// <param name="name">The method.</param>
    /// <param name="arguments">What it was called with.</param>
    /// <param name="completion">Who wants to know the result.</param>
    /// <param name="body">Carries it out.</param>
    /// <param name="gone">
    /// The rule by which nothing is behind the object any more; null if there is something.
    /// </param>
    public void Call(
        TraceName name, CallArguments arguments, Completion completion,
        Func<SimClient, Failure> body, string? gone = null)
    {
        using ThreadGate.Passage passage = Enter(name);
        Host.Trace.Record(TraceKind.Call, Client.Tag, name, null, null, arguments);
        string? rule = "B-13";
        gone ??= HasNoAppId ? "S-86" : null;
        try
        {
            if (IsDisposed)
            {
                return;
            }

            Failure failure = gone is null ? Make(completion, body) : Failure.NotInitialized;
            rule = gone ?? RuleOf(completion.Operation, failure);
            if (failure != Failure.None && !completion.IsTaken)
            {
                completion.IsTaken = true;
                Run(completion, null, failure, rule);
            }
        }
        finally
        {
            // Also after an exception of the app's completion, which is the caller's.
            Host.Trace.Record(TraceKind.Return, Client.Tag, name, rule);
        }
    }

    /// <summary>A call that returns a number of no family; 0 after Dispose, as from nil.</summary>
    public int CallPlain(
        TraceName name, CallArguments arguments, string rule, Func<SimClient, int> body)
    {
        using ThreadGate.Passage passage = Enter(name);
        Host.Trace.Record(TraceKind.Call, Client.Tag, name, null, null, arguments);
        TraceCode code = new(IsDisposed ? 0 : body(Client), null);
        Host.Trace.Record(
            TraceKind.Return, Client.Tag, name, IsDisposed ? "B-13" : rule, code);
        return (int)code.Number;
    }

    /// <summary>The call was taken, and nothing but that is its result.</summary>
    public void Confirm(Completion completion)
    {
        completion.IsTaken = true;
        Queue(completion, new CallTaken(completion.Operation));
    }

    /// <summary>An invitation comes here only if there is no call kit (S-54).</summary>
    public override void OnEvent(ClientEvent happened) => Take(
        _kit,
        happened,
        hasDelegate: _kit.Told is not null && happened is not IInvitationEvent);

    /// <summary>An event for a delegate, or a result for the completion of its call.</summary>
    /// <param name="receiver">The object whose delegate it may be for.</param>
    /// <param name="happened">The event.</param>
    /// <param name="hasDelegate">Whether that object has one.</param>
    public void Take(object receiver, ClientEvent happened, bool hasDelegate)
    {
        if (IsDisposed)
        {
            return;
        }

        if (Outcome.IsResult(happened, out Operation operation, out _))
        {
            if (FindCompletion(operation) is { } completion)
            {
                completion.IsTaken = true;
                Queue(completion, happened);
            }
        }
        else if (!hasDelegate)
        {
            RecordDropped(NoDelegate, "PR-03", IosNames.Of(happened));
        }
        else if (IosCallbacks.IsMedia(happened))
        {
            RecordDropped(NoMethod, "PR-08", IosNames.Of(happened));
        }
        else
        {
            Post(receiver, happened);
        }
    }

    public override void Deliver(object receiver, ClientEvent happened)
    {
        _waiting--;
        if (IsDisposed)
        {
            return;
        }

        switch (receiver)
        {
            case Completion { Channel.IsReleased: true } or AgoraRtmChannel { IsReleased: true }:
                break;
            case Completion completion:
                Outcome.IsResult(happened, out _, out Failure failure);
                Run(completion, happened, failure, happened.Rule);
                break;
            case AgoraRtmChannel channel:
                Tell(
                    channel.Told, happened,
                    told => IosCallbacks.Run(told, channel, happened));
                break;
            case AgoraRtmCallKit calls:
                Tell(
                    calls.Told, happened,
                    told => IosCallbacks.Run(told, calls, Invitations, happened));
                break;
            default:
                Tell(
                    _kit.Told, happened,
                    told => IosCallbacks.Run(told, _kit, happened));
                break;
        }
    }

    public override void Drop(ClientEvent happened) =>
        RecordDropped(Full, "P-03", IosNames.Of(happened));

    protected override void Release()
    {
        _login = null;
        _logout = null;
    }

    /// <summary>What differs here from the other SDK: nulls give codes (PR-12).</summary>
    private static string RuleOf(Operation operation, Failure failure) =>
        (operation, failure) == (Operation.CancelInvitation, Failure.InvalidArgument)
            ? "PR-12"
            : Refusals.RuleOf(operation, failure);

    private Failure Make(Completion completion, Func<SimClient, Failure> body)
    {
        object? before = Client.CallInHand;
        Client.CallInHand = completion;
        Failure failure = body(Client);
        Client.CallInHand = before;
        if (failure == Failure.None && !completion.IsTaken)
        {
            Keep(completion);
        }

        return failure;
    }

    /// <summary>
    /// There is one login and one logout at a time, and no request whose reply brings them back.
    /// </summary>
    private void Keep(Completion completion)
    {
        if (completion.Operation == Operation.Login)
        {
            _login = completion;
        }
        else if (completion.Operation == Operation.Logout)
        {
            _logout = completion;
        }
    }

    /// <summary>While the SDK's own queue is full, what comes is dropped (P-03, S-11).</summary>
    private void Post(object receiver, ClientEvent happened)
    {
        if (_waiting >= Host.Ios.CallbackQueueLimit)
        {
            Drop(happened);
            return;
        }

        _waiting++;
        Host.Pump.Post(this, receiver, happened);
    }

    private Completion? FindCompletion(Operation operation)
    {
        if (Client.CallInHand is Completion { IsTaken: false } called
            && called.Operation == operation)
        {
            return called;
        }

        Completion? kept = operation == Operation.Login ? _login
            : operation == Operation.Logout ? _logout : null;
        return kept is { IsTaken: false } ? kept : null;
    }

    private void Queue(Completion completion, ClientEvent happened)
    {
        if (completion.HasBlock)
        {
            Post(completion, happened);
        }
        else
        {
            RecordDropped(NoCompletion, "PR-04", IosNames.Of(happened));
        }
    }

    private void Run(
        Completion completion, ClientEvent? result, Failure failure, string rule)
    {
        TraceName block = IosNames.BlockOf(completion.Operation);
        if (!completion.HasBlock)
        {
            RecordDropped(NoCompletion, "PR-04", block);
            return;
        }

        TraceCode code = IosErrors.Of(completion.Operation, failure);
        Host.Trace.Record(TraceKind.Callback, Client.Tag, block, rule, code, result);
        completion.Run(result, code.Number);
    }

    private void Tell<TDelegate>(
        TDelegate? told, ClientEvent happened, Action<TDelegate> callback)
        where TDelegate : class
    {
        if (told is null)
        {
            RecordDropped(NoDelegate, "PR-03", IosNames.Of(happened));
            return;
        }

        TraceCode? code = happened is ResultEvent result
            ? IosErrors.Of(result.Operation, result.Failure)
            : null;
        Host.Trace.Record(
            TraceKind.Callback, Client.Tag, IosNames.Of(happened), happened.Rule, code, happened);
        callback(told);
    }
}
