using System;

namespace RtmSim.Scenarios.Faces;

/// <content>Files and images, which this SDK does not know (PR-08).</content>
internal sealed partial class IosActor
{
    public void Upload(string name, string path, bool isImage) => throw NoMedia();

    public void DownloadToFile(string name, string mediaId, string path) => throw NoMedia();

    public void DownloadToMemory(string name, string mediaId) => throw NoMedia();

    public void CancelUpload(long requestId) => throw NoMedia();

    public void CancelDownload(long requestId) => throw NoMedia();

    public void SendMediaToPeer(string peerId, MediaBody body, bool offline) => throw NoMedia();

    public void SendMediaToChannel(string channelId, MediaBody body) => throw NoMedia();

    public long? FindTransfer(string name) => null;

    public string? FindMediaId(string name) => null;

    private InvalidOperationException NoMedia() => new(
        $"{User.Name} has the iOS SDK, which knows no files and images (PR-08); a user with "
        + "`face: unity` does.");
}
