using System;
using RtmSim.Tracing;

namespace RtmSim.Protocol;

/// <summary>All bytes of an upload have been sent: the service keeps them (M-01).</summary>
internal sealed class StoreMediaRequest : Request
{
    public StoreMediaRequest(ReadOnlyMemory<byte> bytes) => Bytes = bytes;

    /// <summary>The file. Nobody changes it: it is a copy of the app's.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    protected override int ContentBytes => Bytes.Length;

    public override void Describe(IArgumentSink sink) => sink.Number("size", Bytes.Length);
}

/// <summary>Opens a download (M-02).</summary>
internal sealed class FetchMediaRequest : Request
{
    public FetchMediaRequest(string mediaId) => MediaId = mediaId;

    public string MediaId { get; }

    protected override int ContentBytes => BytesOf(MediaId);

    public override void Describe(IArgumentSink sink) => sink.Text("mediaId", MediaId);
}

/// <summary>The ID of what was stored, or the bytes that were asked for.</summary>
internal sealed class MediaReply : Reply
{
    public MediaReply(Failure failure, string mediaId, ReadOnlyMemory<byte> bytes)
        : base(0, failure)
    {
        MediaId = mediaId;
        Bytes = bytes;
    }

    public string MediaId { get; }

    /// <summary>The file; empty if there is none. Nobody changes it.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    protected override int ContentBytes => Bytes.Length;

    public override void Describe(IArgumentSink sink)
    {
        base.Describe(sink);
        sink.Text("mediaId", MediaId);
        sink.Number("size", Bytes.Length);
    }
}
