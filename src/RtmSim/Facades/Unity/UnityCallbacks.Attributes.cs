using System;
using System.Collections.Generic;
using System.Linq;
using agora_rtm;
using RtmSim.Client;
using RtmSim.Protocol;

namespace RtmSim.Facades.Unity;

/// <content>Attributes of users and channels.</content>
internal static partial class UnityCallbacks
{
    private static Delegate? FindAttributes(
        RtmClientEventHandler handler, AttributeResult result) => result.Operation switch
        {
            Operation.SetUserAttributes => handler.OnSetLocalUserAttributesResult,
            Operation.AddOrUpdateUserAttributes => handler.OnAddOrUpdateLocalUserAttributesResult,
            Operation.DeleteUserAttributes => handler.OnDeleteLocalUserAttributesResult,
            Operation.ClearUserAttributes => handler.OnClearLocalUserAttributesResult,
            Operation.GetUserAttributes => handler.OnGetUserAttributesResult,
            Operation.SetChannelAttributes => handler.OnSetChannelAttributesResult,
            Operation.AddOrUpdateChannelAttributes => handler.OnAddOrUpdateChannelAttributesResult,
            Operation.DeleteChannelAttributes => handler.OnDeleteChannelAttributesResult,
            Operation.ClearChannelAttributes => handler.OnClearChannelAttributesResult,
            _ => handler.OnGetChannelAttributesResult,
        };

    private static void RunAttributes(
        RtmClientEventHandler handler, int id, AttributeResult result)
    {
        ATTRIBUTE_OPERATION_ERR code = (ATTRIBUTE_OPERATION_ERR)Code(result);
        long request = result.RequestId;
        switch (result.Operation)
        {
            case Operation.SetUserAttributes:
                handler.OnSetLocalUserAttributesResult!(id, request, code);
                break;
            case Operation.AddOrUpdateUserAttributes:
                handler.OnAddOrUpdateLocalUserAttributesResult!(id, request, code);
                break;
            case Operation.DeleteUserAttributes:
                handler.OnDeleteLocalUserAttributesResult!(id, request, code);
                break;
            case Operation.ClearUserAttributes:
                handler.OnClearLocalUserAttributesResult!(id, request, code);
                break;
            case Operation.SetChannelAttributes:
                handler.OnSetChannelAttributesResult!(id, request, code);
                break;
            case Operation.AddOrUpdateChannelAttributes:
                handler.OnAddOrUpdateChannelAttributesResult!(id, request, code);
                break;
            case Operation.DeleteChannelAttributes:
                handler.OnDeleteChannelAttributesResult!(id, request, code);
                break;
            case Operation.ClearChannelAttributes:
                handler.OnClearChannelAttributesResult!(id, request, code);
                break;
            case Operation.GetUserAttributes:
                UserAttributesResult user = (UserAttributesResult)result;
                handler.OnGetUserAttributesResult!(
                    id, request, user.UserId, OfUser(user.Attributes), user.Attributes.Count,
                    code);
                break;
            default:
                ChannelAttributesResult channel = (ChannelAttributesResult)result;
                handler.OnGetChannelAttributesResult!(
                    id, request, OfChannel(channel.Attributes), channel.Attributes.Count, code);
                break;
        }
    }

    private static RtmAttribute[] OfUser(IReadOnlyList<AttributeEntry> entries) => entries
        .Select(entry => new RtmAttribute { key = entry.Key, value = entry.Value })
        .ToArray();

    private static RtmChannelAttribute[] OfChannel(IReadOnlyList<AttributeEntry> entries) =>
        entries.Select(entry => new RtmChannelAttribute(entry)).ToArray();
}
