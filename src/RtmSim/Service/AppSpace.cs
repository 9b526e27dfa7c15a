using System;
using System.Collections.Generic;
using RtmSim.Kernel;

namespace RtmSim.Service;

/// <summary>
/// One project: users, channels and messages of an App ID, apart from all others (B-02).
/// </summary>
internal sealed class AppSpace
{
    public AppSpace(string appId) => AppId = appId;

    public string AppId { get; }

    /// <summary>With one, logins need a token; null for a project without (C-10, C-11).</summary>
    public string? Certificate { get; set; }

    /// <summary>Whether the project may use RTM at all (S-75).</summary>
    public bool HasRtm { get; set; } = true;

    /// <summary>Tokens that are refused whatever they say (S-17).</summary>
    public List<string> DeniedTokens { get; } = new();

    public OrderedMap<string, Session> Online { get; } = new(StringComparer.Ordinal);

    public OfflineMessages OfflineMessages { get; } = new();

    public OrderedMap<string, Channel> Channels { get; } = new(StringComparer.Ordinal);

    /// <summary>The invitations about which something may still be heard.</summary>
    public CallBook Calls { get; } = new();

    /// <summary>Who is subscribed to whom (I-06).</summary>
    public Watchers Watchers { get; } = new();

    /// <summary>What was uploaded, by media ID (M-07).</summary>
    public OrderedMap<string, StoredMedia> Media { get; } = new(StringComparer.Ordinal);

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
