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
internal sealed class RtmClientFace : IClientSink, ICallbackTarget
{
    private static readonly TraceName Lost = new("no handler");
    private static readonly TraceName Full = new("callback queue full");

    private readonly RtmClientEventHandler _handler;
    private readonly LogFiles? _log;
    private readonly OrderedMap<long, long> _callersRequestIds =
        new(EqualityComparer<long>.Default);

    public RtmClientFace(FaceHost host, string appId, RtmClientEventHandler handler)
    {
        Host = host;
        _handler = handler;
        Client = host.MakeClient(appId, this);
        _log = Client.Options.WriteLogFiles
            ? new LogFiles(host.Trace, host.Loop.Clock, Client)
            : null;
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

    public FaceHost Host { get; }

    public SimClient Client { get; }

    public bool IsDisposed { get; private set; }

    public string Label => Client.Tag.Label;

    public long BusyUntil { get; set; }

    public long CallbackTicks { get; set; }

    /// <summary>Whether a scripted peer has it, and not the app.</summary>
    public bool IsScripted { get; set; }

    /// <summary>The last request ID the SDK assigned, which no app can see (S-60).</summary>
    public long LastRequestId { get; private set; }

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

    /// <summary>Records a call that has no code to return.</summary>
    public void Note(TraceName name, CallArguments arguments, string rule)
    {
        Host.Trace.Record(TraceKind.Call, Client.Tag, name, null, null, arguments);
        Host.Trace.Record(TraceKind.Return, Client.Tag, name, rule);
    }

    public ThreadGate.Passage Enter(TraceName name)
    {
        if (Host.HasEnded)
        {
            throw new InvalidOperationException(
                $"{name} of {Label} was called after the simulation started at "
                + $"{Host.StartedAt} had ended.");
        }

        return Host.Gate.Enter();
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

    /// <summary>
    /// Disposes now, or after the running callback if it is one of this client's (B-19, S-12).
    /// </summary>
    public void DisposeSafely(TraceName name, Action dispose)
    {
        if (Host.Pump.Running != this)
        {
            dispose();
            return;
        }

        Host.Trace.Record(TraceKind.AppError, Client.Tag, name, "S-12");
        if (Host.Unity.StrictDisposeInCallback)
        {
            throw new InvalidOperationException(
                $"{name} was called inside a callback of {Label}. The real SDK can deadlock "
                + "there: dispose after the callback has returned.");
        }

        Host.Pump.AfterCallback(dispose);
    }

    public void Dispose()
    {
        IsDisposed = true;
        Client.Dispose();
        LetGo();
    }

    /// <summary>Ends with the app's process: nobody is told, here or elsewhere (S-85).</summary>
    public void Crash()
    {
        IsDisposed = true;
        Client.Crash();
        LetGo();
    }

    public void OnEvent(ClientEvent happened)
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

        _log?.AddNativeCallback(UnityNames.Of(happened).Text);
        if (hasHandler)
        {
            Host.Pump.Post(this, receiver, happened);
        }
        else
        {
            RecordLost(happened);
        }
    }

    public void Deliver(object receiver, ClientEvent happened)
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

    public void Drop(ClientEvent happened) => RecordDropped(Full, "P-04", happened);

    private static CallArguments Arguments(FaceHost host, string appId) => host.Areas is null
        ? new CallArguments(("appId", appId))
        : new CallArguments(("appId", appId), ("areas", host.Areas.Value.ToString()));

    private void LetGo()
    {
        _log?.Stop();
        _handler.Release();
        Host.Pump.Discard(this);
        Host.Forget(this);
    }

    private void RecordLost(ClientEvent happened) => RecordDropped(Lost, "B-18", happened);

    private void RecordDropped(TraceName name, string rule, ClientEvent happened) =>
        Host.Trace.Record(
            TraceKind.Dropped, Client.Tag, name, rule, null,
            new CallArguments(("callback", UnityNames.Of(happened).Text)));

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
