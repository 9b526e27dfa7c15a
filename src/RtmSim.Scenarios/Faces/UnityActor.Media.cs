using System;
using System.Collections.Generic;
using agora_rtm;

namespace RtmSim.Scenarios.Faces;

/// <content>Files and images.</content>
internal sealed partial class UnityActor
{
    private readonly Dictionary<string, long> _transfers = new(StringComparer.Ordinal);
    private readonly Dictionary<long, string> _names = new();

    /// <summary>The last message that uploads of a name have made.</summary>
    private readonly Dictionary<string, IMessage> _uploaded = new(StringComparer.Ordinal);

    private long _lastTransfer;

    public void Upload(string name, string path, bool isImage) => Start(
        name,
        (ref long id) => _ = isImage
            ? _client.CreateImageMessageByUploading(path, ref id)
            : _client.CreateFileMessageByUploading(path, ref id));

    public void DownloadToFile(string name, string mediaId, string path) => Start(
        name, (ref long id) => _client.DownloadMediaToFile(mediaId, path, ref id));

    public void DownloadToMemory(string name, string mediaId) => Start(
        name, (ref long id) => _client.DownloadMediaToMemory(mediaId, ref id));

    public void CancelUpload(long requestId) => _client.CancelMediaUpload(requestId);

    public void CancelDownload(long requestId) => _client.CancelMediaDownload(requestId);

    public void SendMediaToPeer(string peerId, MediaBody body, bool offline)
    {
        if (Message(body) is { } message)
        {
            _client.SendMessageToPeer(peerId, message, Options(offline));
        }
    }

    public void SendMediaToChannel(string channelId, MediaBody body)
    {
        RtmChannel? channel = Channel(channelId);
        if (Message(body) is { } message)
        {
            channel?.SendMessage(message, Options(offline: false));
        }
    }

    public long? FindTransfer(string name) =>
        _transfers.TryGetValue(name, out long id) ? id : null;

    public string? FindMediaId(string name) => Uploaded(name) switch
    {
        FileMessage file => file.GetMediaId(),
        ImageMessage image => image.GetMediaId(),
        _ => null,
    };

    private IMessage? Uploaded(string name) =>
        _uploaded.TryGetValue(name, out IMessage? message) ? message : null;

    /// <summary>Listens for the messages that uploads make.</summary>
    private void KeepUploads(RtmClientEventHandler handler)
    {
        handler.OnFileMediaUploadResult = (_, id, message, code) => Keep(id, message, code);
        handler.OnImageMediaUploadResult = (_, id, message, code) => Keep(id, message, code);
    }

    private void Keep(long requestId, IMessage message, UPLOAD_MEDIA_ERR_CODE code)
    {
        if (code == UPLOAD_MEDIA_ERR_CODE.UPLOAD_MEDIA_ERR_OK)
        {
            _uploaded[_names[requestId]] = message;
        }

        _called();
    }

    /// <summary>
    /// Each transfer has a number of its own, also where callbacks carry the caller's (S-60).
    /// </summary>
    private void Start(string name, Transfer call)
    {
        long id = ++_lastTransfer;
        call(ref id);
        _transfers[name] = id;
        _names[id] = name;
    }

    /// <summary>
    /// The upload's own message, or one made by media ID for what another user uploaded; null on a
    /// disposed client (B-08).
    /// </summary>
    private IMessage? Message(MediaBody body)
    {
        IMessage? message = body.Upload is null ? null : Uploaded(body.Upload);
        return body.IsImage
            ? Dressed(
                message as ImageMessage ?? _client.CreateImageMessageByMediaId(body.MediaId),
                body)
            : Dressed(
                message as FileMessage ?? _client.CreateFileMessageByMediaId(body.MediaId), body);
    }

    private static IMessage? Dressed(FileMessage? message, MediaBody body)
    {
        message?.SetText(body.Text ?? message.GetText());
        message?.SetFileName(body.FileName ?? message.GetFileName());
        message?.SetThumbnail(new byte[body.ThumbnailBytes]);
        return message;
    }

    private static IMessage? Dressed(ImageMessage? message, MediaBody body)
    {
        message?.SetText(body.Text ?? message.GetText());
        message?.SetFileName(body.FileName ?? message.GetFileName());
        message?.SetThumbnail(new byte[body.ThumbnailBytes]);
        return message;
    }

    private delegate void Transfer(ref long requestId);
}
