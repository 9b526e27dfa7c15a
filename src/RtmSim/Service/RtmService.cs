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
    private readonly OrderedMap<int, Connection> _connections = new(EqualityComparer<int>.Default);

    public RtmService(ServiceWorld world)
    {
        LegacyClients = new LegacyClients();
        PeerMessages = new PeerMessages(world, LegacyClients);
        Channels = new Channels(world, LegacyClients);
        Presence = new Presence(world);
        Renewals = new Renewals(world);
        UserAttributes = new UserAttributes(world);
        ChannelAttributes = new ChannelAttributes(world);
        MediaStore = new MediaStore(world);
        Invitations = new Invitations();
        Sessions = new Sessions(
            world, PeerMessages, Channels, Presence, Renewals, UserAttributes, Invitations);
    }

    public Sessions Sessions { get; }

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
            case RenewTokenRequest renewal:
                Renewals.OnRenew(connection, renewal);
                return;
        }

        // Without a session nobody answers: the client runs into its time-out (D-12, S-23).
        if (connection.Session is { IsOnline: true } session)
        {
            Serve(session, request);
        }
    }

    Reply? IServiceEnd.Exchange(Link link, Request request) =>
        ConnectionOf(link).Session is { } session
            ? MediaStore.Answer(session.App, request)
            : null;

    void IServiceEnd.FellSilent(Link link) => Sessions.OnSilence(ConnectionOf(link));

    void IServiceEnd.HeardAgain(Link link) => Sessions.OnHeard(ConnectionOf(link));

    void IServiceEnd.ConnectionBroken(Link link, IReadOnlyList<Packet> undelivered) =>
        Sessions.OnBroken(ConnectionOf(link), undelivered);

    private void Serve(Session session, Request request)
    {
        switch (request)
        {
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
