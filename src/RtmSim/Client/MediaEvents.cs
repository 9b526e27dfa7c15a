using System;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Client;

/// <summary>What an upload came to; with a message if it succeeded (M-01).</summary>
internal sealed class MediaUploaded : ResultEvent, INumbered
{
    public MediaUploaded(
        Operation operation, long requestId, long messageId, MediaContent? media,
        Failure failure, string rule)
        : base(operation, failure, rule)
    {
        RequestId = requestId;
        MessageId = messageId;
        Media = media;
    }

    public long RequestId { get; }

    /// <summary>The ID of the message that was made; 0 after a failure.</summary>
    public long MessageId { get; }

    public MediaContent? Media { get; }

    public ClientEvent WithId(long requestId) =>
        new MediaUploaded(Operation, requestId, MessageId, Media, Failure, Rule);

    public override void Describe(IArgumentSink sink)
    {
        sink.Number("requestId", RequestId);
        if (Media is not null)
        {
            sink.Number("messageId", MessageId);
            Media.Describe(sink);
        }
    }
}

/// <summary>What a download came to (M-02).</summary>
internal sealed class MediaDownloaded : ResultEvent, INumbered
{
    private readonly string _mediaId;
    private readonly string? _path;

    public MediaDownloaded(
        Operation operation, long requestId, string mediaId, string? path,
        ReadOnlyMemory<byte> bytes, Failure failure, string rule)
        : base(operation, failure, rule)
    {
        RequestId = requestId;
        _mediaId = mediaId;
        _path = path;
        Bytes = bytes;
    }

    public long RequestId { get; }

    /// <summary>The file; empty after a failure.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    public ClientEvent WithId(long requestId) =>
        new MediaDownloaded(Operation, requestId, _mediaId, _path, Bytes, Failure, Rule);

    public override void Describe(IArgumentSink sink)
    {
        sink.Number("requestId", RequestId);
        sink.Text("mediaId", _mediaId);
        if (_path is not null)
        {
            sink.Text("filePath", _path);
        }

        sink.Number("size", Bytes.Length);
    }
}

/// <summary>How far a transfer is (M-09).</summary>
internal sealed class MediaProgressed : ClientEvent, INumbered
{
    public MediaProgressed(bool isUpload, long requestId, long currentSize, long totalSize)
        : base("M-09")
    {
        IsUpload = isUpload;
        RequestId = requestId;
        CurrentSize = currentSize;
        TotalSize = totalSize;
    }

    public bool IsUpload { get; }

    public long RequestId { get; }

    public long CurrentSize { get; }

    public long TotalSize { get; }

    public ClientEvent WithId(long requestId) =>
        new MediaProgressed(IsUpload, requestId, CurrentSize, TotalSize);

    public override void Describe(IArgumentSink sink)
    {
        sink.Number("requestId", RequestId);
        sink.Number("currentSize", CurrentSize);
        sink.Number("totalSize", TotalSize);
    }
}

/// <summary>
/// What a cancellation came to. It names the transfer by the number the app gave, and the
/// transfer's own result follows (M-11, M-12, S-57).
/// </summary>
internal sealed class MediaCancelled : ResultEvent
{
    public MediaCancelled(Operation operation, long requestId, Failure failure, string rule)
        : base(operation, failure, rule) => RequestId = requestId;

    public long RequestId { get; }

    public override void Describe(IArgumentSink sink) => sink.Number("requestId", RequestId);
}
