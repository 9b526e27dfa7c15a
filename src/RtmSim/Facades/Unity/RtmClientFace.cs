using System;
using System.Collections.Generic;
using agora_rtm;
using RtmSim.Client;
using RtmSim.Kernel;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Facades.Unity;

/// <summary>
/// What an <see cref="RtmClient"/> keeps behind its back: the simulated client, the handlers, and
/// the way of each call and callback through gate, trace and pump.
/// </summary>
internal sealed class RtmClientFace : ClientFace
{
    private static readonly TraceName Lost = new("no handler");

    private readonly RtmClientEventHandler _handler;
    private readonly OrderedMap<long, long> _callersRequestIds =
        new(EqualityComparer<long>.Default);

    public RtmClientFace(FaceHost host, string appId, RtmClientEventHandler handler)
        : base(host, appId, Sdk.Unity)
    {
        _handler = handler;
        Failure result = Client.IsInitialized ? Failure.None : Failure.InvalidAppId;
        host.Trace.Record(
            TraceKind.Call, Client.Tag, UnityNames.NewClient, null, null,
            Arguments(host, appId));
        host.Trace.Record(
            TraceKind.Return, Client.Tag, UnityNames.NewClient,
            Refusals.RuleOf(Operation.Initialize, result),
            UnityErrors.Of(Operation.Initialize, result));
        host.Announce(this);
    }

    public override bool HasOwnThread => false;

    /// <summary>The last request ID the SDK assigned, which no app can see (S-60).</summary>
    public long LastRequestId { get; private set; }

    protected override bool KnowsMedia => true;

    /// <summary>A call of the app: gate, trace, then the client unless something is gone.</summary>
    /// <param name="name">The method.</param>
    /// <param name="arguments">What it was called with.</param>
    /// <param name="operation">Whose codes it returns.</param>
    /// <param name="body">Carries it out.</param>
    /// <param name="gone">
    /// The rule by which it returns -7 because an object behind it is gone; null if none is.
    /// </param>
    public int Call(
        TraceName name, CallArguments arguments, Operation operation, Func<Failure> body,
        string? gone = null)
    {
        using ThreadGate.Passage passage = Enter(name);
        Host.Trace.Record(TraceKind.Call, Client.Tag, name, null, null, arguments);
        TraceCode code = UnityErrors.NullPointer;
        string? rule = IsDisposed ? "B-08" : gone;
        if (rule is null)
        {
            Failure failure = body();
            rule = Refusals.RuleOf(operation, failure);
            code = failure == Failure.None
                ? UnityErrors.Accepted
                : UnityErrors.Of(operation, failure);
        }

        Host.Trace.Record(TraceKind.Return, Client.Tag, name, rule, code);
        return (int)code.Number;
    }

    /// <summary>A call whose numbers are no family of codes; -7 after Dispose.</summary>
    public int CallPlain(
        TraceName name, CallArguments arguments, string rule, Func<int> body)
    {
        using ThreadGate.Passage passage = Enter(name);
        Host.Trace.Record(TraceKind.Call, Client.Tag, name, null, null, arguments);
        TraceCode code = IsDisposed ? UnityErrors.NullPointer : new TraceCode(body(), null);
        Host.Trace.Record(
            TraceKind.Return, Client.Tag, name, IsDisposed ? "B-08" : rule, code);
        return (int)code.Number;
    }

    /// <summary>The callback will carry the caller's number in place of ours (S-60).</summary>
    public void Assign(long sdkId, long callersId)
    {
        LastRequestId = sdkId;
        if (Host.Unity.RequestIdMode == RequestIdMode.EchoCaller)
        {
            _callersRequestIds[sdkId] = callersId;
        }
    }

    /// <summary>
    /// The transfer that the app means by a number: the SDK's own, or the oldest running one that
    /// the app gave this number, or 0 for none (S-60).
    /// </summary>
    public long TransferOf(long named)
    {
        if (Host.Unity.RequestIdMode == RequestIdMode.SdkAssigned)
        {
            return named;
        }

        foreach (KeyValuePair<long, long> given in _callersRequestIds)
        {
            if (given.Value == named && Client.Media.IsRunning(given.Key))
            {
                return given.Key;
            }
        }

        return 0;
    }

    public override void OnEvent(ClientEvent happened)
    {
        ClientEvent own = happened is INumbered numbered ? Renumber(happened, numbered) : happened;
        Queue(this, own, !_handler.IsReleased && UnityCallbacks.Find(_handler, own) is not null);
    }

    /// <summary>Queues an event if it has a handler now; else it is lost (B-18).</summary>
    public void Queue(object receiver, ClientEvent happened, bool hasHandler)
    {
        if (IsDisposed)
        {
            return;
        }

        Log?.AddNativeCallback(UnityNames.Of(happened).Text);
        if (hasHandler)
        {
            Host.Pump.Post(this, receiver, happened);
        }
        else
        {
            RecordLost(happened);
        }
    }

    public override void Deliver(object receiver, ClientEvent happened)
    {
        if (IsDisposed)
        {
            return;
        }

        if (receiver is RtmChannel channel)
        {
            channel.Deliver(happened);
        }
        else if (receiver is RtmCallManager calls)
        {
            calls.Deliver(happened);
        }
        else
        {
            Run(
                happened,
                _handler.IsReleased ? null : UnityCallbacks.Find(_handler, happened),
                () => UnityCallbacks.Run(_handler, _handler.IndexIn(Host), happened));
        }
    }

    /// <summary>Runs a callback that still has its handler, and records it (B-18, P-07).</summary>
    public void Run(ClientEvent happened, Delegate? handler, Action callback)
    {
        if (handler is null)
        {
            RecordLost(happened);
            return;
        }

        TraceCode? code = happened is ResultEvent result
            ? UnityErrors.Of(result.Operation, result.Failure)
            : null;
        Host.Trace.Record(
            TraceKind.Callback, Client.Tag, UnityNames.Of(happened), happened.Rule, code, happened);
        callback();
    }

    public override void Drop(ClientEvent happened) =>
        RecordDropped(Full, "P-04", UnityNames.Of(happened));

    protected override void Release() => _handler.Release();

    private void RecordLost(ClientEvent happened) =>
        RecordDropped(Lost, "B-18", UnityNames.Of(happened));

    private ClientEvent Renumber(ClientEvent happened, INumbered numbered)
    {
        if (!_callersRequestIds.TryGetValue(numbered.RequestId, out long callersId))
        {
            return happened;
        }

        // Progress is no result: more will come under the same number.
        if (happened is not MediaProgressed)
        {
            _callersRequestIds.Remove(numbered.RequestId);
        }

        return numbered.WithId(callersId);
    }
}
