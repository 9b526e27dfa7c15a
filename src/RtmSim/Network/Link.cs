using System.Collections.Generic;
using RtmSim.Kernel;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Network;

/// <summary>
/// The simulated network path of one client, both ways, and what both ends see of it.
/// </summary>
internal sealed class Link
{
    private readonly SimNetwork _network;
    private readonly IClientEnd _client;
    private readonly IServiceEnd _service;
    private readonly Pipe _up;
    private readonly Pipe _down;
    private Endpoint _endpoint;
    private bool _wasUp = true;
    private bool _wasHeard = true;
    private bool _vanished;

    public Link(
        SimNetwork network, int number, Endpoint endpoint, IClientEnd client, IServiceEnd service)
    {
        _network = network;
        _client = client;
        _service = service;
        _endpoint = endpoint;
        Number = number;
        _up = MakePipe(Direction.Up, packet => Arrive(Direction.Up, packet));
        _down = MakePipe(Direction.Down, packet => Arrive(Direction.Down, packet));
    }

    /// <summary>The client's number.</summary>
    public int Number { get; }

    public TraceClient? Tag { get; set; }

    public bool IsClosed { get; private set; }

    /// <summary>Whether packets pass both ways, which is what a client can notice (S-77).</summary>
    public bool IsUp => !_endpoint.Up.IsBlocked && !_endpoint.Down.IsBlocked;

    /// <summary>
    /// Whether anything of the client can reach the service, as soon as the service is there
    /// (S-71, S-77).
    /// </summary>
    public bool IsHeard => !IsClosed && !_endpoint.Up.IsCut;

    /// <summary>
    /// Whether the bytes of a transfer flow: one direction carries them, the other says that they
    /// have arrived.
    /// </summary>
    public bool Flows => !IsClosed && _endpoint.Up.Flows && _endpoint.Down.Flows;

    /// <summary>There and back, without jitter and loss.</summary>
    public long RoundTripTicks => _endpoint.Up.LatencyTicks + _endpoint.Down.LatencyTicks;

    public Endpoint Endpoint
    {
        get => _endpoint;
        set
        {
            _endpoint = value;
            Refresh();
        }
    }

    public void SendUp(Request request)
    {
        if (!IsClosed)
        {
            Send(Direction.Up, _up, request);
        }
    }

    public void SendDown(Packet packet)
    {
        if (!IsClosed)
        {
            Send(Direction.Down, _down, packet);
        }
    }

    /// <summary>The endpoint's conditions have changed.</summary>
    public void Refresh()
    {
        _up.Apply(_endpoint.Up);
        _down.Apply(_endpoint.Down);
        if (!IsClosed)
        {
            NotifyService();
            NotifyClient();
            _client.LinkChanged();
        }
        else if (_vanished || _endpoint.Up.IsCut)
        {
            // A goodbye that is held by a cut is no sign of life.
            NotifyService();
        }
    }

    /// <summary>
    /// Opens or closes a transfer of media. Its time is that of its bytes, which the client
    /// reckons; the exchange itself takes none.
    /// </summary>
    public Reply? Exchange(Request request)
    {
        _network.TracePacket(this, Direction.Up, request);
        Reply? reply = _service.Exchange(this, request);
        if (reply is not null)
        {
            _network.TracePacket(this, Direction.Down, reply);
        }

        return reply;
    }

    /// <summary>
    /// The client gives the connection up for lost. What it had sent and did not arrive comes back
    /// to it; what was on the way to it goes back to the service.
    /// </summary>
    public IReadOnlyList<Packet> Break()
    {
        IReadOnlyList<Packet> unsent = _up.TakeBack();
        _service.ConnectionBroken(this, _down.TakeBack());
        return unsent;
    }

    /// <summary>
    /// The client is gone. What it sent before still arrives if the link is up; over a link that
    /// is down nothing leaves any more (B-12, S-72).
    /// </summary>
    public void Close()
    {
        bool leaves = IsHeard && !_endpoint.Up.IsOut;
        IsClosed = true;
        _down.TakeBack();
        if (!leaves)
        {
            _up.TakeBack();
            _vanished = true;
            NotifyService();
        }
    }

    /// <summary>
    /// The client's process is gone. What it had sent is under way; that nothing comes any more is
    /// all the service can notice (S-85).
    /// </summary>
    public void Vanish()
    {
        Close();
        _vanished = true;
        NotifyService();
    }

    private void Send(Direction direction, Pipe pipe, Packet packet)
    {
        if (_network.PacketSabotage is { } sabotage)
        {
            sabotage(this, direction, packet, pipe.Send);
        }
        else
        {
            pipe.Send(packet);
        }
    }

    private Pipe MakePipe(Direction direction, System.Action<Packet> deliver)
    {
        string name = direction == Direction.Up
            ? $"network/client{Number}>service"
            : $"network/service>client{Number}";
        return new Pipe(
            _network.Loop, SimRandom.Fork(_network.Seed, name), _endpoint[direction], name,
            deliver);
    }

    private void Arrive(Direction direction, Packet packet)
    {
        _network.TracePacket(this, direction, packet);
        if (direction == Direction.Up)
        {
            _service.Receive(this, (Request)packet);
        }
        else
        {
            _client.Receive(packet);
        }
    }

    private void NotifyService()
    {
        // A service that is away notices nothing before it is back (S-71).
        if (_endpoint.Up.IsOut || IsHeard == _wasHeard)
        {
            return;
        }

        _wasHeard = IsHeard;
        if (_wasHeard)
        {
            _service.HeardAgain(this);
        }
        else
        {
            _service.FellSilent(this);
        }
    }

    private void NotifyClient()
    {
        if (IsUp == _wasUp)
        {
            return;
        }

        _wasUp = IsUp;
        if (_wasUp)
        {
            _client.LinkRestored();
        }
        else
        {
            _client.LinkLost();
        }
    }
}
