using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Exploring.Actions;
using static RtmSim.Scenarios.Exploring.Pasting.CSharpNames;

namespace RtmSim.Scenarios.Exploring.Pasting;

/// <content>Attributes.</content>
internal sealed partial class UnityCSharp
{
    private IReadOnlyList<string> Of(WriteAttributesAction write)
    {
        string method = write.Replaces ? "Set" : "AddOrUpdate";
        string type = write.Channel is null ? "RtmAttribute" : "RtmChannelAttribute";
        string all = string.Join(", ", write.Attributes.Select(each => write.Channel is null
            ? $"new RtmAttribute {{ key = {Text(each.Key)}, value = {Text(each.Value)} }}"
            : $"{Capital(Name)}Attribute({Text(each.Key)}, {Text(each.Value)})"));
        string list = all.Length == 0 ? $"new {type}[0]" : $"new[] {{ {all} }}";
        string call = write.Channel is null
            ? $"LocalUserAttributes({list}, {Number(write.Attributes.Count)}, ref requestId)"
            : $"ChannelAttributes({Text(write.Channel)}, {list}, new ChannelAttributeOptions "
                + $"{{ enableNotificationToChannelMembers = {Flag(write.Notifies)} }}, "
                + "ref requestId)";
        return new[] { "requestId = 0", $"{Name}.{method}{call}" };
    }

    private IReadOnlyList<string> Of(DeleteAttributesAction delete)
    {
        string notifies = Flag(delete.Notifies);
        return One((delete.Channel, delete.Keys) switch
        {
            (null, null) => $"{Name}.ClearLocalUserAttributes(0)",
            (null, { } keys) => $"{Name}.DeleteLocalUserAttributesByKeys({Texts(keys)}, 0)",
            ({ } channel, null) =>
                $"{Name}.ClearChannelAttributes({Text(channel)}, {notifies}, 0)",
            ({ } channel, { } keys) => $"{Name}.DeleteChannelAttributesByKeys("
                + $"{Text(channel)}, {Texts(keys)}, {notifies}, 0)",
        });
    }

    private IReadOnlyList<string> Of(GetAttributesAction get)
    {
        string of = get.Of.PeerId is null ? "Channel" : "User";
        string id = Text(get.Of.PeerId ?? get.Of.ChannelId);
        return One(get.Keys is null
            ? $"{Name}.Get{of}Attributes({id}, 0)"
            : $"{Name}.Get{of}AttributesByKeys({id}, {Texts(get.Keys)}, 0)");
    }
}
