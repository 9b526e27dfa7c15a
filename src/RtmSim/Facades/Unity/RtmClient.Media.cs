// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using RtmSim.Facades;
using RtmSim.Facades.Unity;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace agora_rtm;

/// <content>Files and images.</content>
public sealed partial class RtmClient
{
    /// <summary>
    /// Uploads a file. OnFileMediaUploadResult has a message to send (M-01) after as long as the
    /// bytes take: 4 MB a second, and 20 ms at least; OnMediaUploadingProgress comes each second
    /// until then (M-09, S-57).
    /// </summary>
    /// <param name="filePath">A full path, of a file with 1 byte to 30 MB (M-03).</param>
    /// <param name="requestId">Ignored: the callbacks have the SDK's own number (S-60).</param>
    /// <returns>
    /// 0, or at once: 2 no path (M-05), 102, 101 (M-14), -7. Called back: 1 the file cannot be
    /// opened (M-04), 2 it is empty (S-57), 3 no byte for 120 s (M-10), 4 over 30 MB (M-03), 5
    /// nine transfers are running (M-08), 6 cancelled, or the session has ended (M-11, M-13).
    /// </returns>
    public int CreateFileMessageByUploading(string filePath, long requestId) =>
        Upload(UnityNames.UploadFile, Operation.UploadFile, filePath, ref requestId);

    /// <summary>As the overload by value; the number is set before the call returns.</summary>
    /// <param name="filePath">A full path, of a file with 1 byte to 30 MB (M-03).</param>
    /// <param name="requestId">
    /// The number that the callbacks will carry; left alone on refusal.
    /// </param>
    /// <inheritdoc cref="CreateFileMessageByUploading(string, long)"/>
    public int CreateFileMessageByUploading(string filePath, ref long requestId) =>
        Upload(UnityNames.UploadFile, Operation.UploadFile, filePath, ref requestId);

    /// <summary>
    /// Uploads an image. As for files, with OnImageMediaUploadResult; the message has the size of a
    /// JPEG, BMP or PNG in pixels (M-15).
    /// </summary>
    /// <inheritdoc cref="CreateFileMessageByUploading(string, long)"/>
    public int CreateImageMessageByUploading(string filePath, long requestId) =>
        Upload(UnityNames.UploadImage, Operation.UploadImage, filePath, ref requestId);

    /// <summary>As the overload by value; the number is set before the call returns.</summary>
    /// <param name="filePath">A full path, of a file with 1 byte to 30 MB (M-03).</param>
    /// <param name="requestId">
    /// The number that the callbacks will carry; left alone on refusal.
    /// </param>
    /// <inheritdoc cref="CreateImageMessageByUploading(string, long)"/>
    public int CreateImageMessageByUploading(string filePath, ref long requestId) =>
        Upload(UnityNames.UploadImage, Operation.UploadImage, filePath, ref requestId);

    /// <summary>
    /// A message about a file that was uploaded before. The ID is not looked at, a login is not
    /// needed (M-18, S-57). Null after Dispose (B-08).
    /// </summary>
    /// <param name="mediaId">The media ID that the upload gave.</param>
    public FileMessage CreateFileMessageByMediaId(string mediaId) =>
        Make(id => new FileMessage(id, OfMediaId(mediaId)));

    /// <summary>
    /// A message about an image that was uploaded before; its size in pixels is 0 until it is set
    /// (M-18, S-57). Null after Dispose (B-08).
    /// </summary>
    /// <param name="mediaId">The media ID that the upload gave.</param>
    public ImageMessage CreateImageMessageByMediaId(string mediaId) =>
        Make(id => new ImageMessage(id, OfMediaId(mediaId)));

    /// <summary>
    /// Downloads to a file. OnMediaDownloadToFileResult follows when it is written (M-02), after as
    /// long as the bytes take (S-57); OnMediaDownloadingProgress comes each second until then.
    /// After a failure nothing has changed at the path.
    /// </summary>
    /// <param name="mediaId">The media ID, from a message (M-06).</param>
    /// <param name="filePath">A full path; a file that is there is replaced.</param>
    /// <param name="requestId">Ignored: the callbacks have the SDK's own number (S-60).</param>
    /// <returns>
    /// 0, or at once: 2 no path or a malformed ID (M-05), 102, 101 (M-14), -7. Called back: 1 the
    /// target cannot be written (M-04), 3 no byte for 120 s (M-10), 4 there is no such media, or
    /// not any more (M-06), 5 nine transfers are running (M-08), 6 cancelled, or the session has
    /// ended (M-11, M-13).
    /// </returns>
    public int DownloadMediaToFile(string mediaId, string filePath, long requestId) =>
        DownloadToFile(mediaId, filePath, ref requestId);

