using System.Collections.Generic;
using RtmSim.Kernel;
using RtmSim.Protocol;
using RtmSim.Service.Tokens;

namespace RtmSim.Service;

/// <summary>
/// Tokens at the service: whose are good, their renewal, and returns that were refused for want of
/// a good one. Area N.
/// </summary>
internal sealed class Renewals
{
    private readonly ServiceWorld _world;
    private readonly OrderedMap<int, Connection> _refused = new(EqualityComparer<int>.Default);

    public Renewals(ServiceWorld world) => _world = world;

    /// <summary>
    /// What a login, a return or a renewal with this token comes to, by the clock of now (S-17).
    /// </summary>
    public Failure Check(AppSpace app, string userId, string? token)
    {
        if (app.Certificate is null)
        {
            return Failure.None;
        }

        Failure failure = TokenCheck.Verify(
            token, app.AppId, app.Certificate, userId, _world.NowUnixSeconds,
            _world.Options.Privilege006Expiry);
        return failure is Failure.None or Failure.TokenExpired
            && app.DeniedTokens.Contains(token!)
            ? Failure.NotAuthorized
            : failure;
    }

    /// <summary>Why a session may not go on, or none (S-75, N-04).</summary>
    public Failure CheckReturn(Session session, string? token) => session.App.HasRtm
        ? Check(session.App, session.UserId, token)
        : Failure.Rejected;

    /// <summary>
    /// Answers a renewal, also where the session is silent or not taken up again yet (S-59).
    /// </summary>
    public void OnRenew(Connection connection, RenewTokenRequest request)
    {
        if (connection.Session is { } session)
        {
            Failure failure = Check(session.App, session.UserId, request.Token);
            connection.Answer(new Reply(request.Serial, failure));
        }
    }

    /// <summary>Refuses a return; the client stays RECONNECTING (D-04).</summary>
    public void Refuse(Connection connection, int serial, Failure failure)
    {
        _refused[connection.Link.Number] = connection;
        connection.Link.SendDown(new SessionReply(serial, failure));
    }

    /// <summary>Whether the client is there, but its last return was refused.</summary>
    public bool IsRefused(Connection connection) =>
        _refused.ContainsKey(connection.Link.Number);

    public void Forget(Connection connection) => _refused.Remove(connection.Link.Number);

    /// <summary>Something changed for this project, or for one user of it.</summary>
    public void Wake(AppSpace app, string? userId = null)
    {
        foreach (Connection refused in _refused.ToArray())
        {
            if (refused.Session is { } session
                && session.App == app
                && (userId is null || session.UserId == userId))
            {
                Wake(refused);
            }
        }
    }

    /// <summary>Lets a client that was refused try again.</summary>
    public void Wake(Connection connection)
    {
        if (IsRefused(connection))
        {
            connection.Link.SendDown(new TryAgainPush());
        }
    }
}
