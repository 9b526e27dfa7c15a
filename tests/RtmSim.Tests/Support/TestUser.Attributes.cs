using System;
using System.Collections.Generic;
using System.Linq;
using agora_rtm;

namespace RtmSim.Tests.Support;

/// <content>
/// Attributes of users and channels: texts like "key=value", with one list for both kinds.
/// </content>
internal sealed partial class TestUser
{
    /// <summary>The request IDs that attribute callbacks carried.</summary>
    public List<long> RequestIds { get; } = new();

    /// <summary>The channel attributes that came last, from a read or a notification.</summary>
    public IReadOnlyList<RtmChannelAttribute> LastAttributes { get; set; } =
        Array.Empty<RtmChannelAttribute>();

    public static string Show(IEnumerable<RtmChannelAttribute> attributes) => string.Join(
        ",", attributes.Select(each => $"{each.GetKey()}={each.GetValue()}"));

    public int Set(params string[] attributes)
    {
        long id = 0;
        return Client.SetLocalUserAttributes(OfUser(attributes), attributes.Length, ref id);
    }

    public int Update(params string[] attributes)
    {
        long id = 0;
        return Client.AddOrUpdateLocalUserAttributes(
            OfUser(attributes), attributes.Length, ref id);
    }

    public int Delete(params string[] keys) => Client.DeleteLocalUserAttributesByKeys(keys, 0L);

    public int Clear() => Client.ClearLocalUserAttributes(0);

    public int Read(string userId) => Client.GetUserAttributes(userId, 0L);

    public int ReadKeys(string userId, params string[] keys) =>
        Client.GetUserAttributesByKeys(userId, keys, 0L);

    public int SetIn(string channelId, bool notify, params string[] attributes) =>
        Client.SetChannelAttributes(channelId, OfChannel(attributes), Options(notify), 0L);

    public int UpdateIn(string channelId, bool notify, params string[] attributes)
    {
        long id = 0;
        return Client.AddOrUpdateChannelAttributes(
            channelId, OfChannel(attributes), Options(notify), ref id);
    }

    public int DeleteIn(string channelId, bool notify, params string[] keys) =>
        Client.DeleteChannelAttributesByKeys(channelId, keys, notify, 0L);

    public int ClearIn(string channelId, bool notify = false) =>
        Client.ClearChannelAttributes(channelId, notify, 0);

    public int ReadIn(string channelId) => Client.GetChannelAttributes(channelId, 0L);

    public int ReadKeysIn(string channelId, params string[] keys) =>
        Client.GetChannelAttributesByKeys(channelId, keys, 0L);

    public RtmChannelAttribute[] OfChannel(params string[] attributes) => attributes
        .Select(text =>
        {
            RtmChannelAttribute made = Client.CreateChannelAttribute();
            made.SetKey(text.Split('=')[0]);
            made.SetValue(text.Split('=')[1]);
            return made;
        })
        .ToArray();

    private static ChannelAttributeOptions Options(bool notify) =>
        new() { enableNotificationToChannelMembers = notify };

    private static RtmAttribute[] OfUser(string[] attributes) => attributes
        .Select(text => new RtmAttribute
        {
            key = text.Split('=')[0],
            value = text.Split('=')[1],
        })
        .ToArray();

    private RtmClientEventHandler WithAttributes(RtmClientEventHandler handler)
    {
        handler.OnSetLocalUserAttributesResult = (_, id, code) => NoteId("Set", id, code);
        handler.OnAddOrUpdateLocalUserAttributesResult =
            (_, id, code) => NoteId("Updated", id, code);
        handler.OnDeleteLocalUserAttributesResult =
            (_, id, code) => NoteId("Deleted", id, code);
        handler.OnClearLocalUserAttributesResult =
            (_, id, code) => NoteId("Cleared", id, code);
        handler.OnSetChannelAttributesResult = (_, id, code) => NoteId("SetIn", id, code);
        handler.OnAddOrUpdateChannelAttributesResult =
            (_, id, code) => NoteId("UpdatedIn", id, code);
        handler.OnDeleteChannelAttributesResult =
            (_, id, code) => NoteId("DeletedIn", id, code);
        handler.OnClearChannelAttributesResult =
            (_, id, code) => NoteId("ClearedIn", id, code);
        handler.OnGetUserAttributesResult = (_, id, userId, attributes, count, code) =>
        {
            RequestIds.Add(id);
            Note($"{userId}({string.Join(",", attributes.Select(a => $"{a.key}={a.value}"))};"
                + $"{count};{(int)code})");
        };
        handler.OnGetChannelAttributesResult = (_, id, attributes, count, code) =>
        {
            RequestIds.Add(id);
            LastAttributes = attributes;
            Note($"Attributes({Show(attributes)};{count};{(int)code})");
        };
        return handler;
    }

    private void NoteId(string text, long requestId, ATTRIBUTE_OPERATION_ERR code)
    {
        RequestIds.Add(requestId);
        Note($"{text}({(int)code})");
    }
}
