using NodaTime;

namespace RtmSim.Service;

/// <summary>When members hear of a channel's member count (S-36).</summary>
public enum MemberCountThrottle
{
    /// <summary>
    /// At once if the last report is old enough, else at the end of the interval.
    /// </summary>
    LeadingAndTrailing,

    /// <summary>
    /// At the next full interval of the service, which counts from the start of the simulation.
    /// </summary>
    ServerTick,
}

/// <summary>What the expiry of the login privilege in a 006 token does (C-12).</summary>
public enum Privilege006Expiry
{
    /// <summary>
    /// The token ends at that second if its 24 h are not over before; 0 sets no limit.
    /// </summary>
    Honour,

    /// <summary>Nothing: the 24 h alone count.</summary>
    Ignore,
}

/// <summary>The choices of the simulated service; the defaults follow the rules named.</summary>
public sealed record ServiceOptions
{
    /// <summary>
    /// Any App ID is a project of its own. Default true; false refuses the logins of App IDs that
    /// were not registered, with "invalid App ID" (S-08).
    /// </summary>
    public bool AutoRegisterAppIds { get; init; } = true;

    /// <summary>
    /// Messages for absent peers are stored if the sender wants it. Default true; false ignores the
    /// flag, as newer services do (E-03).
    /// </summary>
    public bool OfflineMessaging { get; init; } = true;

    /// <summary>How long a stored message is kept. Default 7 days (E-07).</summary>
    public Duration OfflineMessageLifetime { get; init; } = Duration.FromDays(7);

    /// <summary>How many messages are stored for one receiver. Default 200 (E-06).</summary>
    public int OfflineMessagesKept { get; init; } = 200;

    /// <summary>When member counts are reported. Default LeadingAndTrailing (S-36).</summary>
    public MemberCountThrottle MemberCountThrottle { get; init; }

    /// <summary>
    /// Joins and leaves missed while reconnecting are reported afterwards. Default false (S-38).
    /// </summary>
    public bool ReplayMemberEvents { get; init; }

    /// <summary>
    /// What the expiry of the login privilege in a 006 token does. Default Honour (C-12, S-17).
    /// </summary>
    public Privilege006Expiry Privilege006Expiry { get; init; }

    /// <summary>
    /// A user's attributes stay when a newer login evicts the older one. Default true (S-28).
    /// </summary>
    public bool AttributesSurviveEviction { get; init; } = true;

    /// <summary>
    /// How long a channel without members keeps its attributes. Default 120 s (K-08, S-45).
    /// </summary>
    public Duration EmptyChannelAttributeTtl { get; init; } = Duration.FromSeconds(120);
}
