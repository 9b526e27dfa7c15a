using RtmSim.Facades;
using RtmSim.Kernel;
using RtmSim.Network;
using RtmSim.Service;
using RtmSim.Tracing;

namespace RtmSim;

/// <summary>What only the service's side can do.</summary>
public sealed partial class ServiceControl
{
    private static readonly TraceName BanName = new("service.ban");
    private static readonly TraceName UnbanName = new("service.unban");
    private static readonly TraceName KickName = new("service.kick");
    private static readonly TraceName RegisterName = new("service.register");

    private readonly ThreadGate _gate;
    private readonly FaceHost _host;
    private readonly Trace _trace;
    private readonly SimNetwork _network;
    private readonly RtmService _service;
    private readonly Sessions _sessions;
    private readonly Renewals _renewals;
    private readonly LegacyClients _legacy;
    private readonly VirtualClock _clock;
    private readonly SimRandom _salts;

    internal ServiceControl(
        ThreadGate gate, FaceHost host, SimNetwork network, RtmService service,
        DefaultProject project, ulong seed)
    {
        _gate = gate;
        _host = host;
        _trace = host.Trace;
        _network = network;
        _service = service;
        Project = project;
        _sessions = service.Sessions;
        _renewals = service.Renewals;
        _legacy = service.LegacyClients;
        _clock = host.Loop.Clock;
        _salts = SimRandom.Fork(seed, "service/token salts");
    }

    /// <summary>The project that is meant where none is named.</summary>
    internal DefaultProject Project { get; }

    /// <summary>
    /// Bans a user: a client that is logged in goes to ABORTED with reason BANNED_BY_SERVER, and a
    /// login fails with 7 until the ban is lifted (S-26).
    /// </summary>
    /// <param name="userId">The user.</param>
    /// <param name="appId">The project; null for all projects, also later ones.</param>
    public void Ban(string userId, string? appId = null)
    {
        using ThreadGate.Passage passage = Note(BanName, "S-26", userId, appId);
        _sessions.Ban(userId, appId);
    }

    /// <summary>Lifts a ban; nobody is told (S-26).</summary>
    /// <param name="userId">The user.</param>
    /// <param name="appId">The project; null for all.</param>
    public void Unban(string userId, string? appId = null)
    {
        using ThreadGate.Passage passage = Note(UnbanName, "S-26", userId, appId);
        _sessions.Unban(userId, appId);
    }

    /// <summary>
    /// Ends a user's session as a ban does, once: the client goes to ABORTED with reason
    /// BANNED_BY_SERVER, and after a logout it may log in again at once (S-82). Nothing happens to
    /// a user who is not online.
    /// </summary>
    /// <param name="userId">The user.</param>
    /// <param name="appId">The project; null for all.</param>
    public void Kick(string userId, string? appId = null)
    {
        using ThreadGate.Passage passage = Note(KickName, "S-82", userId, appId);
        _sessions.Kick(userId, appId);
    }

    /// <summary>
    /// Makes an App ID known. Needed only with <see cref="ServiceOptions.AutoRegisterAppIds"/>
    /// off, where logins of unknown ones fail with 4 (S-08).
    /// </summary>
    /// <param name="appId">The project.</param>
    public void RegisterApp(string appId)
    {
        Preconditions.NotNull(appId, nameof(appId));
        using ThreadGate.Passage passage = _gate.Enter();
        _trace.Record(
            TraceKind.Control, null, RegisterName, "S-08", null,
            new CallArguments(("appId", appId)));
        _sessions.Register(appId);
    }

    private ThreadGate.Passage Note(TraceName name, string rule, string userId, string? appId)
    {
        Preconditions.NotNull(userId, nameof(userId));
        ThreadGate.Passage passage = _gate.Enter();
        _trace.Record(
            TraceKind.Control, null, name, rule, null,
            new CallArguments(("user", userId), ("appId", appId)));
        return passage;
    }
}
