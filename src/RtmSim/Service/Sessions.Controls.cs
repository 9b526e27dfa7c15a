using RtmSim.Protocol;

namespace RtmSim.Service;

/// <content>What the test does to sessions: bans, kicks, outages.</content>
internal sealed partial class Sessions
{
    private bool _isOut;

    /// <summary>Bans a user from one project, or from all (S-26).</summary>
    public void Ban(string userId, string? appId)
    {
        _bans.Add(userId, appId);
        foreach (AppSpace app in _apps.ToArray())
        {
            _renewals.Wake(app, userId);
            if (_bans.Hold(userId, app.AppId))
            {
                Kick(app, userId);
            }
        }
    }

    public void Unban(string userId, string? appId) => _bans.Lift(userId, appId);

    /// <summary>Ends a user's session as a ban does, once (S-82).</summary>
    public void Kick(string userId, string? appId)
    {
        foreach (AppSpace app in _apps.ToArray())
        {
            if (appId is null || app.AppId == appId)
            {
                Kick(app, userId);
            }
        }
    }

    /// <summary>The service goes away: nobody's marks count on (S-71).</summary>
    public void StartOutage()
    {
        _isOut = true;
        foreach (AppSpace app in _apps.ToArray())
        {
            foreach (Session session in app.Online.ToArray())
            {
                PauseMarks(session);
            }
        }
    }

    /// <summary>The service is back: the marks go on where they were (S-71).</summary>
    public void EndOutage()
    {
        _isOut = false;
        foreach (AppSpace app in _apps.ToArray())
        {
            foreach (Session session in app.Online.ToArray())
            {
                session.OfflineMark?.Resume();
                session.UnreachableMark?.Resume();
            }
        }
    }

    private static void PauseMarks(Session session)
    {
        session.OfflineMark?.Pause();
        session.UnreachableMark?.Pause();
    }

    private void Kick(AppSpace app, string userId)
    {
        if (!app.Online.TryGetValue(userId, out Session? session))
        {
            return;
        }

        bool reachable = session.Connection.CanDeliver;
        Expel(session, SessionEnd.Banned);
        Announce(session);
        if (!reachable)
        {
            Settle(session);
        }
    }

    /// <summary>The service ends a session and tells the client, now or when it returns.</summary>
    private void Expel(Session session, SessionEnd reason)
    {
        End(session);
        _renewals.Wake(session.Connection);
        session.Connection.Push(new SessionEndedPush(reason));
        session.Connection.Fate = reason;
        session.Connection.Session = null;
    }
}
