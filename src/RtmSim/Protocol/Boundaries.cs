using System.Collections.Generic;
using System.Linq;
using RtmSim.Tracing;
using static RtmSim.Tracing.BoundaryKind;

namespace RtmSim.Protocol;

/// <summary>
/// The limits that apps can meet. The numbers themselves are with the code that checks them; some
/// are options.
/// </summary>
internal static class Boundaries
{
    public static readonly Boundary UserId = new("A-01", "user ID, 64 bytes", Size);
    public static readonly Boundary ChannelId = new("A-02", "channel ID, 64 bytes", Size);
    public static readonly Boundary PeerMessage = new("E-09", "peer message, 32 KB", Size);
    public static readonly Boundary ChannelMessage = new("G-05", "channel message, 32 KB", Size);
    public static readonly Boundary MediaMessage =
        new("E-10", "file or image message, 32 KB", Size);
    public static readonly Boundary MediaFile = new("M-03", "uploaded file, 30 MB", Size);
    public static readonly Boundary MediaTransfers = new("M-08", "transfers at once, 9", Size);
    public static readonly Boundary InvitationContent = new("L-06", "call content, 8 KB", Size);
    public static readonly Boundary InvitationResponse = new("L-06", "call response, 8 KB", Size);
    public static readonly Boundary JoinedChannels = new("F-09", "joined channels, 20", Size);
    public static readonly Boundary CountedChannels = new("H-06", "counted channels, 32", Size);
    public static readonly Boundary QueriedPeers = new("I-03", "users of a query, 256", Size);
    public static readonly Boundary NamedPeers =
        new("I-09", "users of one subscribe or unsubscribe, 512", Size);
    public static readonly Boundary Subscriptions = new("I-09", "subscribed users, 512", Size);
    public static readonly Boundary AttributeKey = new("A-12", "attribute key, 32 bytes", Size);
    public static readonly Boundary AttributeKeys = new("S-42", "keys of a call, 32", Size);
    public static readonly Boundary UserAttributes = new("J-06", "user attributes, 32", Size);
    public static readonly Boundary UserValue = new("J-06", "user attribute, 8 KB", Size);
    public static readonly Boundary UserBytes = new("J-06", "user attributes, 16 KB", Size);
    public static readonly Boundary ChannelAttributes = new("K-04", "channel attributes, 32", Size);
    public static readonly Boundary ChannelValue = new("K-04", "channel attribute, 8 KB", Size);
    public static readonly Boundary ChannelBytes = new("K-04", "channel attributes, 32 KB", Size);
    public static readonly Boundary StoredMessages = new("E-06", "stored messages, 200", Size);
    public static readonly Boundary ReplayedMessages = new("S-68", "replayed messages, 32", Size);
    public static readonly Boundary AnnouncedMembers =
        new("F-20", "members whose joins are announced, 512", Size);
    public static readonly Boundary ListedMembers = new("H-02", "listed members, 512", Size);

    public static readonly Boundary Logins = new("C-08", "logins, 2 in 1 s", Rate);
    public static readonly Boundary Messages = new("Q-04", "messages, 180 in 3 s", Rate);
    public static readonly Boundary Joins = new("F-11", "joins, 50 in 3 s", Rate);
    public static readonly Boundary SameJoins = new("F-12", "joins of a channel, 2 in 5 s", Rate);
    public static readonly Boundary MemberLists = new("H-04", "member lists, 5 in 2 s", Rate);
    public static readonly Boundary MemberCounts = new("H-07", "member counts, 1 in 1 s", Rate);
    public static readonly Boundary Queries = new("I-04", "online queries, 10 in 5 s", Rate);
    public static readonly Boundary Subscribes = new("I-10", "subscribes, 10 in 5 s", Rate);
    public static readonly Boundary Unsubscribes = new("Q-06", "unsubscribes, 10 in 5 s", Rate);
    public static readonly Boundary SubscribedLists =
        new("I-12", "lists of subscribed users, 10 in 5 s", Rate);
    public static readonly Boundary Renewals = new("N-02", "token renewals, 2 in 1 s", Rate);
    public static readonly Boundary UserChanges =
        new("J-07", "changes of user attributes, 10 in 5 s", Rate);
    public static readonly Boundary UserReads =
        new("J-07", "reads of user attributes, 40 in 5 s", Rate);
    public static readonly Boundary ChannelChanges =
        new("K-05", "changes of channel attributes, 10 in 5 s", Rate);
    public static readonly Boundary ChannelReads =
        new("K-05", "reads of channel attributes, 10 in 5 s", Rate);

