using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Exploring.Actions;
using static RtmSim.Scenarios.Exploring.Pasting.CSharpNames;

namespace RtmSim.Scenarios.Exploring.Pasting;

/// <content>Attributes.</content>
internal sealed partial class IosCSharp
{
    private static string Notifying(bool notifies) => "new AgoraRtmChannelAttributeOptions "
        + $"{{ EnableNotificationToChannelMembers = {Flag(notifies)} }}";

    private IReadOnlyList<string> Of(WriteAttributesAction write)
    {
        string method = write.Replaces ? "Set" : "AddOrUpdate";
        string type = write.Channel is null ? "AgoraRtmAttribute" : "AgoraRtmChannelAttribute";
        string all = string.Join(", ", write.Attributes.Select(each =>
            $"new {type} {{ Key = {Text(each.Key)}, Value = {Text(each.Value)} }}"));
        string list = all.Length == 0 ? $"new {type}[0]" : $"new[] {{ {all} }}";
        return One(write.Channel is null
            ? $"{Name}.{method}LocalUserAttributes({list}, {Told})"
            : $"{Name}.{method}Channel({Text(write.Channel)}, {list}, "
                + $"{Notifying(write.Notifies)}, {Told})");
    }

    private IReadOnlyList<string> Of(DeleteAttributesAction delete)
    {
        string notifying = Notifying(delete.Notifies);
        return One((delete.Channel, delete.Keys) switch
        {
            (null, null) => $"{Name}.ClearLocalUserAttributesWithCompletion({Told})",
            (null, { } keys) =>
                $"{Name}.DeleteLocalUserAttributesByKeys({Texts(keys)}, {Told})",
            ({ } channel, null) =>
                $"{Name}.ClearChannel({Text(channel)}, {notifying}, {Told})",
            ({ } channel, { } keys) => $"{Name}.DeleteChannel({Text(channel)}, {Texts(keys)}, "
                + $"{notifying}, {Told})",
        });
    }

    private IReadOnlyList<string> Of(GetAttributesAction get)
    {
        string id = Text(get.Of.PeerId ?? get.Of.ChannelId);
        string keys = get.Keys is null ? string.Empty : $"{Texts(get.Keys)}, ";
        string all = get.Keys is null ? "All" : string.Empty;
        return One(get.Of.PeerId is null
            ? $"{Name}.GetChannel{all}Attributes({id}, {keys}{ToldTwo})"
            : $"{Name}.GetUser{all}Attributes({id}, {keys}{ToldThree})");
    }
}
