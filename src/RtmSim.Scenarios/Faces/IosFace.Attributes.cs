using System.Collections.Generic;
using DT.Xamarin.Agora;
using static RtmSim.Scenarios.Faces.FieldKind;

namespace RtmSim.Scenarios.Faces;

/// <content>Attributes of users and channels.</content>
internal sealed partial class IosFace
{
    private static IEnumerable<EventShape> AttributeCallbacks()
    {
        Field code = Code(typeof(AgoraRtmProcessAttributeErrorCode));
        Field attributes = new("attributes", Texts);
        Field changedBy = new("changedBy", Texts);
        Field changedAt = new("changedAt", Texts);
        string[] changes =
        {
            nameof(AgoraRtmSetLocalUserAttributesBlock),
            nameof(AgoraRtmAddOrUpdateLocalUserAttributesBlock),
            nameof(AgoraRtmDeleteLocalUserAttributesBlock),
            nameof(AgoraRtmClearLocalUserAttributesBlock),
            nameof(AgoraRtmSetChannelAttributesBlock),
            nameof(AgoraRtmAddOrUpdateChannelAttributesBlock),
            nameof(AgoraRtmDeleteChannelAttributesBlock),
            nameof(AgoraRtmClearChannelAttributesBlock),
        };
        foreach (string change in changes)
        {
            yield return new EventShape(change, RequestId, code);
        }

        yield return new EventShape(
            nameof(AgoraRtmGetUserAttributesBlock), RequestId, Member, attributes, code);
        yield return new EventShape(
            nameof(AgoraRtmGetChannelAttributesBlock),
            RequestId, Channel, attributes, changedBy, changedAt, code);
        yield return new EventShape("AttributeUpdate", Channel, attributes, changedBy, changedAt);
    }

    private static IEnumerable<EventShape> AttributeCalls()
    {
        Field attributes = new("attributes", Texts);
        Field keys = new("keys", Texts);
        Field notify = new("notify", Flag);
        return new EventShape[]
        {
            new("SetLocalUserAttributes", attributes),
            new("AddOrUpdateLocalUserAttributes", attributes),
            new("DeleteLocalUserAttributesByKeys", keys),
            new("ClearLocalUserAttributesWithCompletion"),
            new("GetUserAllAttributes", Member),
            new("GetUserAttributes", Member, keys),
            new("SetChannel", Channel, attributes, notify),
            new("AddOrUpdateChannel", Channel, attributes, notify),
            new("DeleteChannel", Channel, keys, notify),
            new("ClearChannel", Channel, notify),
            new("GetChannelAllAttributes", Channel),
            new("GetChannelAttributes", Channel, keys),
        };
    }
}
