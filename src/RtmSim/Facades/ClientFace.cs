using System;
using RtmSim.Client;
using RtmSim.Kernel;
using RtmSim.Tracing;

namespace RtmSim.Facades;

/// <summary>
/// What each SDK's client keeps behind its back: the simulated client, and the way of calls and
/// callbacks through gate, trace and pump.
/// </summary>
internal abstract class ClientFace : IClientSink, ICallbackTarget
{
    protected static readonly TraceName Full = new("callback queue full");

    protected ClientFace(FaceHost host, string appId, Sdk sdk)
    {
        Host = host;
        Client = host.MakeClient(appId, this, sdk);
        Log = Client.Options.WriteLogFiles
            ? new LogFiles(host.Trace, host.Loop.Clock, Client)
            : null;
    }

    public FaceHost Host { get; }

    public SimClient Client { get; }

    public bool IsDisposed { get; private set; }

    public string Label => Client.Tag.Label;

    public long BusyUntil { get; set; }

    public long CallbackTicks { get; set; }

    public abstract bool HasOwnThread { get; }

    /// <summary>Whether a scripted peer has it, and not the app.</summary>
    public bool IsScripted { get; set; }

    /// <summary>Whether the SDK knows file and image messages (PR-08).</summary>
    protected abstract bool KnowsMedia { get; }

    protected LogFiles? Log { get; }

    public abstract void OnEvent(ClientEvent happened);

    public abstract void Drop(ClientEvent happened);

    public abstract void Deliver(object receiver, ClientEvent happened);

    /// <summary>
    /// Tells the service of a client without media: it is as one that is too old (E-23).
    /// </summary>
    public void TellWhatItKnows(Action<int> isWithoutMedia)
    {
        if (!KnowsMedia)
        {
            isWithoutMedia(Client.Link.Number);
        }
    }

    /// <summary>Records a call that has no code to return.</summary>
    /// <param name="name">The method.</param>
    /// <param name="arguments">What it was called with.</param>
    /// <param name="rule">What it follows from.</param>
    /// <param name="returned">What it returns, in a word; null for nothing.</param>
    public void Note(
        TraceName name, CallArguments arguments, string rule, string? returned = null)
    {
        Host.Trace.Record(TraceKind.Call, Client.Tag, name, null, null, arguments);
        Host.Trace.Record(
            TraceKind.Return, Client.Tag, name, rule, null, null, returned);
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
        End();
    }

    /// <summary>Ends with the app's process: nobody is told, here or elsewhere (S-85).</summary>
    public void Crash()
    {
        IsDisposed = true;
        Client.Crash();
        End();
    }

    protected static CallArguments Arguments(FaceHost host, string appId) => host.Areas is null
        ? new CallArguments(("appId", appId))
        : new CallArguments(("appId", appId), ("areas", host.Areas.Value.ToString()));

    /// <summary>Records that an event does not come to the app.</summary>
    /// <param name="name">Why, in a word.</param>
    /// <param name="rule">What it follows from.</param>
    /// <param name="callback">Where it would have come.</param>
    protected void RecordDropped(TraceName name, string rule, TraceName callback) =>
        Host.Trace.Record(
            TraceKind.Dropped, Client.Tag, name, rule, null,
            new CallArguments(("callback", callback.Text)));

    /// <summary>Lets go of the app's handlers.</summary>
    protected abstract void Release();

    private void End()
    {
        Log?.Stop();
        Release();
        Host.Pump.Discard(this);
        Host.Forget(this);
    }
}
