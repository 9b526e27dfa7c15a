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
internal sealed class Sessions
{
    private static readonly TraceName WentOffline = new("user offline");
    private static readonly TraceName Evicted = new("session evicted");

    private readonly ServiceWorld _world;
    private readonly PeerMessages _messages;
    private readonly Channels _channels;
    private readonly UserAttributes _attributes;
    private readonly Bans _bans = new();
    private readonly OrderedMap<string, AppSpace> _apps = new(StringComparer.Ordinal);

    public Sessions(
        ServiceWorld world, PeerMessages messages, Channels channels, UserAttributes attributes)
    {
        _world = world;
        _messages = messages;
        _channels = channels;
        _attributes = attributes;
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

    public void OnLogin(Connection connection, LoginRequest login) => Open(
        connection, () => FinishLogin(connection, login));

    public void OnReturn(Connection connection, ResumeRequest request) => Open(
        connection, () => FinishReturn(connection, request));

    /// <summary>The user goes at once, not after 30 s (C-17, C-20).</summary>
    public void OnLogout(Connection connection)
    {
        connection.Opening.Cancel();
        if (connection.Session is { } session)
        {
            if (connection.IsBroken)
            {
                _messages.Settle(session);
            }

            End(session);
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
            _messages.Settle(session);
        }
    }

    public void OnSilence(Connection connection)
    {
        if (connection.Session is { IsOnline: true } session)
        {
            StartSilence(session);
        }
    }

    public void OnHeard(Connection connection) => connection.Session?.OfflineMark?.Clear();

    public void OnBroken(Connection connection, IReadOnlyList<Packet> undelivered)
    {
        connection.IsBroken = true;
        foreach (Packet packet in undelivered)
        {
            bool isMemberEvent = packet is MemberJoinedPush or MemberLeftPush;
            if (packet is Reply and not SessionReply
                || (isMemberEvent && _world.Options.ReplayMemberEvents))
            {
                connection.PushOrHold(packet);
            }
        }
    }

    /// <summary>Bans a user from one project, or from all (S-26).</summary>
    public void Ban(string userId, string? appId)
    {
        _bans.Add(userId, appId);
        foreach (AppSpace app in _apps.ToArray())
        {
            if (_bans.Hold(userId, app.AppId)
                && app.Online.TryGetValue(userId, out Session? session))
            {
                bool reachable = session.Connection.CanDeliver;
                Expel(session, SessionEnd.Banned);
                if (!reachable)
                {
                    _messages.Settle(session);
                }
            }
        }
    }

    public void Unban(string userId, string? appId) => _bans.Lift(userId, appId);

    private void Open(Connection connection, Action finish)
    {
        connection.Opening.Cancel();
        connection.Opening = _world.Loop.After(
            _world.Timing.LoginTicks, state => ((Action)state!)(), finish, "service/login");
    }

    private void FinishLogin(Connection connection, LoginRequest login)
    {
        (AppSpace? app, Failure failure) = CheckLogin(login);
        if (app is null)
        {
            connection.IsBroken = false;
            bool banned = failure == Failure.NotAuthorized;
            connection.Push(new SessionReply(
                login.Serial, failure, banned ? SessionEnd.Banned : SessionEnd.None));
            return;
        }

        Session session = new(app, login.UserId, connection);
        app.Online.TryGetValue(login.UserId, out Session? older);
        if (older is not null)
        {
            Evict(older, session);
        }

        app.Online[login.UserId] = session;
        Attach(session);
        connection.ForgetHeld();
        connection.Push(new SessionReply(login.Serial, Failure.None));
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
        return _bans.Hold(login.UserId, app.AppId)
            ? (null, Failure.NotAuthorized)
            : (app, Failure.None);
    }

    private void FinishReturn(Connection connection, ResumeRequest request)
    {
        SessionEnd refusedFor = WhyNotReturn(connection);
        if (refusedFor != SessionEnd.None || connection.Session is null)
        {
            connection.IsBroken = false;
            connection.Session = null;
            connection.Push(new SessionReply(request.Serial, Failure.Other, refusedFor));
            return;
        }

        Session session = connection.Session;
        session.App.Online[session.UserId] = session;
        Attach(session);

        // The order is that of S-67; what is restored is there before the client knows (S-47).
        _attributes.Restore(session, request.Attributes);
        connection.Push(new SessionReply(request.Serial, Failure.None));
        _messages.Redeliver(session, request.LastDelivery);
        _messages.DeliverStored(session);
        _channels.Return(session, request.Channels);
        connection.SendHeld();
        _channels.ReturnUnconfirmed(session, request.Channels);
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
        connection.Mailbox = session.Mailbox;
        connection.Fate = SessionEnd.None;
        connection.IsBroken = false;
        if (!connection.Link.IsHeard)
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

    /// <summary>The service ends a session and tells the client, now or when it returns.</summary>
    private void Expel(Session session, SessionEnd reason)
    {
        End(session);
        session.Connection.Push(new SessionEndedPush(reason));
        session.Connection.Fate = reason;
        session.Connection.Session = null;
    }

    private void StartSilence(Session session)
    {
        session.OfflineMark ??= new Deadline(
            _world.Loop, "service/offline mark", () => GoOffline(session));
        session.OfflineMark.SetIn(ServiceTiming.OfflineTicks);
    }

    private void GoOffline(Session session)
    {
        if (session.IsOnline)
        {
            _world.Trace.Record(
                TraceKind.Service, session.Connection.Link.Tag, WentOffline, "D-07");
            End(session);
            _messages.Settle(session);
        }
    }

    private void End(Session session)
    {
        session.OfflineMark?.Clear();
        if (session.IsOnline)
        {
            _channels.LeaveAll(session);
            session.Attributes.Clear();
            session.App.Online.Remove(session.UserId);
        }
    }
}
