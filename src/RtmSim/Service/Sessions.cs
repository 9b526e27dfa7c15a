using System;
using System.Collections.Generic;
using RtmSim.Kernel;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Service;

/// <summary>
/// Who is logged in: login, return, logout, eviction, ban, and the 30 s after which a silent user
/// is offline. Areas C and D at the service.
/// </summary>
internal sealed partial class Sessions
{
    private static readonly TraceName WentOffline = new("user offline");
    private static readonly TraceName Evicted = new("session evicted");

    private readonly ServiceWorld _world;
    private readonly PeerMessages _messages;
    private readonly Channels _channels;
    private readonly Presence _presence;
    private readonly Renewals _renewals;
    private readonly UserAttributes _attributes;
    private readonly Invitations _invitations;
    private readonly Answers _answers;
    private readonly Bans _bans = new();
    private readonly OrderedMap<string, AppSpace> _apps = new(StringComparer.Ordinal);

    public Sessions(
        ServiceWorld world, PeerMessages messages, Channels channels, Presence presence,
        Renewals renewals, UserAttributes attributes, Invitations invitations, Answers answers)
    {
        _world = world;
        _messages = messages;
        _channels = channels;
        _presence = presence;
        _renewals = renewals;
        _attributes = attributes;
        _invitations = invitations;
        _answers = answers;
    }

    public AppSpace Register(string appId)
    {
        if (!_apps.TryGetValue(appId, out AppSpace? app))
        {
            app = new AppSpace(appId);
            _apps[appId] = app;
        }

        return app;
    }

    /// <summary>The project, or null if nobody has named it yet.</summary>
    public AppSpace? FindApp(string appId) =>
        _apps.TryGetValue(appId, out AppSpace? app) ? app : null;

    public void OnLogin(Connection connection, LoginRequest login) => Open(
        connection,
        () => FinishLogin(connection, login),
        _answers.DelayOf(Operation.Login, login.UserId));

    public void OnReturn(Connection connection, ResumeRequest request) => Open(
        connection, () => FinishReturn(connection, request));

    /// <summary>The user goes at once, not after 30 s (C-17, C-20).</summary>
    public void OnLogout(Connection connection)
    {
        connection.Opening.Cancel();
        _renewals.Forget(connection);
        if (connection.Session is { } session)
        {
            if (connection.IsBroken)
            {
                Settle(session);
            }

            End(session);
            Announce(session);
        }

        connection.Session = null;
        connection.Fate = SessionEnd.None;
    }

    /// <summary>The client gave up its login, or is disposed (B-12).</summary>
    public void OnGoodbye(Connection connection)
    {
        Session? session = connection.Session;
        OnLogout(connection);
        if (session is not null)
        {
            Settle(session);
        }
    }

    public void OnSilence(Connection connection)
    {
        if (connection.Session is { IsOnline: true } session
            && !_renewals.IsRefused(connection))
        {
            StartSilence(session);
        }
    }

    /// <summary>
    /// A link alone does not keep a user online whose returns are refused: its 30 s go on.
    /// </summary>
    public void OnHeard(Connection connection)
    {
        if (_renewals.IsRefused(connection))
        {
            return;
        }

        connection.Session?.OfflineMark?.Clear();
        if (connection.Session is { IsOnline: true } session)
        {
            _presence.EndSilence(session);
        }
    }

    public void OnBroken(Connection connection, IReadOnlyList<Packet> undelivered)
    {
        // A return that is being worked on would be answered over what is gone (S-67).
        connection.Opening.Cancel();
        connection.IsBroken = true;
        foreach (Packet packet in undelivered)
        {
            bool isMemberEvent = packet is MemberJoinedPush or MemberLeftPush;
            if (packet is InvitationPush invitation)
            {
                _invitations.Hold(connection, invitation);
            }
            else if (packet is (Reply and not SessionReply) or ChannelMessagePush { IsLate: true }
                || (isMemberEvent && _world.Options.ReplayMemberEvents))
            {
                connection.PushOrHold(packet);
            }
        }
    }

    private void Open(Connection connection, Action finish, long extraTicks = 0)
    {
        connection.Opening.Cancel();
        connection.Opening = _world.Loop.After(
            _world.Timing.LoginTicks + extraTicks, state => ((Action)state!)(), finish,
            "service/login");
    }

    private void FinishLogin(Connection connection, LoginRequest login)
    {
        bool isMeant = _answers.TryTake(
            connection, Operation.Login, login.UserId, out Failure? ordered);
        (AppSpace? app, Failure failure) = ordered is null
            ? CheckLogin(login)
            : (null, ordered.Value);
        if (isMeant && ordered is null)
        {
            connection.Lose(login);
        }

        if (app is null)
        {
            connection.IsBroken = false;
            bool banned = failure == Failure.NotAuthorized
                && _bans.Hold(login.UserId, login.AppId);
            connection.Push(new SessionReply(
                login.Serial, failure, banned ? SessionEnd.Banned : SessionEnd.None));
            return;
        }

        // All the former session's acknowledgements came before this login: what it did not
        // acknowledge found the client logged out.
        if (connection.Receiver is { IsOnline: false } former)
        {
            Settle(former);
        }

        Session session = new(app, login.UserId, connection);
        app.Online.TryGetValue(login.UserId, out Session? older);
        if (older is not null)
        {
            Evict(older, session);
        }

        app.Online[login.UserId] = session;
        Attach(session);
        _renewals.Wake(app, login.UserId);
        connection.ForgetHeld();
        connection.Push(new SessionReply(login.Serial, Failure.None));
        Announce(session);
        _messages.DeliverOpen(session);
        _messages.DeliverStored(session);
    }

