// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

namespace agora_rtm;

/// <content>Files and images: transfers and messages.</content>
public sealed partial class RtmClientEventHandler
{
    /// <summary>How far an upload is, each second while its bytes flow (M-09).</summary>
    public OnMediaUploadingProgressHandler OnMediaUploadingProgress;

    /// <summary>How far a download is, each second while its bytes flow (M-09).</summary>
    public OnMediaDownloadingProgressHandler OnMediaDownloadingProgress;

    /// <summary>What CreateFileMessageByUploading came to (M-01).</summary>
    public OnFileMediaUploadResultHandler OnFileMediaUploadResult;

    /// <summary>What CreateImageMessageByUploading came to (M-01).</summary>
    public OnImageMediaUploadResultHandler OnImageMediaUploadResult;

    /// <summary>What DownloadMediaToFile came to (M-02).</summary>
    public OnMediaDownloadToFileResultHandler OnMediaDownloadToFileResult;

    /// <summary>What DownloadMediaToMemory came to (M-02).</summary>
    public OnMediaDownloadToMemoryResultHandler OnMediaDownloadToMemoryResult;

    /// <summary>What CancelMediaUpload or CancelMediaDownload came to (M-11, M-12).</summary>
    public OnMediaCancelResultHandler OnMediaCancelResult;

    /// <summary>A file message arrived from a peer (E-16).</summary>
    public OnFileMessageReceivedFromPeerHandler OnFileMessageReceivedFromPeer;

    /// <summary>An image message arrived from a peer (E-16).</summary>
    public OnImageMessageReceivedFromPeerHandler OnImageMessageReceivedFromPeer;

    /// <summary>Handles OnMediaUploadingProgress.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="requestId">The transfer (S-60).</param>
    /// <param name="progress">Its size, and how much has passed.</param>
    public delegate void OnMediaUploadingProgressHandler(
        int id, long requestId, MediaOperationProgress progress);

    /// <summary>Handles OnMediaDownloadingProgress.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="requestId">The transfer (S-60).</param>
    /// <param name="progress">Its size, and how much has passed.</param>
    public delegate void OnMediaDownloadingProgressHandler(
        int id, long requestId, MediaOperationProgress progress);

    /// <summary>Handles OnFileMediaUploadResult.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="requestId">The transfer (S-60).</param>
    /// <param name="fileMessage">The message; never null, also after a failure (M-20).</param>
    /// <param name="code">What the upload came to.</param>
    public delegate void OnFileMediaUploadResultHandler(
        int id, long requestId, FileMessage fileMessage, UPLOAD_MEDIA_ERR_CODE code);

    /// <summary>Handles OnImageMediaUploadResult.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="requestId">The transfer (S-60).</param>
    /// <param name="imageMessage">The message; never null, also after a failure (M-20).</param>
    /// <param name="code">What the upload came to.</param>
    public delegate void OnImageMediaUploadResultHandler(
        int id, long requestId, ImageMessage imageMessage, UPLOAD_MEDIA_ERR_CODE code);

    /// <summary>Handles OnMediaDownloadToFileResult.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="requestId">The transfer (S-60).</param>
    /// <param name="code">What the download came to.</param>
    public delegate void OnMediaDownloadToFileResultHandler(
        int id, long requestId, DOWNLOAD_MEDIA_ERR_CODE code);

    /// <summary>Handles OnMediaDownloadToMemoryResult.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="requestId">The transfer (S-60).</param>
    /// <param name="memory">The file, the app's own to keep (M-19); empty on failure.</param>
    /// <param name="length">How many bytes there are.</param>
    /// <param name="code">What the download came to.</param>
    public delegate void OnMediaDownloadToMemoryResultHandler(
        int id, long requestId, byte[] memory, long length, DOWNLOAD_MEDIA_ERR_CODE code);

    /// <summary>Handles OnMediaCancelResult.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="requestId">The transfer (S-60).</param>
    /// <param name="code">What the cancellation came to.</param>
    public delegate void OnMediaCancelResultHandler(
        int id, long requestId, CANCEL_MEDIA_ERR_CODE code);

    /// <summary>Handles OnFileMessageReceivedFromPeer.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="peerId">The sender.</param>
    /// <param name="message">A copy of the message.</param>
    public delegate void OnFileMessageReceivedFromPeerHandler(
        int id, string peerId, FileMessage message);

    /// <summary>Handles OnImageMessageReceivedFromPeer.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="peerId">The sender.</param>
    /// <param name="message">A copy of the message.</param>
    public delegate void OnImageMessageReceivedFromPeerHandler(
        int id, string peerId, ImageMessage message);
}
