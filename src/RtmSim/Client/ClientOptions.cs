using NodaTime;

namespace RtmSim.Client;

/// <summary>The choices of the simulated SDK; the defaults follow the rules named.</summary>
public sealed record ClientOptions
{
    /// <summary>
    /// Which rate limits hold. Default <see cref="LimitsProfile.Client"/> (Q-09).
    /// </summary>
    public LimitsProfile Limits { get; init; } = LimitsProfile.Client;

    /// <summary>From the call of Login to its time-out. Default 12 s (C-05).</summary>
    public Duration LoginTimeout { get; init; } = Duration.FromSeconds(12);

    /// <summary>From the call of Join to its time-out. Default 5 s (F-13).</summary>
    public Duration JoinTimeout { get; init; } = Duration.FromSeconds(5);

    /// <summary>
    /// From the call of Logout to its result after a login. Default 500 ms (S-20).
    /// </summary>
    public Duration LogoutTime { get; init; } = Duration.FromMilliseconds(500);

    /// <summary>
    /// Attempts to reconnect start at multiples of this after the loss was noticed; zero, the
    /// default, for at once when the link is back (S-66).
    /// </summary>
    public Duration ReconnectRetryInterval { get; init; } = Duration.Zero;

    /// <summary>An App ID must be 32 bytes long. Default true (S-08).</summary>
    public bool StrictAppId { get; init; } = true;

    /// <summary>
    /// Login looks at a token's form before it asks the server. Default true (S-17).
    /// </summary>
    public bool TokenFormCheck { get; init; } = true;

    /// <summary>The backtick is allowed in IDs. Default true .</summary>
    public bool AllowBacktickInIds { get; init; } = true;

    /// <summary>The length of a channel ID in bytes, inclusive. Default 64 .</summary>
    public int MaxChannelIdBytes { get; init; } = 64;

    /// <summary>
    /// Attribute keys with spaces or control characters are refused with 3. Default false: only
    /// the length is looked at.
    /// </summary>
    public bool StrictAttributeKeys { get; init; }

    /// <summary>How refusals on the calling thread are reported. Default Native (S-03).</summary>
    public LocalFailureDelivery LocalFailureDelivery { get; init; }

    /// <summary>Logout during a login. Default Cancel (S-19).</summary>
    public LogoutWhileConnecting LogoutWhileConnecting { get; init; }

    /// <summary>Unanswered calls at a logout. Default Fail (S-22).</summary>
    public PendingAtLogout PendingAtLogout { get; init; }

    /// <summary>
    /// Logout reports OnLeave for each joined channel. Default false (S-21). For Unity: on iOS only
    /// the completion of a leave hears of it.
    /// </summary>
    public bool OnLeaveAtLogout { get; init; }

    /// <summary>Leave during a join. Default Cancel (S-37).</summary>
    public LeaveWhileJoining LeaveWhileJoining { get; init; }

    /// <summary>Messages sent while reconnecting. Default Queue (S-74).</summary>
    public SendWhileReconnecting SendWhileReconnecting { get; init; }

    /// <summary>
    /// Calls during a login are taken and wait for it, as in an older library. Default false:
    /// they return "not logged in" (S-73).
    /// </summary>
    public bool AcceptCallsWhileConnecting { get; init; }

    /// <summary>A message may have its sender as receiver. Default true (S-32).</summary>
    public bool AllowSelfMessage { get; init; } = true;

    /// <summary>A message may be empty. Default true (S-33).</summary>
    public bool AllowEmptyMessage { get; init; } = true;

    /// <summary>The legacy end-call prefix is checked for its form. Default true (S-31).</summary>
    public bool EndCallPrefixCheck { get; init; } = true;

    /// <summary>The window of the message limit. Default Fixed (S-61).</summary>
    public RateWindow MessageRateWindow { get; init; } = RateWindow.Fixed;

    /// <summary>The window of all other limits. Default Sliding (S-61).</summary>
    public RateWindow RateWindow { get; init; } = RateWindow.Sliding;

    /// <summary>Calls over a limit count against it too. Default false (S-62).</summary>
    public bool CountRejectedCalls { get; init; }

    /// <summary>
    /// How far back a reconnection replays channel messages. Default 30 s (G-10, S-68).
    /// </summary>
    public Duration ReplayWindow { get; init; } = Duration.FromSeconds(30);

    /// <summary>How many messages of a channel a reconnection replays. Default 32 (S-68).</summary>
    public int ReplayMax { get; init; } = 32;

    /// <summary>
    /// How many bytes a second each upload or download carries; where the link has a bandwidth of
    /// its own, the slower of the two counts. 0 for no limit but the link's, else positive. Default
    /// 4 MB (S-57).
    /// </summary>
    public int MediaBytesPerSecond { get; init; } = 4 * 1024 * 1024;

    /// <summary>
    /// Where the paths of uploads and downloads lead. Default MemoryThenDisk.
    /// </summary>
    public FilePlace FilePlace { get; init; }

    /// <summary>From when an invitation's 60 s count. Default Ack (L-04).</summary>
    public InvitationExpiryStart InvitationExpiryStart { get; init; }

    /// <summary>Open invitations at a logout, eviction or ban. Default Fail (S-50).</summary>
    public InvitationsAtLogout InvitationsAtLogout { get; init; }

    /// <summary>
    /// A caller that logs out cancels its open invitations, so that their callees hear of it; at
    /// the caller they fail then, whatever <see cref="InvitationsAtLogout"/> is. Default false
    /// (S-50).
    /// </summary>
    public bool CancelInvitationsOnCallerLogout { get; init; }

    /// <summary>
    /// From an acceptance to its failure if the caller does not confirm it. Default 5 s (S-52).
    /// </summary>
    public Duration AcceptConfirmTimeout { get; init; } = Duration.FromSeconds(5);

    /// <summary>Accepting an accepted invitation again. Default AlreadyEnd (L-02).</summary>
    public AcceptAfterAccepted AcceptAfterAccepted { get; init; }

    /// <summary>
    /// The SDK writes logs to disk where the app sets a path: calls and states into that file, the
    /// wrapper's native callbacks except onLogout into a second one whose name is the path and
    /// <c>_unity_plugin_log.txt</c> (O-05). A full file is renamed to end in <c>.1</c>. Default
    /// false: nothing is written (S-58).
    /// </summary>
    public bool WriteLogFiles { get; init; }
}
