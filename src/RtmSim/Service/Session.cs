using System;
using RtmSim.Kernel;
using RtmSim.Protocol;

namespace RtmSim.Service;

/// <summary>A user who is logged in.</summary>
internal sealed class Session
{
    public Session(AppSpace app, string userId, Connection connection)
    {
        App = app;
        UserId = userId;
        Connection = connection;
        Mailbox = new Mailbox();
    }

    public AppSpace App { get; }

    public string UserId { get; }

    public Connection Connection { get; }

    public Mailbox Mailbox { get; }

    /// <summary>The channels the user is in, in order of joining.</summary>
    public OrderedMap<string, Channel> Channels { get; } = new(StringComparer.Ordinal);

    /// <summary>The user's attributes; they end with the session (J-09).</summary>
    public AttributeSet Attributes { get; } = new(AttributeLimits.MaxUserBytes);

    public bool IsOnline => App.Online.TryGetValue(UserId, out Session? online) && online == this;

    /// <summary>When the user is declared offline, while nothing is heard of it (D-07).</summary>
    public Deadline? OfflineMark { get; set; }

    /// <summary>
    /// The users it is subscribed to, in order of subscription, with the state it was told last.
    /// </summary>
    public OrderedMap<string, PeerState> Subscriptions { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether the 6 s mark has passed and the user is not back yet (I-15).</summary>
    public bool IsUnreachable { get; set; }

    /// <summary>When the user is unreachable, while nothing is heard of it (S-65).</summary>
    public Deadline? UnreachableMark { get; set; }
}