    /// <summary>As the overload by value; the number is set before the call returns.</summary>
    /// <param name="mediaId">The media ID, from a message (M-06).</param>
    /// <param name="filePath">A full path; a file that is there is replaced.</param>
    /// <param name="requestId">
    /// The number that the callbacks will carry; left alone on refusal.
    /// </param>
    /// <inheritdoc cref="DownloadMediaToFile(string, string, long)"/>
    public int DownloadMediaToFile(string mediaId, string filePath, ref long requestId) =>
        DownloadToFile(mediaId, filePath, ref requestId);

    /// <summary>
    /// Downloads to memory. OnMediaDownloadToMemoryResult follows with the bytes (M-02), after as
    /// long as they take (S-57); OnMediaDownloadingProgress comes each second until then.
    /// </summary>
    /// <param name="mediaId">The media ID, from a message (M-06).</param>
    /// <param name="requestId">Ignored: the callbacks have the SDK's own number (S-60).</param>
    /// <returns>
    /// 0, or at once: 2 a malformed ID (M-05), 102, 101 (M-14), -7. Called back: 3 no byte for 120
    /// s (M-10), 4 there is no such media, or not any more (M-06), 5 nine transfers are running
    /// (M-08), 6 cancelled, or the session has ended (M-11, M-13).
    /// </returns>
    public int DownloadMediaToMemory(string mediaId, long requestId) =>
        DownloadToMemory(mediaId, ref requestId);

    /// <summary>As the overload by value; the number is set before the call returns.</summary>
    /// <param name="mediaId">The media ID, from a message (M-06).</param>
    /// <param name="requestId">
    /// The number that the callbacks will carry; left alone on refusal.
    /// </param>
    /// <inheritdoc cref="DownloadMediaToMemory(string, long)"/>
    public int DownloadMediaToMemory(string mediaId, ref long requestId) =>
        DownloadToMemory(mediaId, ref requestId);

    /// <summary>
    /// Cancels an upload: OnMediaCancelResult(0), then the upload's own result with 6 (M-11, S-57).
    /// </summary>
    /// <param name="requestId">
    /// The SDK's number of the upload; with <see cref="RequestIdMode.EchoCaller"/> the one that
    /// the app gave (S-60).
    /// </param>
    /// <returns>
    /// 0, 102, 101 (M-14) or -7. Called back: 2 no such upload is running (M-12).
    /// </returns>
    public int CancelMediaUpload(long requestId) =>
        Cancel(UnityNames.CancelUpload, Operation.CancelUpload, requestId);

    /// <summary>
    /// Cancels a download: OnMediaCancelResult(0), then the download's own result with 6 (M-11,
    /// S-57).
    /// </summary>
    /// <param name="requestId">As for <see cref="CancelMediaUpload"/>.</param>
    /// <returns>
    /// 0, 102, 101 (M-14) or -7. Called back: 2 no such download is running (M-12).
    /// </returns>
    public int CancelMediaDownload(long requestId) =>
        Cancel(UnityNames.CancelDownload, Operation.CancelDownload, requestId);

    private static MediaContent OfMediaId(string mediaId) =>
        new(mediaId ?? string.Empty, 0, string.Empty, null, default, default);

    private int Upload(
        TraceName name, Operation operation, string filePath, ref long requestId) => CallNumbered(
            ref requestId,
            name,
            new CallArguments(("filePath", filePath)),
            operation,
            (client, assigned) => client.Media.Upload(operation, filePath, assigned));

    private int DownloadToFile(string mediaId, string filePath, ref long requestId) =>
        CallNumbered(
            ref requestId,
            UnityNames.DownloadToFile,
            new CallArguments(("mediaId", mediaId), ("filePath", filePath)),
            Operation.DownloadToFile,
            (client, assigned) => client.Media.Download(
                Operation.DownloadToFile, mediaId, filePath, assigned));

    private int DownloadToMemory(string mediaId, ref long requestId) => CallNumbered(
        ref requestId,
        UnityNames.DownloadToMemory,
        new CallArguments(("mediaId", mediaId)),
        Operation.DownloadToMemory,
        (client, assigned) => client.Media.Download(
            Operation.DownloadToMemory, mediaId, null, assigned));

    private int Cancel(TraceName name, Operation operation, long requestId) => Call(
        name,
        new CallArguments(("requestId", requestId)),
        operation,
        client => client.Media.Cancel(operation, _face.TransferOf(requestId), requestId));
}
