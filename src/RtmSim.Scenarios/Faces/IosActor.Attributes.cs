using System.Collections.Generic;
using System.Linq;
using DT.Xamarin.Agora;

namespace RtmSim.Scenarios.Faces;

/// <content>Attributes of users and channels.</content>
internal sealed partial class IosActor
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
            _kit.DeleteLocalUserAttributesByKeys(keys.ToArray(), _then.DeleteLocalUserAttributes);
        }
        else
        {
            _kit.DeleteChannel(
                channelId, keys.ToArray(), Telling(notify), _then.DeleteChannelAttributes);
        }
    }

    public void ClearAttributes(string? channelId, bool notify)
    {
        if (channelId is null)
        {
            _kit.ClearLocalUserAttributesWithCompletion(_then.ClearLocalUserAttributes);
        }
        else
        {
            _kit.ClearChannel(channelId, Telling(notify), _then.ClearChannelAttributes);
        }
    }

    public void GetUserAttributes(string userId, IReadOnlyList<string>? keys)
    {
        if (keys is null)
        {
            _kit.GetUserAllAttributes(userId, _then.GetUserAttributes);
        }
        else
        {
            _kit.GetUserAttributes(userId, keys.ToArray(), _then.GetUserAttributes);
        }
    }

    public void GetChannelAttributes(string channelId, IReadOnlyList<string>? keys)
    {
        if (keys is null)
        {
            _kit.GetChannelAllAttributes(channelId, _then.GetChannelAttributes);
        }
        else
        {
            _kit.GetChannelAttributes(channelId, keys.ToArray(), _then.GetChannelAttributes);
        }
    }

    private static AgoraRtmChannelAttributeOptions Telling(bool notify) =>
        new() { EnableNotificationToChannelMembers = notify };

    private void WriteOwn(IReadOnlyList<(string Key, string Value)> attributes, bool replace)
    {
        AgoraRtmAttribute[] made = attributes
            .Select(each => new AgoraRtmAttribute { Key = each.Key, Value = each.Value })
            .ToArray();
        if (replace)
        {
            _kit.SetLocalUserAttributes(made, _then.SetLocalUserAttributes);
        }
        else
        {
            _kit.AddOrUpdateLocalUserAttributes(made, _then.AddOrUpdateLocalUserAttributes);
        }
    }

    private void WriteChannel(
        string channelId, IReadOnlyList<(string Key, string Value)> attributes, bool replace,
        bool notify)
    {
        AgoraRtmChannelAttribute[] made = attributes
            .Select(each => new AgoraRtmChannelAttribute { Key = each.Key, Value = each.Value })
            .ToArray();
        if (replace)
        {
            _kit.SetChannel(channelId, made, Telling(notify), _then.SetChannelAttributes);
        }
        else
        {
            _kit.AddOrUpdateChannel(
                channelId, made, Telling(notify), _then.AddOrUpdateChannelAttributes);
        }
    }
}
