using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Exploring.Actions;
using static RtmSim.Scenarios.Exploring.Shrinking.CSharpNames;

namespace RtmSim.Scenarios.Exploring.Shrinking;

/// <content>Attributes and media.</content>
internal sealed partial class CSharpActions
{
    private IReadOnlyList<string> Of(WriteAttributesAction write)
    {
        string method = write.Replaces ? "Set" : "AddOrUpdate";
        if (write.Channel is null)
        {
            string own = string.Join(", ", write.Attributes.Select(each =>
                $"new RtmAttribute {{ key = {Text(each.Key)}, value = {Text(each.Value)} }}"));
            string all = own.Length == 0 ? "new RtmAttribute[0]" : $"new[] {{ {own} }}";
            return One($"{Name(write)}.{method}LocalUserAttributes({all}, "
                + $"{Number(write.Attributes.Count)}, ref requestId)");
        }

        List<string> statements = new();
        List<string> made = new();
        foreach (GeneratedAttribute attribute in write.Attributes)
        {
            string name = $"attribute{made.Count + 1}";
            made.Add(name);
            statements.Add($"var {name} = {Name(write)}.CreateChannelAttribute()");
            statements.Add($"{name}.SetKey({Text(attribute.Key)})");
            statements.Add($"{name}.SetValue({Text(attribute.Value)})");
        }

        string list = made.Count == 0
            ? "new RtmChannelAttribute[0]"
            : $"new[] {{ {string.Join(", ", made)} }}";
        statements.Add($"{Name(write)}.{method}ChannelAttributes({Text(write.Channel)}, {list}, "
            + "new ChannelAttributeOptions { enableNotificationToChannelMembers = "
            + $"{Flag(write.Notifies)} }}, ref requestId)");
        return statements;
    }

    private IReadOnlyList<string> Of(DeleteAttributesAction delete)
    {
        string name = Name(delete);
        string notifies = Flag(delete.Notifies);
        return One((delete.Channel, delete.Keys) switch
        {
            (null, null) => $"{name}.ClearLocalUserAttributes(0)",
            (null, { } keys) => $"{name}.DeleteLocalUserAttributesByKeys({Texts(keys)}, 0)",
            ({ } channel, null) =>
                $"{name}.ClearChannelAttributes({Text(channel)}, {notifies}, 0)",
            ({ } channel, { } keys) => $"{name}.DeleteChannelAttributesByKeys("
                + $"{Text(channel)}, {Texts(keys)}, {notifies}, 0)",
        });
    }

    private IReadOnlyList<string> Of(GetAttributesAction get)
    {
        string of = get.Of.PeerId is null ? "Channel" : "User";
        string id = Text(get.Of.PeerId ?? get.Of.ChannelId);
        return One(get.Keys is null
            ? $"{Name(get)}.Get{of}Attributes({id}, 0)"
            : $"{Name(get)}.Get{of}AttributesByKeys({id}, {Texts(get.Keys)}, 0)");
    }

    private IReadOnlyList<string> Media(GeneratedAction action) => action switch
    {
        AddFileAction { IsImage: true } file =>
            One($"sim.Files.Add({Text(file.Path)}, SampleImages.Png(4, 3))"),
        AddFileAction file =>
            One($"sim.Files.Add({Text(file.Path)}, new byte[{Number(file.Bytes)}])"),
        FileAction file =>
            One($"sim.Files.{(file.IsProtected ? "Protect" : "Remove")}({Text(file.Path)})"),
        UploadAction upload => One(
            $"{Name(upload)}.Create{(upload.IsImage ? "Image" : "File")}MessageByUploading("
            + $"{Text(upload.Path)}, 0)"),
        DownloadAction { Path: null } download =>
            One($"{Name(download)}.DownloadMediaToMemory({Text(download.Media)}, 0)"),
        DownloadAction download => One(
            $"{Name(download)}.DownloadMediaToFile({Text(download.Media)}, "
            + $"{Text(download.Path!)}, 0)"),
        _ => One($"// {_run.Users[((UserAction)action).User].Name}: {action.Word}"),
    };
}
