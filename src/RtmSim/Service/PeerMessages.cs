using System.Collections.Generic;
using RtmSim.Protocol;

namespace RtmSim.Service;

/// <summary>Peer messages at the service: area E.</summary>
internal sealed class PeerMessages
{
    private readonly ServiceWorld _world;
    private readonly Relays _relays;
    private readonly LegacyClients _legacy;

    public PeerMessages(ServiceWorld world, Relays relays, LegacyClients legacy)
    {
        _world = world;
        _relays = relays;
        _legacy = legacy;
    }

    public void OnSend(Session sender, SendPeerMessageRequest request)
    {
        ReceivedMessage message = new(
            sender.UserId, request.MessageId, request.Content, _world.NowMs, isOffline: false);
        Origin origin = new(sender, request.Serial);
        if (_relays.Concern(sender.UserId, request.PeerId)
            && sender.App.Online.ContainsKey(request.PeerId))
        {
            Relay(sender.App, request, message, origin);
        }
        else
        {
            Route(sender.App, request.PeerId, message, origin, request.StoreIfOffline);
        }
    }

    /// <summary>Delivers a message, or stores it for an absent receiver.</summary>
    public void Route(
        AppSpace app, string userId, ReceivedMessage message, Origin? origin, bool storeIfOffline)
    {
        if (app.Online.TryGetValue(userId, out Session? receiver))
        {
            if (_legacy.Block(receiver, message.Content))
            {
                Answer(origin, Failure.IncompatibleMessage);
                return;
            }

            // Silent or reconnecting, the receiver is still online: the message waits (S-30).
            Push(receiver, receiver.Mailbox.Add(message, origin, storeIfOffline));
        }
        else
        {
            Answer(origin, StoreOrDrop(app, userId, message, storeIfOffline));
        }
    }

    /// <summary>Apart, so that other messages make no closures.</summary>
    private void Relay(
        AppSpace app, SendPeerMessageRequest request, ReceivedMessage message, Origin origin) =>
        _relays.Pass(
            message.Sender, request.PeerId, message,
            () => Route(app, request.PeerId, message, origin, request.StoreIfOffline));

    /// <summary>A message that no client sent; false if it can only be dropped.</summary>
    public bool Deposit(
        AppSpace app, string from, string to, MessageContent content, long messageId)
    {
        ReceivedMessage message = new(from, messageId, content, _world.NowMs, isOffline: false);
        bool isKept = app.Online.ContainsKey(to) || _world.Options.OfflineMessaging;
        if (isKept)
        {
            Route(app, to, message, origin: null, storeIfOffline: true);
        }

        return isKept;
    }

    /// <summary>What waits for a user who is away, oldest first.</summary>
    public IReadOnlyList<ReceivedMessage> Stored(AppSpace app, string userId) =>
        app.OfflineMessages.Of(userId, _world);

    /// <summary>A client has what it acknowledges; each sender may be told (E-01).</summary>
    public void OnAck(Connection connection, DeliveryAck ack)
    {
        if (connection.Receiver is { } receiver)
        {
            Confirm(receiver, ack.Delivery);
        }
    }

    /// <summary>A client that logs out says what it has: acknowledgements may be lost.</summary>
    public void OnLogout(Connection connection, LogoutRequest logout)
    {
        if (connection.Receiver is { } receiver)
        {
            Confirm(receiver, logout.LastDelivery);
        }
    }

    /// <summary>Sends what a returning client does not have yet (E-14).</summary>
    public void Redeliver(Session session, long lastDelivery)
    {
        Confirm(session, lastDelivery);
        DeliverOpen(session);
    }

    public void DeliverOpen(Session session)
    {
        foreach (Delivery delivery in session.Mailbox.Open())
        {
            Push(session, delivery);
        }
    }

    /// <summary>Hands over what was stored while the user was away, oldest first (E-04).</summary>
    public void DeliverStored(Session session)
    {
        foreach (ReceivedMessage message in session.App.OfflineMessages.Take(
            session.UserId, _world))
        {
            if (!_legacy.Block(session, message.Content))
            {
                Push(session, session.Mailbox.Add(message, origin: null, storeIfOffline: true));
            }
        }
    }

    /// <summary>What an evicted client cannot get any more goes to the newer one (S-28).</summary>
    public void Hand(Session older, Session newer)
    {
        foreach (Delivery delivery in older.Mailbox.TakeAll())
        {
            newer.Mailbox.Add(delivery.Message, delivery.Origin, delivery.StoreIfOffline);
        }
    }

    /// <summary>
    /// The receiver is gone: what it did not get is stored, if its sender wanted that, or dropped.
    /// A sender that still waits is told (S-30).
    /// </summary>
    public void Settle(Session session)
    {
        foreach (Delivery delivery in session.Mailbox.Settle())
        {
            Failure failure = StoreOrDrop(
                session.App, session.UserId, delivery.Message, delivery.StoreIfOffline);
            Answer(delivery.Origin, failure);
        }
    }

    private static void Push(Session receiver, Delivery delivery) => receiver.Connection.Push(
        new PeerMessagePush(delivery.Number, delivery.Message));

    private static void Confirm(Session receiver, long number)
    {
        foreach (Delivery arrived in receiver.Mailbox.TakeUpTo(number))
        {
            Answer(arrived.Origin, Failure.None);
        }

        foreach (Delivery arrived in receiver.Mailbox.TakeArrived(number))
        {
            receiver.App.OfflineMessages.Withdraw(receiver.UserId, arrived.Message);
        }
    }

    private static void Answer(Origin? origin, Failure failure)
    {
        if (origin is not null && origin.Sender.Connection.Session == origin.Sender)
        {
            origin.Sender.Connection.PushOrHold(new Reply(origin.Serial, failure));
        }
    }

    private Failure StoreOrDrop(
        AppSpace app, string userId, ReceivedMessage message, bool storeIfOffline)
    {
        if (!storeIfOffline || !_world.Options.OfflineMessaging)
        {
            return Failure.PeerUnreachable;
        }

        app.OfflineMessages.Store(userId, message, _world);
        return Failure.CachedByServer;
    }
}
