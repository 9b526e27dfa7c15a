using System.Collections.Generic;
using RtmSim.Protocol;

namespace RtmSim.Service;

/// <summary>
/// Clients of an SDK that is too old for file and image messages (E-23). The test says which: by
/// client, or by user for all its clients.
/// </summary>
internal sealed class LegacyClients
{
    private readonly List<int> _links = new();
    private readonly List<string> _users = new();

    public void Add(int linkNumber) => _links.Add(linkNumber);

    public void Add(string userId) => _users.Add(userId);

    /// <summary>Whether the service keeps a message from this receiver.</summary>
    public bool Block(Session receiver, MessageContent content) => content.Media is not null
        && (_links.Contains(receiver.Connection.Link.Number) || _users.Contains(receiver.UserId));
}
