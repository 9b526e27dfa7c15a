using RtmSim.Client;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Facades.Unity;

/// <content>Files and images.</content>
internal static partial class UnityNames
{
    public static readonly TraceName UploadFile = new("CreateFileMessageByUploading");
    public static readonly TraceName UploadImage = new("CreateImageMessageByUploading");
    public static readonly TraceName DownloadToFile = new("DownloadMediaToFile");
    public static readonly TraceName DownloadToMemory = new("DownloadMediaToMemory");
    public static readonly TraceName CancelUpload = new("CancelMediaUpload");
    public static readonly TraceName CancelDownload = new("CancelMediaDownload");

    private static readonly TraceName OnFileUploaded = new("OnFileMediaUploadResult");
    private static readonly TraceName OnImageUploaded = new("OnImageMediaUploadResult");
    private static readonly TraceName OnDownloadedToFile = new("OnMediaDownloadToFileResult");
    private static readonly TraceName OnDownloadedToMemory =
        new("OnMediaDownloadToMemoryResult");

    private static readonly TraceName OnUploading = new("OnMediaUploadingProgress");
    private static readonly TraceName OnDownloading = new("OnMediaDownloadingProgress");
    private static readonly TraceName OnMediaCancelled = new("OnMediaCancelResult");
    private static readonly TraceName OnPeerFile = new("OnFileMessageReceivedFromPeer");
    private static readonly TraceName OnPeerImage = new("OnImageMessageReceivedFromPeer");
    private static readonly TraceName OnChannelFile = new("OnFileMessageReceived");
    private static readonly TraceName OnChannelImage = new("OnImageMessageReceived");

    private static TraceName OfDownload(MediaDownloaded done) =>
        done.Operation == Operation.DownloadToFile ? OnDownloadedToFile : OnDownloadedToMemory;

    /// <summary>Each kind of message from a peer has a handler of its own (E-16).</summary>
    private static TraceName OfPeerMessage(ReceivedMessage message) =>
        message.Content.Type switch
        {
            MessageType.File => OnPeerFile,
            MessageType.Image => OnPeerImage,
            _ => OnPeerMessage,
        };

    /// <summary>Each kind of channel message has a handler of its own (G-13).</summary>
    private static TraceName OfChannelMessage(ReceivedMessage message) =>
        message.Content.Type switch
        {
            MessageType.File => OnChannelFile,
            MessageType.Image => OnChannelImage,
            _ => OnMessageReceived,
        };
}
