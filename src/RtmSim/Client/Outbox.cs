using System.Collections.Generic;
using RtmSim.Network;
using RtmSim.Protocol;

namespace RtmSim.Client;

/// <summary>
/// What the client wants to send. With a session it goes out at once; without one it waits and
/// goes out in call order when the session is there (S-73, S-74).
/// </summary>
internal sealed class Outbox
{
    private readonly Link _link;
    private readonly ConnectionMachine _connection;
    private readonly List<Request> _waiting = new();

    public Outbox(Link link, ConnectionMachine connection)
    {
        _link = link;
        _connection = connection;
    }

    private bool HasSession =>
        _connection.State is ConnectionState.Connected or ConnectionState.Aborted;

    public void Send(Request request)
    {
        if (HasSession)
        {
            _link.SendUp(request);
        }
        else
        {
            _waiting.Add(request);
        }
    }

    /// <summary>Sends a request once more if it has left already.</summary>
    public void SendAgain(Request request)
    {
        if (HasSession)
        {
            _link.SendUp(request);
        }
    }

    /// <summary>
    /// The connection broke: what was sent over it and did not arrive waits for the next one.
    /// Acknowledgements are not needed then, since the return says what has arrived.
    /// </summary>
    public void TakeBack(IReadOnlyList<Packet> unsent)
    {
        foreach (Packet packet in unsent)
        {
            if (packet is Request request and not DeliveryAck and not ResumeRequest)
            {
                _waiting.Add(request);
            }
        }
    }

    /// <summary>Takes out a request that has not left; false if it has.</summary>
    public bool Withdraw(int serial) => _waiting.RemoveAll(request => request.Serial == serial) > 0;

    /// <summary>Whether a request has not left.</summary>
    public bool IsWaiting(int serial) => _waiting.Exists(request => request.Serial == serial);

    public void Flush()
    {
        foreach (Request request in _waiting)
        {
            _link.SendUp(request);
        }

        _waiting.Clear();
    }

    public void Clear() => _waiting.Clear();
}