    private (AppSpace? App, Failure Failure) CheckLogin(LoginRequest login)
    {
        if (!_world.Options.AutoRegisterAppIds && !_apps.ContainsKey(login.AppId))
        {
            return (null, Failure.InvalidAppId);
        }

        AppSpace app = Register(login.AppId);
        if (!app.HasRtm)
        {
            return (null, Failure.Rejected);
        }

        Failure failure = _bans.Hold(login.UserId, app.AppId)
            ? Failure.NotAuthorized
            : _renewals.Check(app, login.UserId, login.Token);
        return (failure == Failure.None ? app : null, failure);
    }

    private void FinishReturn(Connection connection, ResumeRequest request)
    {
        SessionEnd refusedFor = WhyNotReturn(connection);
        if (refusedFor != SessionEnd.None || connection.Session is null)
        {
            // The answer may find a client that has begun another attempt, which is told the same.
            connection.Fate = refusedFor;
            connection.IsBroken = false;
            connection.Session = null;
            _renewals.Forget(connection);
            connection.Push(new SessionReply(request.Serial, Failure.Other, refusedFor));
            return;
        }

        Session session = connection.Session;
        Failure failure = _renewals.CheckReturn(session, request.Token);
        if (failure != Failure.None)
        {
            RefuseReturn(session, request.Serial, failure);
            return;
        }

        session.App.Online[session.UserId] = session;
        Attach(session);

        // The order is that of S-67; what is restored is there before the client knows (S-47).
        _attributes.Restore(session, request.Attributes);
        connection.Push(new SessionReply(request.Serial, Failure.None));
        _presence.Return(session);
        Announce(session);
        _messages.Redeliver(session, request.LastDelivery);
        _messages.DeliverStored(session);
        _channels.Return(session, request.Channels);
        connection.SendHeld();
        _channels.ReturnUnconfirmed(session, request.Channels);
    }

    /// <summary>
    /// The session stays as it is while the client tries again; its 30 s count from here.
    /// </summary>
    private void RefuseReturn(Session session, int serial, Failure failure)
    {
        _renewals.Refuse(session.Connection, serial, failure);
        if (session.IsOnline && session.OfflineMark is not { IsSet: true })
        {
            StartSilence(session);
        }
    }

    private SessionEnd WhyNotReturn(Connection connection)
    {
        if (connection.Fate != SessionEnd.None || connection.Session is null)
        {
            return connection.Fate;
        }

        AppSpace app = connection.Session.App;
        string userId = connection.Session.UserId;
        if (_bans.Hold(userId, app.AppId))
        {
            return SessionEnd.Banned;
        }

        // Dropped at the 30 s mark, and another instance has logged in since (S-25).
        return app.Online.TryGetValue(userId, out Session? online) && online != connection.Session
            ? SessionEnd.RemoteLogin
            : SessionEnd.None;
    }

    private void Attach(Session session)
    {
        Connection connection = session.Connection;
        connection.Session = session;
        connection.Receiver = session;
        connection.Fate = SessionEnd.None;
        connection.IsBroken = false;
        _renewals.Forget(connection);
        session.OfflineMark?.Clear();
        session.UnreachableMark?.Clear();
        if (connection.Link.IsHeard)
        {
            session.IsUnreachable = false;
        }
        else
        {
            StartSilence(session);
        }
    }

    private void Evict(Session older, Session newer)
    {
        _world.Trace.Record(
            TraceKind.Service, older.Connection.Link.Tag, Evicted, "D-10");
        bool reachable = older.Connection.CanDeliver;
        _attributes.Hand(older, newer);
        Expel(older, SessionEnd.RemoteLogin);
        if (!reachable)
        {
            _messages.Hand(older, newer);
        }
    }

    private void StartSilence(Session session)
    {
        session.OfflineMark ??= new Deadline(
            _world.Loop, "service/offline mark", () => GoOffline(session),
            _world.Trace.Boundaries.Of(Boundaries.Online));
        session.OfflineMark.SetIn(ServiceTiming.OfflineTicks);
        _presence.StartSilence(session);
        if (_isOut)
        {
            PauseMarks(session);
        }
    }

    private void GoOffline(Session session)
    {
        if (session.IsOnline)
        {
            _world.Trace.Record(
                TraceKind.Service, session.Connection.Link.Tag, WentOffline, "D-07");
            End(session);
            Announce(session);
            Settle(session);
        }
    }

    private void End(Session session)
    {
        session.OfflineMark?.Clear();
        _presence.End(session);
        if (session.IsOnline)
        {
            _channels.LeaveAll(session);
            session.Attributes.Clear();
            session.App.Online.Remove(session.UserId);
        }
    }

    /// <summary>What is on its way to a user who is gone comes to its end.</summary>
    private void Settle(Session session)
    {
        _messages.Settle(session);
        _invitations.Settle(session);
    }

    /// <summary>Tells who subscribed to the user, if it is seen otherwise now (I-07).</summary>
    private void Announce(Session session) => _presence.Announce(session.App, session.UserId);
}
