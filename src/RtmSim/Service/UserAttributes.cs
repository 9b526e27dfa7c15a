using System;
using System.Collections.Generic;
using RtmSim.Protocol;

namespace RtmSim.Service;

/// <summary>Attributes of users who are logged in: area J at the service.</summary>
internal sealed class UserAttributes
{
    private readonly ServiceWorld _world;

    public UserAttributes(ServiceWorld world) => _world = world;

    /// <summary>Only the own ones can be changed, and nobody is told (J-02, J-11).</summary>
    public void OnChange(Session session, ChangeUserAttributesRequest request)
    {
        bool fits = session.Attributes.TryApply(request.Change);
        session.Connection.PushOrHold(
            new Reply(request.Serial, fits ? Failure.None : Failure.SizeOverflow));
    }

    /// <summary>Anybody's can be read while the user is online, grace included (S-43).</summary>
    public void OnGet(Session session, GetUserAttributesRequest request)
    {
        bool isOnline = session.App.Online.TryGetValue(request.UserId, out Session? asked);
        session.Connection.PushOrHold(new AttributesReply(
            request.Serial,
            isOnline ? Failure.None : Failure.UserNotFound,
            !isOnline ? Array.Empty<AttributeEntry>()
                : request.Keys is null ? asked!.Attributes.All
                : asked!.Attributes.Pick(request.Keys)));
    }

    /// <summary>A client is back and has sent its copy, as one full set (J-10).</summary>
    public void Restore(Session session, IReadOnlyList<AttributeEntry> copy)
    {
        if (copy.Count > 0)
        {
            session.Attributes.TryApply(AttributeChange.Set(copy));
        }
    }

    /// <summary>The user is online all the time an eviction takes (S-28).</summary>
    public void Hand(Session older, Session newer)
    {
        if (_world.Options.AttributesSurviveEviction)
        {
            newer.Attributes.CopyFrom(older.Attributes);
        }
    }
}
