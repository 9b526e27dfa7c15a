using System;
using System.Collections.Generic;
using RtmSim.Kernel;
using RtmSim.Network;
using RtmSim.Protocol;

namespace RtmSim.Service;

/// <summary>
/// The simulated RTM system. It routes: requests to the feature they belong to, link events to the
/// sessions. The rules are in the features.
/// </summary>
internal sealed class RtmService : IServiceEnd
{
    private readonly ServiceWorld _world;
    private readonly OrderedMap<int, Connection> _connections = new(EqualityComparer<int>.Default);

    public RtmService(ServiceWorld world)
    {
        _world = world;
        Answers = new Answers(world);
        Relays = new Relays(world);
        LegacyClients = new LegacyClients();
        PeerMessages = new PeerMessages(world, Relays, LegacyClients);
        Channels = new Channels(world, Relays, LegacyClients);
        Presence = new Presence(world);
        Renewals = new Renewals(world);
        UserAttributes = new UserAttributes(world);
        ChannelAttributes = new ChannelAttributes(world);
        MediaStore = new MediaStore(world);
        Invitations = new Invitations(world, Relays);
        Sessions = new Sessions(
            world, PeerMessages, Channels, Presence, Renewals, UserAttributes, Invitations,
            Answers);
    }

    public Sessions Sessions { get; }

    public Answers Answers { get; }

    public Relays Relays { get; }

    public PeerMessages PeerMessages { get; }

    public Channels Channels { get; }

    public Presence Presence { get; }

    public Renewals Renewals { get; }

    public UserAttributes UserAttributes { get; }

    public ChannelAttributes ChannelAttributes { get; }

    public MediaStore MediaStore { get; }

    public LegacyClients LegacyClients { get; }

    public Invitations Invitations { get; }

    void IServiceEnd.Receive(Link link, Request request)
    {
        Connection connection = ConnectionOf(link);
        switch (request)
        {
            case LoginRequest login:
                Sessions.OnLogin(connection, login);
                return;
            case ResumeRequest resume:
                Sessions.OnReturn(connection, resume);
                return;
            case GoodbyeRequest:
                Sessions.OnGoodbye(connection);
                return;
            case LogoutRequest logout:
                PeerMessages.OnLogout(connection, logout);
                Sessions.OnLogout(connection);
                return;
            case DeliveryAck ack:
                PeerMessages.OnAck(connection, ack);
                return;
        }

        // Without a session nobody answers: the client runs into its time-out (D-12, S-23).
        if (connection.Session is { } session && IsServed(session, request))
        {
            Take(session, request);
        }
    }

    Reply? IServiceEnd.Exchange(Link link, Request request)
    {
        Connection connection = ConnectionOf(link);
        if (connection.Session is not { IsOnline: true } session)
        {
            return null;
        }

        return Answers.TryTake(
            connection, request.Operation!.Value, session.UserId, out Failure? failure)
            ? new MediaReply(failure!.Value, string.Empty, Array.Empty<byte>())
            : MediaStore.Answer(session.App, request);
    }

    void IServiceEnd.FellSilent(Link link) => Sessions.OnSilence(ConnectionOf(link));

    void IServiceEnd.HeardAgain(Link link) => Sessions.OnHeard(ConnectionOf(link));

    void IServiceEnd.ConnectionBroken(Link link, IReadOnlyList<Packet> undelivered) =>
        Sessions.OnBroken(ConnectionOf(link), undelivered);

    /// <summary>
    /// A token is renewed also where the session is not taken up again yet (S-59).
    /// </summary>
    private static bool IsServed(Session session, Request request) =>
        session.IsOnline || request is RenewTokenRequest;

    /// <summary>Works on a request, or does to it what the test wants (S-81).</summary>
    private void Take(Session session, Request request)
    {
        if (request.Operation is not { } operation)
        {
            Serve(session, request);
            return;
        }

        long due = session.Connection.DueOf(
            operation, _world.Now, Answers.DelayOf(operation, session.UserId));
        if (due > _world.Now)
        {
            void Go(object? state) => TakeLate(session, request, operation);
            _world.Loop.At(due, Go, null, "service/slow answer");
        }
        else
        {
            Answer(session, request, operation);
        }
    }

    /// <summary>It is as if the request came only now.</summary>
    private void TakeLate(Session session, Request request, Operation operation)
    {
        if (session.Connection.Session == session && IsServed(session, request))
        {
            Answer(session, request, operation);
        }
    }

    private void Answer(Session session, Request request, Operation operation)
    {
        Connection connection = session.Connection;
        if (!Answers.TryTake(connection, operation, session.UserId, out Failure? failure))
        {
            Serve(session, request);
        }
        else if (failure is null)
        {
            connection.Lose(request);
            Serve(session, request);
        }
        else if (request is RenewTokenRequest)
        {
            connection.Answer(new Reply(request.Serial, failure.Value));
        }
        else
        {
            connection.PushOrHold(new Reply(request.Serial, failure.Value));
        }
    }

    private void Serve(Session session, Request request)
    {
        switch (request)
        {
            case RenewTokenRequest renewal:
                Renewals.OnRenew(session.Connection, renewal);
                break;
            case SendPeerMessageRequest send:
                PeerMessages.OnSend(session, send);
                break;
            case JoinRequest join:
                Channels.OnJoin(session, join);
                break;
            case LeaveRequest leave:
                Channels.OnLeave(session, leave);
                break;
            case SendChannelMessageRequest send:
                Channels.OnSend(session, send);
                break;
            case GetMembersRequest members:
                Channels.OnGetMembers(session, members);
                break;
            case GetMemberCountRequest count:
                Channels.OnGetMemberCount(session, count);
                break;
            case QueryPeersRequest query:
                Presence.OnQuery(session, query);
                break;
            case SubscribePeersRequest subscribe:
                Presence.OnSubscribe(session, subscribe);
                break;
            case UnsubscribePeersRequest unsubscribe:
                Presence.OnUnsubscribe(session, unsubscribe);
                break;
            case ListSubscribedRequest list:
                Presence.OnList(session, list);
                break;
            case ChangeUserAttributesRequest change:
                UserAttributes.OnChange(session, change);
                break;
            case GetUserAttributesRequest get:
                UserAttributes.OnGet(session, get);
                break;
            case ChangeChannelAttributesRequest change:
                ChannelAttributes.OnChange(session, change);
                break;
            case GetChannelAttributesRequest get:
                ChannelAttributes.OnGet(session, get);
                break;
            case InvitationRequest invitation:
                Invitations.OnRequest(session, invitation);
                break;
            default:
                throw new InvalidOperationException($"The service has no {request.Name}.");
        }
    }

    private Connection ConnectionOf(Link link)
    {
        if (!_connections.TryGetValue(link.Number, out Connection? connection))
        {
            connection = new Connection(link);
            _connections[link.Number] = connection;
        }

        return connection;
    }
}
