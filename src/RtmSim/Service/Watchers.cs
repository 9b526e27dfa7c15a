using System;
using System.Collections.Generic;
using RtmSim.Kernel;

namespace RtmSim.Service;

/// <summary>The sessions that are subscribed to each user, in order of subscription.</summary>
internal sealed class Watchers
{
    private readonly OrderedMap<string, OrderedMap<Session, Session>> _byPeer =
        new(StringComparer.Ordinal);

    public void Add(string peerId, Session session)
    {
        if (!_byPeer.TryGetValue(peerId, out OrderedMap<Session, Session>? sessions))
        {
            sessions = new OrderedMap<Session, Session>(EqualityComparer<Session>.Default);
            _byPeer[peerId] = sessions;
        }

        sessions[session] = session;
    }

    public void Remove(string peerId, Session session)
    {
        if (_byPeer.TryGetValue(peerId, out OrderedMap<Session, Session>? sessions)
            && sessions.Remove(session) && sessions.Count == 0)
        {
            _byPeer.Remove(peerId);
        }
    }

    public IReadOnlyList<Session> Of(string peerId) =>
        _byPeer.TryGetValue(peerId, out OrderedMap<Session, Session>? sessions)
            ? sessions.ToArray()
            : Array.Empty<Session>();
}
