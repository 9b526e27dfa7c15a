using System;
using RtmSim.Protocol;

namespace RtmSim.Client;

/// <summary>Peer messages at the client: area E.</summary>
internal sealed class PeerMessages
{
    public const string EndCallPrefix = "AgoraRTMLegacyEndcallCompatibleMessagePrefix";

    private readonly SimClient _client;

    public PeerMessages(SimClient client) => _client = client;

    /// <summary>The number of the last message that arrived in this session.</summary>
    public long LastDelivery { get; private set; }

    public void StartSession() => LastDelivery = 0;

    /// <summary>Sends; the outcome comes as a <see cref="PeerMessageResult"/>.</summary>
    /// <param name="peerId">The receiver.</param>
    /// <param name="draft">What to send.</param>
    /// <param name="storeIfOffline">Whether the server keeps it for an absent receiver.</param>
    public Failure Send(string? peerId, MessageDraft draft, bool storeIfOffline)
    {
        Failure refused = CheckSend(peerId, draft);
        if (refused != Failure.None)
        {
            return _client.Refuse(
                Operation.SendPeerMessage, refused,
                rule => new PeerMessageResult(draft.Id, refused, rule));
        }

        if (!_client.Rates.TryCharge(RateGroup.Message))
        {
            Report(draft.Id, Failure.TooOften);
            return Failure.None;
        }

        _client.Ask(
            Operation.SendPeerMessage,
            new SendPeerMessageRequest(peerId!, draft.Id, draft.Content!, storeIfOffline)
            {
                Serial = _client.Pending.NextSerial(),
            },
            (_, failure) => Report(draft.Id, failure));
        return Failure.None;
    }

    public void OnMessage(PeerMessagePush push)
    {
        if (!_client.Sessions.Listens || push.Delivery <= LastDelivery)
        {
            return;
        }

        LastDelivery = push.Delivery;
        _client.Emit(new PeerMessageReceived(push.Message));
        _client.Outbox.Send(new DeliveryAck(push.Delivery));
    }

    private static string RuleOf(Failure failure) => failure switch
    {
        Failure.None => "E-01",
        Failure.PeerUnreachable => "E-02",
        Failure.CachedByServer => "E-03",
        Failure.Timeout => "E-12",
        Failure.TooOften => "E-13",
        Failure.InvalidUserId => "A-08",
        Failure.InvalidMessage => "E-09",
        Failure.IncompatibleMessage => "E-23",
        Failure.Other => "S-22",
        _ => "E-15",
    };

    private void Report(long messageId, Failure failure) =>
        _client.Emit(new PeerMessageResult(messageId, failure, RuleOf(failure)));

    private Failure CheckSend(string? peerId, MessageDraft draft)
    {
        Failure notReady = _client.CheckReady();
        if (notReady != Failure.None)
        {
            return notReady;
        }

        if (!_client.Ids.IsValid(peerId)
            || (peerId == _client.Sessions.UserId && !_client.Options.AllowSelfMessage))
        {
            return Failure.InvalidUserId;
        }

        return draft.IsSendable(_client, Boundaries.PeerMessage)
            && IsEndCallFormed(draft.Content!)
            ? Failure.None
            : Failure.InvalidMessage;
    }

    /// <summary>
    /// The legacy end-call text is prefix_channel_info, with a valid channel (S-31).
    /// </summary>
    private bool IsEndCallFormed(MessageContent content)
    {
        if (!_client.Options.EndCallPrefixCheck || content.Type != MessageType.Text
            || !content.Text.StartsWith(EndCallPrefix, StringComparison.Ordinal))
        {
            return true;
        }

        string[] parts = content.Text.Split('_');
        return parts.Length >= 3 && parts[0] == EndCallPrefix
            && _client.Ids.IsValidChannel(parts[1]);
    }
}
