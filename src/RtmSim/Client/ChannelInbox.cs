using System;
using System.Collections.Generic;
using RtmSim.Protocol;

namespace RtmSim.Client;

/// <summary>
/// What arrives in a joined channel, and what the client has to know to judge it.
/// </summary>
internal sealed class ChannelInbox
{
    private readonly SimClient _client;
    private readonly string _channelId;
    private readonly IClientSink _sink;
    private readonly Dictionary<string, bool> _present = new(StringComparer.Ordinal);
    private long _lastMessage;
    private int _lastCount;

    public ChannelInbox(SimClient client, string channelId, IClientSink sink)
    {
        _client = client;
        _channelId = channelId;
        _sink = sink;
    }

    /// <summary>A join succeeded: what came before is not for us (G-14).</summary>
    public void Start(long lastMessage)
    {
        _lastMessage = lastMessage;
        _lastCount = 0;
        _present.Clear();
    }

    public JoinedChannel Describe() => new(_channelId, _lastMessage, _lastCount);

    public void Take(ChannelPush push)
    {
        switch (push)
        {
            case ChannelMessagePush message:
                TakeMessage(message, "G-01");
                break;
            case MissedMessagesPush missed:
                TakeMissed(missed);
                break;
            case MemberJoinedPush joined:
                TakeMove(joined.UserId, joined: true);
                break;
            case MemberLeftPush left:
                TakeMove(left.UserId, joined: false);
                break;
            case MemberCountPush count:
                _lastCount = count.Count;
                _sink.OnEvent(new MemberCountUpdated(_channelId, count.Count));
                break;
            case AttributesUpdatedPush updated:
                _sink.OnEvent(new AttributesUpdated(_channelId, updated.Attributes));
                break;
            default:
                throw new InvalidOperationException($"No channel understands {push.Name}.");
        }
    }

    private void TakeMessage(ChannelMessagePush push, string rule)
    {
        if (push.Number <= _lastMessage && !push.IsLate)
        {
            return;
        }

        _lastMessage = Math.Max(_lastMessage, push.Number);

        // The server's echo of one's own message is filtered here (G-01).
        if (push.Message.Sender != _client.Sessions.UserId)
        {
            _sink.OnEvent(new ChannelMessageReceived(_channelId, push.Message, rule));
        }
    }

    /// <summary>
    /// Keeps the newest ones the server got in the window before this return (S-68).
    /// </summary>
    private void TakeMissed(MissedMessagesPush missed)
    {
        long nowMs = _client.World.Loop.Clock.Now.ToUnixTimeMilliseconds();
        long oldest = nowMs - (long)_client.Options.ReplayWindow.TotalMilliseconds;
        List<ChannelMessagePush> kept = new();
        foreach (ChannelMessagePush message in missed.Messages)
        {
            if (message.Message.ServerTimeMs >= oldest
                && message.Message.Sender != _client.Sessions.UserId)
            {
                kept.Add(message);
            }
        }

        int most = _client.Options.ReplayMax;
        int first = _client.Allows(Boundaries.ReplayedMessages, kept.Count, most)
            ? 0
            : kept.Count - most;
        for (int i = first; i < kept.Count; i++)
        {
            TakeMessage(kept[i], "G-10");
        }

        if (missed.Messages.Count > 0)
        {
            _lastMessage = Math.Max(_lastMessage, missed.Messages[^1].Number);
        }
    }

    /// <summary>A report that repeats the member's last known state is dropped (F-22).</summary>
    private void TakeMove(string userId, bool joined)
    {
        if (_present.TryGetValue(userId, out bool wasPresent) && wasPresent == joined)
        {
            return;
        }

        _present[userId] = joined;
        _sink.OnEvent(new MemberMoved(_channelId, userId, joined));
    }
}
