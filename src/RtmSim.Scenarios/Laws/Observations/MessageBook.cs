using System;
using System.Collections.Generic;
using RtmSim.Protocol;

namespace RtmSim.Scenarios.Laws.Observations;

/// <summary>
/// The messages that were sent. A message that is delivered has its sender's number, its text,
/// and the time at which the service got it, which is not before the call.
/// </summary>
internal sealed class MessageBook
{
    private readonly Dictionary<(string?, string?, string?, string?, long), List<SentMessage>>
        _sent = new();

    private int _place;

    /// <summary>Takes a call that sends.</summary>
    public void Take(Called call, ClientView who)
    {
        bool isPeer = call.Operation == Operation.SendPeerMessage;
        if ((!isPeer && call.Operation != Operation.SendChannelMessage)
            || call.MessageId is not { } id)
        {
            return;
        }

        (string?, string?, string?, string?, long) key = (
            who.AppId, who.UserId,
            isPeer ? null : call.Channel,
            isPeer ? call.Text("peerId") : null,
            id);
        if (!_sent.TryGetValue(key, out List<SentMessage>? sent))
        {
            _sent.Add(key, sent = new List<SentMessage>());
        }

        call.Sent = new SentMessage(call, who, _place++, sent);
        sent.Add(call.Sent);
    }

    /// <summary>
    /// The sending that a delivered message is of: the first that fits and has not come to this
    /// client, else the last that has; null if none fits.
    /// </summary>
    public SentMessage? Find(Observation message, ClientView receiver)
    {
        string? channel = message.Channel;
        (string?, string?, string?, string?, long) key = (
            receiver.AppId, message.Text("from"), channel,
            channel is null ? receiver.UserId : null, message.Number("messageId") ?? -1);
        SentMessage? found = null;
        if (_sent.TryGetValue(key, out List<SentMessage>? all))
        {
            foreach (SentMessage sent in all)
            {
                if (!Fits(sent, message))
                {
                    continue;
                }

                found = sent;
                if (!sent.Deliveries.Exists(each => each.Client == receiver.Number))
                {
                    break;
                }
            }
        }

        found?.Deliveries.Add((receiver.Number, message.Sequence));
        return found;
    }

    private static bool Fits(SentMessage sent, Observation message)
    {
        const long toMilliseconds = TimeSpan.TicksPerMillisecond;
        long serverTs = message.Number("serverTs") ?? long.MaxValue;
        return (sent.Call.IsTaken || !sent.Call.HasReturned)
            && sent.Call.Ticks / toMilliseconds <= serverTs
            && sent.Call.Text("text") == message.Text("text")
            && SameBytes(sent.Call.Event.ValueOf("raw"), message.Event.ValueOf("raw"))
            && sent.Call.Text("mediaId") == message.Text("mediaId");
    }

    private static bool SameBytes(object? one, object? other) =>
        (one as byte[]).AsSpan().SequenceEqual(other as byte[]);
}
