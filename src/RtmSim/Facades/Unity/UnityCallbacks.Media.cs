using System;
using agora_rtm;
using RtmSim.Client;
using RtmSim.Protocol;

namespace RtmSim.Facades.Unity;

/// <content>Files and images.</content>
internal static partial class UnityCallbacks
{
    private static Delegate? FindMedia(RtmClientEventHandler handler, ClientEvent happened) =>
        happened switch
        {
            MediaUploaded { Operation: Operation.UploadFile } => handler.OnFileMediaUploadResult,
            MediaUploaded => handler.OnImageMediaUploadResult,
            MediaDownloaded { Operation: Operation.DownloadToFile } =>
                handler.OnMediaDownloadToFileResult,
            MediaDownloaded => handler.OnMediaDownloadToMemoryResult,
            MediaProgressed { IsUpload: true } => handler.OnMediaUploadingProgress,
            MediaProgressed => handler.OnMediaDownloadingProgress,
            MediaCancelled => handler.OnMediaCancelResult,
            _ => throw Unknown(happened),
        };

    private static Delegate? FindMessage(
        RtmClientEventHandler handler, ReceivedMessage message) => message.Content.Type switch
        {
            MessageType.File => handler.OnFileMessageReceivedFromPeer,
            MessageType.Image => handler.OnImageMessageReceivedFromPeer,
            _ => handler.OnMessageReceivedFromPeer,
        };

    private static Delegate? FindMessage(
        RtmChannelEventHandler handler, ReceivedMessage message) => message.Content.Type switch
        {
            MessageType.File => handler.OnFileMessageReceived,
            MessageType.Image => handler.OnImageMessageReceived,
            _ => handler.OnMessageReceived,
        };

    private static bool RunMedia(RtmClientEventHandler handler, int id, ClientEvent happened)
    {
        switch (happened)
        {
            case MediaUploaded done:
                RunUploaded(handler, id, done);
                return true;
            case MediaDownloaded { Operation: Operation.DownloadToFile } done:
                handler.OnMediaDownloadToFileResult!(
                    id, done.RequestId, (DOWNLOAD_MEDIA_ERR_CODE)Code(done));
                return true;
            case MediaDownloaded done:
                handler.OnMediaDownloadToMemoryResult!(
                    id, done.RequestId, done.Bytes.ToArray(), done.Bytes.Length,
                    (DOWNLOAD_MEDIA_ERR_CODE)Code(done));
                return true;
            case MediaProgressed { IsUpload: true } progress:
                handler.OnMediaUploadingProgress!(id, progress.RequestId, Of(progress));
                return true;
            case MediaProgressed progress:
                handler.OnMediaDownloadingProgress!(id, progress.RequestId, Of(progress));
                return true;
            case MediaCancelled cancelled:
                handler.OnMediaCancelResult!(
                    id, cancelled.RequestId, (CANCEL_MEDIA_ERR_CODE)Code(cancelled));
                return true;
            default:
                return false;
        }
    }

    private static void RunUploaded(RtmClientEventHandler handler, int id, MediaUploaded done)
    {
        UPLOAD_MEDIA_ERR_CODE code = (UPLOAD_MEDIA_ERR_CODE)Code(done);
        if (done.Operation == Operation.UploadFile)
        {
            handler.OnFileMediaUploadResult!(
                id,
                done.RequestId,
                done.Media is null
                    ? FileMessage.Nothing : new FileMessage(done.MessageId, done.Media),
                code);
        }
        else
        {
            handler.OnImageMediaUploadResult!(
                id,
                done.RequestId,
                done.Media is null
                    ? ImageMessage.Nothing : new ImageMessage(done.MessageId, done.Media),
                code);
        }
    }

    private static void RunMessage(
        RtmClientEventHandler handler, int id, ReceivedMessage message)
    {
        switch (message.Content.Type)
        {
            case MessageType.File:
                handler.OnFileMessageReceivedFromPeer!(
                    id, message.Sender, new FileMessage(message));
                break;
            case MessageType.Image:
                handler.OnImageMessageReceivedFromPeer!(
                    id, message.Sender, new ImageMessage(message));
                break;
            default:
                handler.OnMessageReceivedFromPeer!(
                    id, message.Sender, new TextMessage(message));
                break;
        }
    }

    private static void RunMessage(
        RtmChannelEventHandler handler, int id, ReceivedMessage message)
    {
        switch (message.Content.Type)
        {
            case MessageType.File:
                handler.OnFileMessageReceived!(id, message.Sender, new FileMessage(message));
                break;
            case MessageType.Image:
                handler.OnImageMessageReceived!(id, message.Sender, new ImageMessage(message));
                break;
            default:
                handler.OnMessageReceived!(id, message.Sender, new TextMessage(message));
                break;
        }
    }

    private static MediaOperationProgress Of(MediaProgressed progress) => new()
    {
        currentSize = progress.CurrentSize,
        totalSize = progress.TotalSize,
    };
}
