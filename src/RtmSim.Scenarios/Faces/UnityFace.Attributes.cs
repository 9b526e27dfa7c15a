using System.Collections.Generic;
using agora_rtm;
using static RtmSim.Scenarios.Faces.FieldKind;

namespace RtmSim.Scenarios.Faces;

/// <content>Attributes of users and channels.</content>
internal sealed partial class UnityFace
{
    private static IEnumerable<EventShape> AttributeCallbacks()
    {
        Field code = Code(typeof(ATTRIBUTE_OPERATION_ERR));
        Field request = new("requestId", Number);
        Field attributes = new("attributes", Texts);
        Field changedBy = new("changedBy", Texts);
        Field changedAt = new("changedAt", Texts);
        string[] changes =
        {
            "SetLocalUserAttributes", "AddOrUpdateLocalUserAttributes",
            "DeleteLocalUserAttributes", "ClearLocalUserAttributes", "SetChannelAttributes",
            "AddOrUpdateChannelAttributes", "DeleteChannelAttributes", "ClearChannelAttributes",
        };
        foreach (string change in changes)
        {
            yield return new EventShape($"On{change}Result", request, code);
        }

        yield return new EventShape(
            "OnGetUserAttributesResult", request, Member, attributes, code);
        yield return new EventShape(
            "OnGetChannelAttributesResult",
            request, Channel, attributes, changedBy, changedAt, code);
        yield return new EventShape(
            "OnAttributesUpdated", Channel, attributes, changedBy, changedAt);
    }

    private static IEnumerable<EventShape> AttributeCalls()
    {
        Field returned = Returned(typeof(ATTRIBUTE_OPERATION_ERR));
        Field attributes = new("attributes", Texts);
        Field keys = new("keys", Texts);
        Field notify = new("notify", Flag);
        return new EventShape[]
        {
            new("SetLocalUserAttributes", attributes, returned),
            new("AddOrUpdateLocalUserAttributes", attributes, returned),
            new("DeleteLocalUserAttributesByKeys", keys, returned),
            new("ClearLocalUserAttributes", returned),
            new("GetUserAttributes", Member, returned),
            new("GetUserAttributesByKeys", Member, keys, returned),
            new("SetChannelAttributes", Channel, attributes, notify, returned),
            new("AddOrUpdateChannelAttributes", Channel, attributes, notify, returned),
            new("DeleteChannelAttributesByKeys", Channel, keys, notify, returned),
            new("ClearChannelAttributes", Channel, notify, returned),
            new("GetChannelAttributes", Channel, returned),
            new("GetChannelAttributesByKeys", Channel, keys, returned),
        };
    }
}
