using System;
using System.Collections.Generic;
using RtmSim.Kernel;
using RtmSim.Protocol;

namespace RtmSim.Service;

/// <summary>
/// Clients of an SDK that is too old for file and image messages (E-23). The test says which: by
/// client, or by user for all its clients.
/// </summary>
internal sealed class LegacyClients
{
    private readonly OrderedMap<int, int> _links = new(EqualityComparer<int>.Default);
    private readonly OrderedMap<string, string> _users = new(StringComparer.Ordinal);

    public void Add(int linkNumber) => _links[linkNumber] = linkNumber;

    public void Add(string userId) => _users[userId] = userId;

    /// <summary>Whether the service keeps a message from this receiver.</summary>
    public bool Block(Session receiver, MessageContent content) => content.Media is not null
        && (_links.ContainsKey(receiver.Connection.Link.Number)
            || _users.ContainsKey(receiver.UserId));
}
