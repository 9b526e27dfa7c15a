using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NodaTime;
using RtmSim.Facades;
using RtmSim.Kernel;
using RtmSim.Protocol;
using RtmSim.Service;
using RtmSim.Tracing;

namespace RtmSim;

/// <content>Attributes of users and channels, read and written beside all clients.</content>
public sealed partial class ServiceControl
{
    private static readonly TraceName UserAttributeName = new("service.user attribute");
    private static readonly TraceName ChannelAttributeName = new("service.channel attribute");

    /// <summary>
    /// Sets an attribute of a user who is online. The user's own client does not know of it: after
    /// a reconnection the attributes are the client's copy again, if it has one (J-10, S-83).
    /// </summary>
    /// <param name="userId">The user.</param>
    /// <param name="key">The key, 1 to 32 bytes.</param>
    /// <param name="value">The value, 1 byte to 8 KB.</param>
    /// <param name="appId">The project; null for that of the first client.</param>
    /// <exception cref="InvalidOperationException">The user is not online.</exception>
    /// <exception cref="ArgumentException">
    /// Key or value have no such size, or the user would have more than 32 attributes or 16 KB.
    /// </exception>
    public void SetUserAttribute(
        string userId, string key, string value, string? appId = null) =>
        ChangeUser(userId, Write(key, value), (key, value), appId);

    /// <summary>Deletes an attribute of a user who is online; nothing if there is none.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="key">The key.</param>
    /// <param name="appId">The project; null for that of the first client.</param>
    /// <exception cref="InvalidOperationException">The user is not online.</exception>
    public void DeleteUserAttribute(string userId, string key, string? appId = null) =>
        ChangeUser(userId, Delete(key), (key, null), appId);

    /// <summary>
    /// A user's attributes, in the order in which they were first set; none if the user is not
    /// online (J-09).
    /// </summary>
    /// <param name="userId">The user.</param>
    /// <param name="appId">The project; null for that of the first client.</param>
    public IReadOnlyList<StoredAttribute> UserAttributes(string userId, string? appId = null)
    {
        Preconditions.NotNull(userId, nameof(userId));
        using ThreadGate.Passage passage = _gate.Enter();
        return SessionOf(userId, appId) is { } session
            ? session.Attributes.All
                .Select(each => new StoredAttribute(each.Key, each.Value, string.Empty, null))
                .ToArray()
            : Array.Empty<StoredAttribute>();
    }

    /// <summary>
    /// Sets an attribute of a channel and tells its members, as a client's write does (K-02, S-83).
    /// </summary>
    /// <param name="channelId">The channel, with members or without.</param>
    /// <param name="key">The key, 1 to 32 bytes.</param>
    /// <param name="value">The value, 1 byte to 8 KB.</param>
    /// <param name="by">Who counts as its writer; nobody if left out (K-07).</param>
    /// <param name="notify">Whether the members are told.</param>
    /// <param name="appId">The project; null for that of the first client.</param>
    /// <exception cref="ArgumentException">
    /// Key or value have no such size, or the channel would have more than 32 attributes or 32 KB.
    /// </exception>
    public void SetChannelAttribute(
        string channelId, string key, string value, string by = "", bool notify = true,
        string? appId = null) =>
        ChangeChannel(channelId, Write(key, value), (key, value), by, notify, appId);

    /// <summary>Deletes an attribute of a channel and tells its members.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="key">The key.</param>
    /// <param name="notify">
    /// Whether the members are told, also if there is no such one (S-46).
    /// </param>
    /// <param name="appId">The project; null for that of the first client.</param>
    public void DeleteChannelAttribute(
        string channelId, string key, bool notify = true, string? appId = null) =>
        ChangeChannel(channelId, Delete(key), (key, null), string.Empty, notify, appId);

    /// <summary>A channel's attributes, in the order in which they were first set.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="appId">The project; null for that of the first client.</param>
    public IReadOnlyList<StoredAttribute> ChannelAttributes(
        string channelId, string? appId = null)
    {
        Preconditions.NotNull(channelId, nameof(channelId));
        using ThreadGate.Passage passage = _gate.Enter();
        return _service.ChannelAttributes.Read(AppOf(appId, channelId), channelId, null)
            .Select(each => new StoredAttribute(
                each.Key, each.Value, each.ChangedBy,
                Instant.FromUnixTimeMilliseconds(each.ChangedAtMs)))
            .ToArray();
    }

    private static AttributeChange Write(string key, string value)
    {
        RequireSize(key, nameof(key), AttributeLimits.MaxKeyBytes);
        RequireSize(value, nameof(value), AttributeLimits.MaxValueBytes);
        return AttributeChange.AddOrUpdate(new[] { new AttributeEntry(key, value) });
    }

    private static AttributeChange Delete(string key) =>
        AttributeChange.Delete(new[] { Preconditions.NotNull(key, nameof(key)) });

    private static void RequireSize(string text, string name, int most)
    {
        int bytes = Encoding.UTF8.GetByteCount(Preconditions.NotNull(text, name));
        Preconditions.Require(
            bytes >= 1 && bytes <= most, name, $"It has {bytes} bytes; it takes 1 to {most}.");
    }

    private static void RequireRoom(bool fits, string whose, int maxBytes) =>
        Preconditions.Require(
            fits, "value",
            $"'{whose}' would have more than {AttributeLimits.MaxCount} attributes or "
            + $"{maxBytes} bytes of them; nothing was changed.");

    private void ChangeUser(
        string userId, AttributeChange change, (string Key, string? Value) shown, string? appId)
    {
        Preconditions.NotNull(userId, nameof(userId));
        using ThreadGate.Passage passage = _gate.Enter();
        Note(UserAttributeName, "S-83", new CallArguments(
            ("user", userId), ("key", shown.Key), ("value", shown.Value), ("appId", appId)));
        Session session = SessionOf(userId, appId) ?? throw new InvalidOperationException(
            $"'{userId}' is not online, and a user's attributes end with the session: let the user "
            + "log in first.");
        RequireRoom(
            session.Attributes.TryApply(change), userId, AttributeLimits.MaxUserBytes);
    }

    private void ChangeChannel(
        string channelId, AttributeChange change, (string Key, string? Value) shown, string by,
        bool notify, string? appId)
    {
        Preconditions.NotNull(channelId, nameof(channelId));
        Preconditions.NotNull(by, nameof(by));
        using ThreadGate.Passage passage = _gate.Enter();
        Note(ChannelAttributeName, "S-83", new CallArguments(
            ("channel", channelId), ("key", shown.Key), ("value", shown.Value), ("by", by),
            ("notify", notify), ("appId", appId)));
        Channel channel = AppOf(appId, channelId).ChannelOf(channelId);
        RequireRoom(
            _service.ChannelAttributes.TryChange(channel, change, by), channelId,
            AttributeLimits.MaxChannelBytes);
        if (notify)
        {
            _service.ChannelAttributes.Notify(channel);
        }
    }
}
