using System.Collections.Generic;
using System.Linq;
using agora_rtm;

namespace RtmSim.Scenarios.Faces;

/// <content>Attributes of users and channels.</content>
internal sealed partial class UnityActor
{
    public void WriteAttributes(
        string? channelId, IReadOnlyList<(string Key, string Value)> attributes, bool replace,
        bool notify)
    {
        if (channelId is null)
        {
            WriteOwn(attributes, replace);
        }
        else
        {
            WriteChannel(channelId, attributes, replace, notify);
        }
    }

    public void DeleteAttributes(string? channelId, IReadOnlyList<string> keys, bool notify)
    {
        if (channelId is null)
        {
            _client.DeleteLocalUserAttributesByKeys(keys.ToArray(), 0L);
        }
        else
        {
            _client.DeleteChannelAttributesByKeys(channelId, keys.ToArray(), notify, 0L);
        }
    }

    public void ClearAttributes(string? channelId, bool notify)
    {
        if (channelId is null)
        {
            _client.ClearLocalUserAttributes(0);
        }
        else
        {
            _client.ClearChannelAttributes(channelId, notify, 0);
        }
    }

    public void GetUserAttributes(string userId, IReadOnlyList<string>? keys)
    {
        if (keys is null)
        {
            _client.GetUserAttributes(userId, 0L);
        }
        else
        {
            _client.GetUserAttributesByKeys(userId, keys.ToArray(), 0L);
        }
    }

    public void GetChannelAttributes(string channelId, IReadOnlyList<string>? keys)
    {
        if (keys is null)
        {
            _client.GetChannelAttributes(channelId, 0L);
        }
        else
        {
            _client.GetChannelAttributesByKeys(channelId, keys.ToArray(), 0L);
        }
    }

    private void WriteOwn(IReadOnlyList<(string Key, string Value)> attributes, bool replace)
    {
        long requestId = 0;
        RtmAttribute[] made = attributes
            .Select(each => new RtmAttribute { key = each.Key, value = each.Value })
            .ToArray();
        if (replace)
        {
            _client.SetLocalUserAttributes(made, made.Length, ref requestId);
        }
        else
        {
            _client.AddOrUpdateLocalUserAttributes(made, made.Length, ref requestId);
        }
    }

    private void WriteChannel(
        string channelId, IReadOnlyList<(string Key, string Value)> attributes, bool replace,
        bool notify)
    {
        long requestId = 0;
        ChannelAttributeOptions options = new() { enableNotificationToChannelMembers = notify };
        RtmChannelAttribute[] made = attributes
            .Select(Make)
            .OfType<RtmChannelAttribute>()
            .ToArray();
        if (replace)
        {
            _client.SetChannelAttributes(channelId, made, options, ref requestId);
        }
        else
        {
            _client.AddOrUpdateChannelAttributes(channelId, made, options, ref requestId);
        }
    }

    /// <summary>Null on a disposed client (B-08).</summary>
    private RtmChannelAttribute? Make((string Key, string Value) attribute)
    {
        RtmChannelAttribute? made = _client.CreateChannelAttribute();
        made?.SetKey(attribute.Key);
        made?.SetValue(attribute.Value);
        return made;
    }
}
