using System;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Client;

/// <summary>Which column of the rate table holds (PR-01).</summary>
public enum LimitsProfile
{
    /// <summary>Windows, Unity, iOS, macOS, Android.</summary>
    Client,

    /// <summary>
    /// The Linux server SDK, with higher rates for messages, queries and attributes.
    /// </summary>
    LinuxServer,
}

/// <summary>Calls that are counted together .</summary>
internal enum RateGroup
{
    Login,
    Message,
    Join,
    JoinSameChannel,
    GetMembers,
    GetMemberCount,
    QueryPeers,
    SubscribePeers,
    UnsubscribePeers,
    ListSubscribedPeers,
    RenewToken,
    ChangeUserAttributes,
    ReadUserAttributes,
    ChangeChannelAttributes,
    ReadChannelAttributes,
}

/// <summary>At most so many calls of a group in a window.</summary>
internal readonly record struct RateLimit(int Calls, long WindowTicks, Boundary Boundary);

/// <summary>The published limits: rates by group and profile, sizes, counts, time-outs.</summary>
internal static class Limits
{
    public const int MaxIdBytes = 64;
    public const int AppIdBytes = 32;
    public const int MaxInvitationBytes = 8 * 1024;
    public const int MaxMessageBytes = 32 * 1024;
    public const int MaxJoinedChannels = 20;
    public const int MaxCountedChannels = 32;
    public const int MaxQueriedPeers = 256;
    public const int MaxSubscribedPeers = 512;
    public const long FirstId = 2;

    /// <summary>The size of an upload, inclusive (M-03).</summary>
    public const int MaxMediaBytes = 30 * 1024 * 1024;

    /// <summary>Uploads and downloads at once (M-08).</summary>
    public const int MaxMediaTransfers = 9;

    private const long Second = TimeSpan.TicksPerSecond;

    public static readonly long LinkLossTicks = 4 * Second;

    /// <summary>From sending an invitation to giving up its acknowledgement (L-03).</summary>
    public static readonly long InvitationTicks = 30 * Second;

    /// <summary>From a try's result to the next try (L-03).</summary>
    public static readonly long InvitationRetryTicks = 2 * Second;

    /// <summary>How long an invitation rings (L-04).</summary>
    public static readonly long InvitationExpiryTicks = 60 * Second;

    /// <summary>From one try of an acceptance to the next (S-52).</summary>
    public static readonly long AcceptRetryTicks = Second;

    /// <summary>A transfer ends after so long without a byte (M-10).</summary>
    public static readonly long MediaStallTicks = 120 * Second;

    public static RateLimit Of(RateGroup group, LimitsProfile profile)
    {
        bool isServer = profile == LimitsProfile.LinuxServer;
        return group switch
        {
            RateGroup.Login => new(2, Second, Boundaries.Logins),
            RateGroup.Message => new(isServer ? 1500 : 180, 3 * Second, Boundaries.Messages),
            RateGroup.Join => new(50, 3 * Second, Boundaries.Joins),
            RateGroup.JoinSameChannel => new(2, 5 * Second, Boundaries.SameJoins),
            RateGroup.GetMembers => new(5, 2 * Second, Boundaries.MemberLists),
            RateGroup.GetMemberCount => new(1, Second, Boundaries.MemberCounts),
            RateGroup.QueryPeers => new(isServer ? 100 : 10, 5 * Second, Boundaries.Queries),
            RateGroup.SubscribePeers => new(10, 5 * Second, Boundaries.Subscribes),
            RateGroup.UnsubscribePeers => new(10, 5 * Second, Boundaries.Unsubscribes),
            RateGroup.ListSubscribedPeers => new(10, 5 * Second, Boundaries.SubscribedLists),
            RateGroup.RenewToken => new(2, Second, Boundaries.Renewals),
            RateGroup.ChangeUserAttributes =>
                new(isServer ? 100 : 10, 5 * Second, Boundaries.UserChanges),
            RateGroup.ReadUserAttributes =>
                new(isServer ? 400 : 40, 5 * Second, Boundaries.UserReads),
            RateGroup.ChangeChannelAttributes =>
                new(isServer ? 100 : 10, 5 * Second, Boundaries.ChannelChanges),
            RateGroup.ReadChannelAttributes =>
                new(isServer ? 400 : 10, 5 * Second, Boundaries.ChannelReads),
            _ => throw new InvalidOperationException($"There is no limit for {group}."),
        };
    }

    /// <summary>How long an operation waits for its answer.</summary>
    public static long TimeoutTicks(Operation operation, ClientOptions options) => operation switch
    {
        Operation.SendPeerMessage or Operation.SendChannelMessage => 10 * Second,
        Operation.QueryPeers or Operation.SubscribePeers
            or Operation.UnsubscribePeers => 10 * Second,
        Operation.RenewToken => 10 * Second,
        Operation.SendInvitation or Operation.CancelInvitation
            or Operation.AcceptInvitation or Operation.RefuseInvitation => 10 * Second,
        Operation.JoinChannel => options.JoinTimeout.BclCompatibleTicks,
        _ => 5 * Second,
    };
}
