using System;
using RtmSim.Protocol;

namespace RtmSim.Service;

/// <summary>
/// Uploaded files: area M at the service. Each project has its own, and each is kept for 7 days.
/// Expiry is looked at when it matters, so that waiting costs no events.
/// </summary>
internal sealed class MediaStore
{
    public static readonly long LifetimeTicks = 7 * TimeSpan.TicksPerDay;

    private readonly ServiceWorld _world;
    private long _uploads;

    public MediaStore(ServiceWorld world) => _world = world;

    public MediaReply Answer(AppSpace app, Request request) => request switch
    {
        StoreMediaRequest store => Store(app, store.Bytes),
        FetchMediaRequest fetch => Fetch(app, fetch.MediaId),
        _ => throw new InvalidOperationException($"The media store has no {request.Name}."),
    };

    private MediaReply Store(AppSpace app, ReadOnlyMemory<byte> bytes)
    {
        string mediaId = MediaIds.Of(++_uploads);
        app.Media[mediaId] = new StoredMedia(bytes, _world.Now);
        return new MediaReply(Failure.None, mediaId, default);
    }

    private MediaReply Fetch(AppSpace app, string mediaId)
    {
        if (app.Media.TryGetValue(mediaId, out StoredMedia? media)
            && _world.Trace.Boundaries.Lasts(
                Boundaries.MediaLife, _world.Now - media.StoredAt, LifetimeTicks - 1))
        {
            return new MediaReply(Failure.None, mediaId, media.Bytes);
        }

        app.Media.Remove(mediaId);
        return new MediaReply(Failure.NotExist, mediaId, default);
    }
}

/// <summary>An uploaded file, and when it was complete.</summary>
internal sealed record StoredMedia(ReadOnlyMemory<byte> Bytes, long StoredAt);
