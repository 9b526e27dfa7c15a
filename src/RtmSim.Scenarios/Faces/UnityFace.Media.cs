using System.Collections.Generic;
using System.Linq;
using agora_rtm;
using static RtmSim.Scenarios.Faces.FieldKind;

namespace RtmSim.Scenarios.Faces;

/// <content>Files and images.</content>
internal sealed partial class UnityFace
{
    /// <summary>
    /// What messages about media have besides others. Made at each use: the tables that need it
    /// stand in another file, and nothing says which file comes first.
    /// </summary>
    private static Field[] MediaFields => new Field[]
    {
        new("mediaId", Text), new("size", Number), new("fileName", Text), new("width", Number),
        new("height", Number), new("thumbnailBytes", Number),
    };

    /// <summary>The fields of a call that can send messages of any kind.</summary>
    private static Field[] WithMedia(params Field[] fields) =>
        fields.Concat(MediaFields).ToArray();

    private static IEnumerable<EventShape> MediaCallbacks()
    {
        Field request = new("requestId", Number);
        Field mediaId = new("mediaId", Text);
        Field size = new("size", Number);
        Field uploaded = Code(typeof(UPLOAD_MEDIA_ERR_CODE));
        Field downloaded = Code(typeof(DOWNLOAD_MEDIA_ERR_CODE));
        Field[] upload = MediaFields.Concat(new[] { request, MessageId, uploaded }).ToArray();
        Field[] progress = { request, new("currentSize", Number), new("totalSize", Number) };
        Field[] message = MediaFields
            .Concat(new[] { From, MessageText, TextSize, Offline, MessageId, Type, ServerTime })
            .ToArray();
        Field[] inChannel = message.Append(Channel).ToArray();
        return new EventShape[]
        {
            new("OnFileMediaUploadResult", upload),
            new("OnImageMediaUploadResult", upload),
            new(
                "OnMediaDownloadToFileResult",
                request, mediaId, new("filePath", Text), size, downloaded),
            new("OnMediaDownloadToMemoryResult", request, mediaId, size, downloaded),
            new("OnMediaUploadingProgress", progress),
            new("OnMediaDownloadingProgress", progress),
            new("OnMediaCancelResult", request, Code(typeof(CANCEL_MEDIA_ERR_CODE))),
            new("OnFileMessageReceivedFromPeer", message),
            new("OnImageMessageReceivedFromPeer", message),
            new("OnFileMessageReceived", inChannel),
            new("OnImageMessageReceived", inChannel),
        };
    }

    private static IEnumerable<EventShape> MediaCalls()
    {
        Field path = new("filePath", Text);
        Field mediaId = new("mediaId", Text);
        Field request = new("requestId", Number);
        Field uploaded = Returned(typeof(UPLOAD_MEDIA_ERR_CODE));
        Field downloaded = Returned(typeof(DOWNLOAD_MEDIA_ERR_CODE));
        Field cancelled = Returned(typeof(CANCEL_MEDIA_ERR_CODE));
        return new EventShape[]
        {
            new("CreateFileMessageByUploading", path, uploaded),
            new("CreateImageMessageByUploading", path, uploaded),
            new("DownloadMediaToFile", mediaId, path, downloaded),
            new("DownloadMediaToMemory", mediaId, downloaded),
            new("CancelMediaUpload", request, cancelled),
            new("CancelMediaDownload", request, cancelled),
        };
    }
}
