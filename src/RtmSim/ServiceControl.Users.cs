using System;
using System.Collections.Generic;
using System.Linq;
using agora_rtm;
using NodaTime;
using RtmSim.Facades;
using RtmSim.Kernel;
using RtmSim.Protocol;
using RtmSim.Service;
using RtmSim.Tracing;

namespace RtmSim;

/// <content>Who is there, and the messages that wait for those who are not.</content>
public sealed partial class ServiceControl
{
    private static readonly TraceName DepositName = new("service.deposit");

    private long _deposits;

    /// <summary>
    /// Whether the service has a user online: also one it hears nothing of, up to the 30 s mark
    /// (D-07).
    /// </summary>
    /// <param name="userId">The user.</param>
    /// <param name="appId">The project; null for that of the first client.</param>
    public bool IsOnline(string userId, string? appId = null) =>
        StateOf(userId, appId) != PEER_ONLINE_STATE.PEER_ONLINE_STATE_OFFLINE;

    /// <summary>
    /// A user's state as subscribers see it: UNREACHABLE from 6 s after the last sign of life on
    /// (I-15).
    /// </summary>
    /// <param name="userId">The user.</param>
    /// <param name="appId">The project; null for that of the first client.</param>
    public PEER_ONLINE_STATE StateOf(string userId, string? appId = null)
    {
        Preconditions.NotNull(userId, nameof(userId));
        using ThreadGate.Passage passage = _gate.Enter();
        return (PEER_ONLINE_STATE)(int)Presence.StateOf(AppOf(appId, userId), userId);
    }

    /// <summary>
    /// The users in a channel, in order of joining; none for a channel nobody knows.
    /// </summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="appId">The project; null for that of the first client.</param>
    public IReadOnlyList<string> Members(string channelId, string? appId = null)
    {
        Preconditions.NotNull(channelId, nameof(channelId));
        using ThreadGate.Passage passage = _gate.Enter();
        return AppOf(appId, channelId).Channels.TryGetValue(channelId, out Channel? channel)
            ? channel.Members.Select(member => member.Key).ToArray()
            : Array.Empty<string>();
    }

    /// <summary>
    /// The messages stored for a user who is away, oldest first, without those that have expired
    /// (E-06, E-07). Their time is when the service took them.
    /// </summary>
    /// <param name="userId">The user.</param>
    /// <param name="appId">The project; null for that of the first client.</param>
    public IReadOnlyList<ReceivedText> Mailbox(string userId, string? appId = null)
    {
        Preconditions.NotNull(userId, nameof(userId));
        using ThreadGate.Passage passage = _gate.Enter();
        return _service.PeerMessages.Stored(AppOf(appId, userId), userId)
            .Select(message => new ReceivedText(
                message.Sender, null, message.Content.Text,
                Instant.FromUnixTimeMilliseconds(message.ServerTimeMs), message.IsOffline))
            .ToArray();
    }

    /// <summary>
    /// Puts a text message into the service: it is stored for a user who is away, and goes on to
    /// one who is online. Nobody gets a result (S-83).
    /// </summary>
    /// <param name="from">Whose message it is, known or not.</param>
    /// <param name="to">The receiver, known or not.</param>
    /// <param name="text">The text.</param>
    /// <param name="appId">The project; null for that of the first client.</param>
    /// <exception cref="InvalidOperationException">
    /// The receiver is away and <see cref="ServiceOptions.OfflineMessaging"/> is off.
    /// </exception>
    public void Deposit(string from, string to, string text, string? appId = null)
    {
        Preconditions.NotNull(from, nameof(from));
        Preconditions.NotNull(to, nameof(to));
        Preconditions.NotNull(text, nameof(text));
        using ThreadGate.Passage passage = _gate.Enter();
        Note(DepositName, "S-83", new CallArguments(
            ("from", from), ("to", to), ("text", text), ("appId", appId)));
        AppSpace app = AppOf(appId, to);
        if (!_service.PeerMessages.Deposit(
            app, from, to, new MessageContent(MessageType.Text, text, null), ++_deposits))
        {
            throw new InvalidOperationException(
                $"'{to}' is away and the service stores no messages: "
                + $"{nameof(ServiceOptions)}.{nameof(ServiceOptions.OfflineMessaging)} is off.");
        }
    }

    private AppSpace AppOf(string? appId, string what) =>
        _sessions.Register(Project.Of(appId, $"'{what}'"));

    private Session? SessionOf(string userId, string? appId) =>
        AppOf(appId, userId).Online.TryGetValue(userId, out Session? session) ? session : null;
}
