using System.Collections.Generic;
using System.Linq;
using agora_rtm;

namespace RtmSim.Tests.Support;

/// <content>Attributes of users and channels.</content>
internal sealed partial class UnityTestUser
{
    public static SeenAttribute[] Attributes(IEnumerable<RtmChannelAttribute> attributes) =>
        attributes
            .Select(each => new SeenAttribute(
                each.GetKey(),
                each.GetValue(),
                each.GetLastUpdateUserId(),
                each.GetLastUpdateTs()))
            .ToArray();

    public override int Set(params string[] attributes)
    {
        long id = 0;
        return Client.SetLocalUserAttributes(OfUser(attributes), attributes.Length, ref id);
    }

    public override int Update(params string[] attributes)
    {
        long id = 0;
        return Client.AddOrUpdateLocalUserAttributes(
            OfUser(attributes), attributes.Length, ref id);
    }

    public override int Delete(params string[] keys) =>
        Client.DeleteLocalUserAttributesByKeys(keys, 0L);

    public override int Clear() => Client.ClearLocalUserAttributes(0);

    public override int Read(string userId) => Client.GetUserAttributes(userId, 0L);

    public override int ReadKeys(string userId, params string[] keys) =>
        Client.GetUserAttributesByKeys(userId, keys, 0L);

    public override int SetIn(string channelId, bool notify, params string[] attributes) =>
        Client.SetChannelAttributes(channelId, OfChannel(attributes), Options(notify), 0L);

    public override int UpdateIn(string channelId, bool notify, params string[] attributes)
    {
        long id = 0;
        return Client.AddOrUpdateChannelAttributes(
            channelId, OfChannel(attributes), Options(notify), ref id);
    }

    public override int DeleteIn(string channelId, bool notify, params string[] keys) =>
        Client.DeleteChannelAttributesByKeys(channelId, keys, notify, 0L);

    public override int ClearIn(string channelId, bool notify = false) =>
        Client.ClearChannelAttributes(channelId, notify, 0);

    public override int ReadIn(string channelId) => Client.GetChannelAttributes(channelId, 0L);

    public override int ReadKeysIn(string channelId, params string[] keys) =>
        Client.GetChannelAttributesByKeys(channelId, keys, 0L);

    private static ChannelAttributeOptions Options(bool notify) =>
        new() { enableNotificationToChannelMembers = notify };

    private static RtmAttribute[] OfUser(string[] attributes) => attributes
        .Select(text => new RtmAttribute { key = KeyOf(text), value = ValueOf(text) })
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
            LastAttributes = Attributes(attributes);
            Note($"Attributes({Show(LastAttributes)};{count};{(int)code})");
        };
        return handler;
    }

    private void NoteId(string text, long requestId, ATTRIBUTE_OPERATION_ERR code)
    {
        RequestIds.Add(requestId);
        Note($"{text}({(int)code})");
    }
}
