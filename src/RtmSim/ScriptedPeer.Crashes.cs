using agora_rtm;
using RtmSim.Kernel;
using RtmSim.Tracing;

namespace RtmSim;

/// <content>Its process can go without a goodbye, and come back.</content>
public sealed partial class ScriptedPeer
{
    private static readonly TraceName CrashName = new("users.crash");
    private static readonly TraceName RestartName = new("users.restart");

    /// <summary>Whether its process is gone.</summary>
    public bool HasCrashed { get; private set; }

    /// <summary>
    /// Its process is gone: the service is not told and notices only that it hears nothing, after
    /// 6 s and 30 s (S-85). What it was told and has not done is forgotten.
    /// </summary>
    public ScriptedPeer Crash()
    {
        using ThreadGate.Passage passage = _host.Gate.Enter();
        if (!HasCrashed)
        {
            Note(CrashName);
            HasCrashed = true;
            Client.Crash();
            ForgetOrders();
            _channels.Clear();
            _wantsOnline = false;
            _isLeaving = false;
            State = CONNECTION_STATE.CONNECTION_STATE_DISCONNECTED;
        }

        return this;
    }

    /// <summary>
    /// Logs in with a new client, after a crash if it has not crashed before. It is in no channel
    /// then; what it received is still in the lists. <see cref="GoOnline"/> does the same for a
    /// peer that has crashed.
    /// </summary>
    public ScriptedPeer Restart()
    {
        Crash();
        return GoOnline();
    }

    private void Start()
    {
        HasCrashed = false;
        Client = NewClient();
        _calls.UseClient();
        Note(RestartName);
    }

    private void Note(TraceName name) => _host.Trace.Record(
        TraceKind.Control, Client.Face.Client.Tag, name, "S-85");
}
