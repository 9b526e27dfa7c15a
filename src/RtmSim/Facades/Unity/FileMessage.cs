// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using RtmSim.Facades.Unity;
using RtmSim.Protocol;

namespace agora_rtm;

/// <summary>
/// A message about a file that was uploaded; the receiver downloads it by its media ID (M-01).
/// </summary>
public sealed class FileMessage : IMessage
{
    private readonly MediaFields _fields;

    /// <summary>
    /// Copies a message. The copy has nothing behind it and cannot be sent: to a peer the send
    /// returns 7, to a channel -7.
    /// </summary>
    /// <param name="fileMessage">The message to copy.</param>
    /// <param name="MessageFlag">
    /// Whether the copy counts as received; if not, it has no time (B-11).
    /// </param>
    public FileMessage(FileMessage fileMessage, MESSAGE_FLAG MessageFlag)
        : base(fileMessage, MessageFlag) => _fields = new MediaFields(fileMessage._fields);

    /// <summary>A message that can be sent: uploaded, or made by media ID.</summary>
    internal FileMessage(long id, MediaContent media)
        : base(
            isNative: true, id, MESSAGE_TYPE.MESSAGE_TYPE_FILE, string.Empty, null,
            serverTimeMs: 0, isOffline: false) => _fields = new MediaFields(media);

    internal FileMessage(ReceivedMessage message)
        : base(message) => _fields = new MediaFields(message.Content.Media);

    private FileMessage()
        : base(
            isNative: false, 0, MESSAGE_TYPE.MESSAGE_TYPE_UNDEFINED, string.Empty, null,
            (long)COMMON_ERR_CODE.ERROR_NULL_PTR, isOffline: false) =>
        _fields = MediaFields.Nothing;

    /// <summary>What the callback of a failed upload gets (M-20).</summary>
    internal static FileMessage Nothing => new();

    /// <summary>The media ID, for downloads; <c>-7</c> after a failed upload (M-20).</summary>
    public string GetMediaId() => _fields.MediaId;

    /// <summary>
    /// The size of the file in bytes; 0 on a message made by media ID (M-18), -7 after a failed
    /// upload (M-20).
    /// </summary>
    public long GetSize() => _fields.Size;

    /// <summary>
    /// The name for the receiver: the last part of the uploaded path, unless it was set (S-57).
    /// </summary>
    public string GetFileName() => _fields.FileName;

    /// <summary>Sets the name for the receiver.</summary>
    /// <param name="fileName">Counts towards the 32 KB of a message (E-10).</param>
    public void SetFileName(string fileName) => _fields.FileName = fileName ?? string.Empty;

    /// <summary>Sets a small picture for the receiver. The SDK makes none (M-17).</summary>
    /// <param name="thumbnail">Is copied; counts towards the 32 KB of a message (E-10).</param>
    public void SetThumbnail(byte[] thumbnail) => _fields.SetThumbnail(thumbnail);

    /// <summary>A copy of the thumbnail; empty without one, null after a failed upload.</summary>
    public byte[] GetThumbnailData() => _fields.CopyThumbnail();

    private protected override MediaContent ToMedia() => _fields.ToContent();
}
