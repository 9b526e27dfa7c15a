using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Exploring.Actions;
using static RtmSim.Scenarios.Exploring.Pasting.CSharpNames;

namespace RtmSim.Scenarios.Exploring.Pasting;

/// <content>
/// Files and images: each transfer has a variable with its request ID, each upload one with its
/// message, by the name of the transfer.
/// </content>
internal sealed partial class UnityCSharp
{
    private IEnumerable<UploadAction> Uploads => Own.OfType<UploadAction>();

    /// <summary>
    /// The variables of its transfers; no transfer has the number that they begin with.
    /// </summary>
    private IEnumerable<string> Transfers()
    {
        string[] names = Own
            .Select(action => action switch
            {
                UploadAction upload => upload.Name,
                DownloadAction download => download.Name,
                CancelTransferAction cancel => cancel.Name,
                _ => null,
            })
            .OfType<string>()
            .Distinct()
            .ToArray();
        if (names.Length > 0)
        {
            yield return $"long {Name}Transfers = 0;";
        }

        foreach (string name in names)
        {
            yield return $"long {Request(name)} = 999_999;";
        }

        foreach (UploadAction upload in Uploads)
        {
            string type = upload.IsImage ? "ImageMessage" : "FileMessage";
            yield return $"{type} {upload.Name} = null;";
        }
    }

    private (string Name, string Code)[] UploadHandlers() => new[] { true, false }
        .Select(isImage => (isImage, Kept: Uploads
            .Where(upload => upload.IsImage == isImage)
            .Select(upload => $"if (id == {Request(upload.Name)} && code == "
                + "UPLOAD_MEDIA_ERR_CODE.UPLOAD_MEDIA_ERR_OK) "
                + $"{upload.Name} = message;")))
        .Where(kind => kind.Kept.Any())
        .Select(kind => (
            kind.isImage ? "OnImageMediaUploadResult" : "OnFileMediaUploadResult",
            $"(_, id, message, code) => {{ {string.Join(" ", kind.Kept)} }}"))
        .ToArray();

    private string Request(string transfer) => Name + Capital(transfer);

    private IReadOnlyList<string> Of(MediaAction action) => action switch
    {
        UploadAction upload => Started(
            upload.Name,
            $"Create{(upload.IsImage ? "Image" : "File")}MessageByUploading({Text(upload.Path)}"),
        DownloadAction { Path: null } download => Started(
            download.Name, $"DownloadMediaToMemory({MediaId(download.Media)}"),
        DownloadAction download => Started(
            download.Name,
            $"DownloadMediaToFile({MediaId(download.Media)}, {Text(download.Path!)}"),
        CancelTransferAction cancel => One(
            $"{Name}.CancelMedia{(cancel.IsUpload ? "Upload" : "Download")}"
            + $"({Request(cancel.Name)})"),
        _ => Of((SendMediaAction)action),
    };

    private IReadOnlyList<string> Started(string name, string call) => new[]
    {
        $"{Request(name)} = ++{Name}Transfers", $"{Name}.{call}, ref {Request(name)})",
    };

    private IReadOnlyList<string> Of(SendMediaAction send)
    {
        string kind = send.IsImage ? "Image" : "File";
        string made = $"{Name}.Create{kind}MessageByMediaId({MediaId(send.Media)})";
        bool isOwn = Uploads.Any(upload =>
            upload.Name == send.Media && upload.IsImage == send.IsImage);
        string message = isOwn ? $"{send.Media} ?? {made}" : made;
        List<string> statements = new() { $"{kind}Message message = {message}" };
        if (send.ThumbnailBytes > 0)
        {
            statements.Add($"message?.SetThumbnail(new byte[{Number(send.ThumbnailBytes)}])");
        }

        statements.AddRange(Sent(send.To, "message", send.Offline && send.To.PeerId is not null));
        return One($"{{ {string.Join("; ", statements)}; }}");
    }

    /// <summary>The media ID of an upload, or its name while there is none.</summary>
    private string MediaId(string media) => _uploads.Contains(media)
        ? $"{media}?.GetMediaId() ?? {Text(media)}"
        : Text(media);
}