    public static readonly Boundary Login = new("C-05", "login, 12 s", Time);
    public static readonly Boundary LinkLoss = new("D-03", "loss of the link unseen, 4 s", Time);
    public static readonly Boundary Reachable =
        new("I-15", "silence before UNREACHABLE, 6 s", Time);
    public static readonly Boundary Online = new("D-07", "silence before OFFLINE, 30 s", Time);
    public static readonly Boundary StoredTime = new("E-07", "life of a stored message, 7 d", Time);
    public static readonly Boundary InvitationAnswer =
        new("L-03", "acknowledgement of an invitation, 30 s", Time);
    public static readonly Boundary CallerExpiry = new("L-04", "ringing at the caller, 60 s", Time);
    public static readonly Boundary CalleeExpiry = new("L-04", "ringing at the callee, 60 s", Time);
    public static readonly Boundary Confirmation =
        new("S-52", "confirmation of an acceptance, 5 s", Time);
    public static readonly Boundary MediaStall =
        new("M-10", "transfer without a byte, 120 s", Time);
    public static readonly Boundary MediaLife = new("M-07", "life of a media ID, 7 d", Time);
    public static readonly Boundary EmptyChannel =
        new("K-08", "attributes of an empty channel, 120 s", Time);

    /// <summary>How long each operation waits for the service.</summary>
    public static readonly IReadOnlyDictionary<Operation, Boundary> Answers =
        new Dictionary<Operation, Boundary>
        {
            [Operation.SendPeerMessage] = new("E-12", "answer to a peer message, 10 s", Time),
            [Operation.SendChannelMessage] = new("G-06", "answer to a channel message, 10 s", Time),
            [Operation.JoinChannel] = new("F-13", "answer to a join, 5 s", Time),
            [Operation.GetMembers] = new("H-04", "member list, 5 s", Time),
            [Operation.GetMemberCount] = new("H-07", "member counts, 5 s", Time),
            [Operation.QueryPeers] = new("I-04", "answer to an online query, 10 s", Time),
            [Operation.SubscribePeers] = new("I-10", "answer to a subscribe, 10 s", Time),
            [Operation.UnsubscribePeers] = new("I-10", "answer to an unsubscribe, 10 s", Time),
            [Operation.ListSubscribedPeers] = new("I-12", "list of subscribed users, 5 s", Time),
            [Operation.RenewToken] = new("S-59", "answer to a token renewal, 10 s", Time),
            [Operation.SetUserAttributes] = new("J-08", "set of user attributes, 5 s", Time),
            [Operation.AddOrUpdateUserAttributes] =
                new("J-08", "update of user attributes, 5 s", Time),
            [Operation.DeleteUserAttributes] = new("J-08", "delete of user attributes, 5 s", Time),
            [Operation.ClearUserAttributes] = new("J-08", "clearing of user attributes, 5 s", Time),
            [Operation.GetUserAttributes] = new("J-08", "read of user attributes, 5 s", Time),
            [Operation.SetChannelAttributes] = new("K-06", "set of channel attributes, 5 s", Time),
            [Operation.AddOrUpdateChannelAttributes] =
                new("K-06", "update of channel attributes, 5 s", Time),
            [Operation.DeleteChannelAttributes] =
                new("K-06", "delete of channel attributes, 5 s", Time),
            [Operation.ClearChannelAttributes] =
                new("K-06", "clearing of channel attributes, 5 s", Time),
            [Operation.GetChannelAttributes] = new("K-06", "read of channel attributes, 5 s", Time),
        };

    /// <summary>All of them: sizes, rates, times.</summary>
    public static IReadOnlyList<Boundary> All { get; } = new[]
    {
        UserId, ChannelId, PeerMessage, ChannelMessage, MediaMessage, MediaFile,
        MediaTransfers, InvitationContent, InvitationResponse, JoinedChannels, CountedChannels,
        QueriedPeers, NamedPeers, Subscriptions, AttributeKey, AttributeKeys, UserAttributes,
        UserValue, UserBytes, ChannelAttributes, ChannelValue, ChannelBytes, StoredMessages,
        ReplayedMessages, AnnouncedMembers, ListedMembers, Logins, Messages, Joins, SameJoins,
        MemberLists, MemberCounts, Queries, Subscribes, Unsubscribes, SubscribedLists, Renewals,
        UserChanges, UserReads, ChannelChanges, ChannelReads, Login, LinkLoss, Reachable, Online,
        StoredTime, InvitationAnswer, CallerExpiry, CalleeExpiry, Confirmation, MediaStall,
        MediaLife, EmptyChannel,
    }.Concat(Answers.OrderBy(entry => entry.Key).Select(entry => entry.Value)).ToArray();
}
