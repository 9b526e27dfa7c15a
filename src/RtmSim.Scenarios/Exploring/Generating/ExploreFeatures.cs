using System;

namespace RtmSim.Scenarios.Exploring.Generating;

/// <summary>What generated runs may have in them; each run switches some of it off.</summary>
[Flags]
public enum ExploreFeatures
{
    /// <summary>Logins and logouts alone.</summary>
    None = 0,

    /// <summary>Messages to users, also to those who are away.</summary>
    PeerMessages = 1,

    /// <summary>Channels, their messages, members and counts.</summary>
    Channels = 1 << 1,

    /// <summary>Who is online, and subscriptions to it.</summary>
    Presence = 1 << 2,

    /// <summary>Attributes of users and channels.</summary>
    Attributes = 1 << 3,

    /// <summary>Call invitations.</summary>
    Calls = 1 << 4,

    /// <summary>Files and images.</summary>
    Media = 1 << 5,

    /// <summary>Certificates, tokens and their expiry.</summary>
    Tokens = 1 << 6,

    /// <summary>Users of the iOS API among those of Unity.</summary>
    Ios = 1 << 7,

    /// <summary>Users with two devices.</summary>
    Devices = 1 << 8,

    /// <summary>Users of several projects.</summary>
    Projects = 1 << 9,

    /// <summary>Invalid arguments, and sizes at, under and over their limits.</summary>
    Boundaries = 1 << 10,

    /// <summary>Links that are cut, held, slow or lossy.</summary>
    LinkFaults = 1 << 11,

    /// <summary>Outages, failed, lost and slow answers, bans and kicks.</summary>
    ServiceFaults = 1 << 12,

    /// <summary>Clients that are disposed, crash, or begin anew; slow callbacks.</summary>
    Processes = 1 << 13,

    /// <summary>What the test puts into the service beside all clients.</summary>
    Store = 1 << 14,

    /// <summary>Options that are not at their defaults.</summary>
    Options = 1 << 15,

    /// <summary>All faults.</summary>
    Faults = LinkFaults | ServiceFaults | Processes,

    /// <summary>Everything.</summary>
    All = (1 << 16) - 1,
}
