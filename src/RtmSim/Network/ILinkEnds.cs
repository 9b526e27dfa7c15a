using System.Collections.Generic;
using RtmSim.Protocol;

namespace RtmSim.Network;

/// <summary>The client at its end of a link.</summary>
internal interface IClientEnd
{
    void Receive(Packet packet);

    /// <summary>Nothing gets through any more, in at least one direction.</summary>
    void LinkLost();

    void LinkRestored();

    /// <summary>The link's conditions have changed, whatever they were and are now.</summary>
    void LinkChanged();
}

/// <summary>The service at its end of all links.</summary>
internal interface IServiceEnd
{
    void Receive(Link link, Request request);

    /// <summary>
    /// Answers at once what belongs to a transfer of media, whose time is that of its bytes; null
    /// if the client has no session.
    /// </summary>
    Reply? Exchange(Link link, Request request);

    /// <summary>Nothing can arrive from this client any more.</summary>
    void FellSilent(Link link);

    void HeardAgain(Link link);

    /// <summary>The client gave the connection up; these packets did not reach it.</summary>
    void ConnectionBroken(Link link, IReadOnlyList<Packet> undelivered);
}
