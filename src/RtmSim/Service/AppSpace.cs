using System;
using RtmSim.Kernel;

namespace RtmSim.Service;

/// <summary>
/// One project: users, channels and messages of an App ID, apart from all others (B-02).
/// </summary>
internal sealed class AppSpace
{
    public AppSpace(string appId) => AppId = appId;

    public string AppId { get; }

    public OrderedMap<string, Session> Online { get; } = new(StringComparer.Ordinal);

    public OfflineMessages OfflineMessages { get; } = new();

    public OrderedMap<string, Channel> Channels { get; } = new(StringComparer.Ordinal);

    /// <summary>Who is subscribed to whom (I-06).</summary>
    public Watchers Watchers { get; } = new();

    public Channel ChannelOf(string id)
    {
        if (!Channels.TryGetValue(id, out Channel? channel))
        {
            channel = new Channel(id);
            Channels[id] = channel;
        }

        return channel;
    }
}
