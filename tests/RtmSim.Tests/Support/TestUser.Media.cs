using System;
using System.Collections.Generic;
using agora_rtm;

namespace RtmSim.Tests.Support;

/// <content>Files and images, which Unity alone has.</content>
internal abstract partial class TestUser
{
    /// <summary>The request IDs that callbacks about transfers carried, in order.</summary>
    public List<long> TransferIds { get; } = new();

    public List<FileMessage> UploadedFiles { get; } = new();

    public List<ImageMessage> UploadedImages { get; } = new();

    public List<FileMessage> Files { get; } = new();

    public List<ImageMessage> Images { get; } = new();

    /// <summary>What the last download to memory brought.</summary>
    public byte[] Memory { get; private set; } = Array.Empty<byte>();

    /// <summary>The SDK's number of the transfer that was started last.</summary>
    public long LastTransfer { get; private set; }

    public int UploadFile(string path) =>
        Numbered((ref long id) => Client.CreateFileMessageByUploading(path, ref id));

    public int UploadImage(string path) =>
        Numbered((ref long id) => Client.CreateImageMessageByUploading(path, ref id));

    public int DownloadTo(string path, string mediaId) =>
        Numbered((ref long id) => Client.DownloadMediaToFile(mediaId, path, ref id));

    public int Download(string mediaId) =>
        Numbered((ref long id) => Client.DownloadMediaToMemory(mediaId, ref id));

    public int CancelUpload(long? requestId = null) =>
        Client.CancelMediaUpload(requestId ?? LastTransfer);

    public int CancelDownload(long? requestId = null) =>
        Client.CancelMediaDownload(requestId ?? LastTransfer);

    /// <summary>Uploads a file of so many bytes at full speed, and clears the log.</summary>
    public FileMessage Uploaded(int bytes)
    {
        string path = $"/{UserId}/{bytes}";
        World.Simulation.Files.Add(path, new byte[bytes]);
        UploadFile(path);
        World.AdvanceMs(10_000);
        Log.Clear();
        TransferIds.Clear();
        return UploadedFiles[^1];
    }

    private delegate int NumberedCall(ref long requestId);

    private int Numbered(NumberedCall call)
    {
        long id = 0;
        int code = call(ref id);
        LastTransfer = id;
        return code;
    }

    protected RtmClientEventHandler WithMedia(RtmClientEventHandler handler)
    {
        handler.OnMediaUploadingProgress = (_, id, progress) => NoteTransfer(
            id, $"Uploading({progress.currentSize}/{progress.totalSize})");
        handler.OnMediaDownloadingProgress = (_, id, progress) => NoteTransfer(
            id, $"Downloading({progress.currentSize}/{progress.totalSize})");
        handler.OnFileMediaUploadResult = (_, id, message, code) =>
        {
            UploadedFiles.Add(message);
            NoteTransfer(id, $"FileUploaded({(int)code})");
        };
        handler.OnImageMediaUploadResult = (_, id, message, code) =>
        {
            UploadedImages.Add(message);
            NoteTransfer(id, $"ImageUploaded({(int)code})");
        };
        handler.OnMediaDownloadToFileResult = (_, id, code) =>
            NoteTransfer(id, $"ToFile({(int)code})");
        handler.OnMediaDownloadToMemoryResult = (_, id, memory, length, code) =>
        {
            Memory = memory;
            NoteTransfer(id, $"ToMemory({length};{(int)code})");
        };
        handler.OnMediaCancelResult = (_, id, code) =>
            NoteTransfer(id, $"Cancelled({(int)code})");
        handler.OnFileMessageReceivedFromPeer = (_, from, message) =>
        {
            Files.Add(message);
            Note($"{from} file: {message.GetFileName()}");
        };
        handler.OnImageMessageReceivedFromPeer = (_, from, message) =>
        {
            Images.Add(message);
            Note($"{from} image: {message.GetFileName()}");
        };
        return handler;
    }

    private void NoteTransfer(long requestId, string text)
    {
        TransferIds.Add(requestId);
        Note(text);
    }
}
