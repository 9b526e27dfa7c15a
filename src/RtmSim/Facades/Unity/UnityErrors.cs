using System;
using System.Collections.Generic;
using System.Linq;
using agora_rtm;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Facades.Unity;

/// <summary>The numbers of the Unity SDK: one for each operation and cause.</summary>
internal static partial class UnityErrors
{
    /// <summary>The object behind the call is gone.</summary>
    public static readonly TraceCode NullPointer = Code(COMMON_ERR_CODE.ERROR_NULL_PTR, null);

    /// <summary>A call that was accepted returns 0 whatever its family.</summary>
    public static readonly TraceCode Accepted = new(0, null);

    private static readonly Dictionary<(Operation, Failure), TraceCode> Table = Build();

    public static IEnumerable<KeyValuePair<(Operation Operation, Failure Failure), TraceCode>> All
        => Table;

    /// <summary>The code of an operation that came to this end.</summary>
    public static TraceCode Of(Operation operation, Failure failure) =>
        Table.TryGetValue((operation, failure), out TraceCode? code)
            ? code
            : throw new InvalidOperationException($"{operation} cannot end in {failure}.");

    public static int Number(Operation operation, Failure failure) =>
        (int)Of(operation, failure).Number;

    /// <summary>
    /// What the service can answer an operation with: the client finds out by itself that it is not
    /// initialized or not logged in (S-81).
    /// </summary>
    public static (Failure Failure, TraceCode Code)[] OfService(Operation operation) =>
        ((Failure[])Enum.GetValues(typeof(Failure)))
        .Where(failure => failure is not (
            Failure.None or Failure.NotInitialized or Failure.NotLoggedIn))
        .Where(failure => Table.ContainsKey((operation, failure)))
        .Select(failure => (failure, Table[(operation, failure)]))
        .ToArray();

    private static TraceCode Code(Enum value, string? operation) =>
        new(Convert.ToInt32(value, null), value.ToString()) { Operation = operation };

    private static Dictionary<(Operation, Failure), TraceCode> Build()
    {
        Dictionary<(Operation, Failure), TraceCode> table = new();
        Add(Operation.Initialize, InitializeRows);
        Add(Operation.Login, LoginRows);
        Add(Operation.Logout, LogoutRows);
        Add(Operation.SendPeerMessage, PeerMessageRows);
        Add(Operation.SendChannelMessage, ChannelMessageRows);
        Add(Operation.JoinChannel, JoinRows);
        Add(Operation.LeaveChannel, LeaveRows);
        Add(Operation.GetMembers, MembersRows);
        Add(Operation.GetMemberCount, CountRows);
        Add(Operation.QueryPeers, QueryPeersRows);
        Add(Operation.SubscribePeers, SubscriptionRows);
        Add(Operation.UnsubscribePeers, SubscriptionRows);
        Add(Operation.ListSubscribedPeers, SubscribedPeersRows);
        Add(Operation.RenewToken, RenewTokenRows);
        AddAttributes(Add);
        AddMedia(Add);
        AddInvitations(Add);
        foreach (Operation operation in InvitationCalls)
        {
            // The family of invitations has no name for it (B-04).
            table.Add(
                (operation, Failure.NotInitialized),
                new TraceCode(101, null) { Operation = operation.ToString() });
        }

        return table;

        void Add(Operation operation, (Failure Failure, Enum Value)[] rows)
        {
            foreach ((Failure failure, Enum value) in rows)
            {
                table.Add((operation, failure), Code(value, operation.ToString()));
            }
        }
    }

    private static (Failure, Enum)[] InitializeRows => new (Failure, Enum)[]
    {
        (Failure.None, INIT_ERR_CODE.INIT_ERR_OK),
        (Failure.Other, INIT_ERR_CODE.INIT_ERR_FAILURE),
        (Failure.InvalidAppId, INIT_ERR_CODE.INIT_ERR_INVALID_APP_ID),
        (Failure.InvalidArgument, INIT_ERR_CODE.INIT_ERR_INVALID_ARGUMENT),
    };

    private static (Failure, Enum)[] LoginRows => new (Failure, Enum)[]
    {
        (Failure.None, LOGIN_ERR_CODE.LOGIN_ERR_OK),
        (Failure.Other, LOGIN_ERR_CODE.LOGIN_ERR_UNKNOWN),
        (Failure.Rejected, LOGIN_ERR_CODE.LOGIN_ERR_REJECTED),
        (Failure.InvalidArgument, LOGIN_ERR_CODE.LOGIN_ERR_INVALID_ARGUMENT),
        (Failure.InvalidAppId, LOGIN_ERR_CODE.LOGIN_ERR_INVALID_APP_ID),
        (Failure.InvalidToken, LOGIN_ERR_CODE.LOGIN_ERR_INVALID_TOKEN),
        (Failure.TokenExpired, LOGIN_ERR_CODE.LOGIN_ERR_TOKEN_EXPIRED),
        (Failure.NotAuthorized, LOGIN_ERR_CODE.LOGIN_ERR_NOT_AUTHORIZED),
        (Failure.AlreadyLoggedIn, LOGIN_ERR_CODE.LOGIN_ERR_ALREADY_LOGGED_IN),
        (Failure.Timeout, LOGIN_ERR_CODE.LOGIN_ERR_TIMEOUT),
        (Failure.TooOften, LOGIN_ERR_CODE.LOGIN_ERR_TOO_OFTEN),
        (Failure.NotInitialized, LOGIN_ERR_CODE.LOGIN_ERR_NOT_INITIALIZED),
    };

    private static (Failure, Enum)[] LogoutRows => new (Failure, Enum)[]
    {
        (Failure.None, LOGOUT_ERR_CODE.LOGOUT_ERR_OK),
        (Failure.Other, LOGOUT_ERR_CODE.LOGOUT_ERR_REJECTED),
        (Failure.NotInitialized, LOGOUT_ERR_CODE.LOGOUT_ERR_NOT_INITIALIZED),
        (Failure.NotLoggedIn, LOGOUT_ERR_CODE.LOGOUT_ERR_USER_NOT_LOGGED_IN),
    };

    private static (Failure, Enum)[] PeerMessageRows => new (Failure, Enum)[]
    {
        (Failure.None, PEER_MESSAGE_ERR_CODE.PEER_MESSAGE_ERR_OK),
        (Failure.Other, PEER_MESSAGE_ERR_CODE.PEER_MESSAGE_ERR_FAILURE),
        (Failure.Timeout, PEER_MESSAGE_ERR_CODE.PEER_MESSAGE_ERR_SENT_TIMEOUT),
        (Failure.PeerUnreachable, PEER_MESSAGE_ERR_CODE.PEER_MESSAGE_ERR_PEER_UNREACHABLE),
        (Failure.CachedByServer, PEER_MESSAGE_ERR_CODE.PEER_MESSAGE_ERR_CACHED_BY_SERVER),
        (Failure.TooOften, PEER_MESSAGE_ERR_CODE.PEER_MESSAGE_ERR_TOO_OFTEN),
        (Failure.InvalidUserId, PEER_MESSAGE_ERR_CODE.PEER_MESSAGE_ERR_INVALID_USERID),
        (Failure.InvalidMessage, PEER_MESSAGE_ERR_CODE.PEER_MESSAGE_ERR_INVALID_MESSAGE),
        (Failure.IncompatibleMessage,
            PEER_MESSAGE_ERR_CODE.PEER_MESSAGE_ERR_IMCOMPATIBLE_MESSAGE),
        (Failure.NotInitialized, PEER_MESSAGE_ERR_CODE.PEER_MESSAGE_ERR_NOT_INITIALIZED),
        (Failure.NotLoggedIn, PEER_MESSAGE_ERR_CODE.PEER_MESSAGE_ERR_USER_NOT_LOGGED_IN),
    };

    private static (Failure, Enum)[] ChannelMessageRows => new (Failure, Enum)[]
    {
        (Failure.None, CHANNEL_MESSAGE_ERR_CODE.CHANNEL_MESSAGE_ERR_OK),
        (Failure.Other, CHANNEL_MESSAGE_ERR_CODE.CHANNEL_MESSAGE_ERR_FAILURE),
        (Failure.Timeout, CHANNEL_MESSAGE_ERR_CODE.CHANNEL_MESSAGE_ERR_SENT_TIMEOUT),
        (Failure.TooOften, CHANNEL_MESSAGE_ERR_CODE.CHANNEL_MESSAGE_ERR_TOO_OFTEN),
        (Failure.InvalidMessage, CHANNEL_MESSAGE_ERR_CODE.CHANNEL_MESSAGE_ERR_INVALID_MESSAGE),
        (Failure.NotInitialized, CHANNEL_MESSAGE_ERR_CODE.CHANNEL_MESSAGE_ERR_NOT_INITIALIZED),
        (Failure.NotLoggedIn, CHANNEL_MESSAGE_ERR_CODE.CHANNEL_MESSAGE_ERR_USER_NOT_LOGGED_IN),
    };

    private static (Failure, Enum)[] JoinRows => new (Failure, Enum)[]
    {
        (Failure.None, JOIN_CHANNEL_ERR.JOIN_CHANNEL_ERR_OK),
        (Failure.Other, JOIN_CHANNEL_ERR.JOIN_CHANNEL_ERR_FAILURE),
        (Failure.Rejected, JOIN_CHANNEL_ERR.JOIN_CHANNEL_ERR_REJECTED),
        (Failure.InvalidArgument, JOIN_CHANNEL_ERR.JOIN_CHANNEL_ERR_INVALID_ARGUMENT),
        (Failure.Timeout, JOIN_CHANNEL_ERR.JOIN_CHANNEL_TIMEOUT),
        (Failure.ExceedLimit, JOIN_CHANNEL_ERR.JOIN_CHANNEL_ERR_EXCEED_LIMIT),
        (Failure.AlreadyJoined, JOIN_CHANNEL_ERR.JOIN_CHANNEL_ERR_ALREADY_JOINED),
        (Failure.TooOften, JOIN_CHANNEL_ERR.JOIN_CHANNEL_ERR_TOO_OFTEN),
        (Failure.SameChannelTooOften,
            JOIN_CHANNEL_ERR.JOIN_CHANNEL_ERR_JOIN_SAME_CHANNEL_TOO_OFTEN),
        (Failure.NotInitialized, JOIN_CHANNEL_ERR.JOIN_CHANNEL_ERR_NOT_INITIALIZED),
        (Failure.NotLoggedIn, JOIN_CHANNEL_ERR.JOIN_CHANNEL_ERR_USER_NOT_LOGGED_IN),
    };

    private static (Failure, Enum)[] LeaveRows => new (Failure, Enum)[]
    {
        (Failure.None, LEAVE_CHANNEL_ERR.LEAVE_CHANNEL_ERR_OK),
        (Failure.Other, LEAVE_CHANNEL_ERR.LEAVE_CHANNEL_ERR_FAILURE),
        (Failure.NotInChannel, LEAVE_CHANNEL_ERR.LEAVE_CHANNEL_ERR_NOT_IN_CHANNEL),
        (Failure.NotInitialized, LEAVE_CHANNEL_ERR.LEAVE_CHANNEL_ERR_NOT_INITIALIZED),
        (Failure.NotLoggedIn, LEAVE_CHANNEL_ERR.LEAVE_CHANNEL_ERR_USER_NOT_LOGGED_IN),
    };

    private static (Failure, Enum)[] MembersRows => new (Failure, Enum)[]
    {
        (Failure.None, GET_MEMBERS_ERR.GET_MEMBERS_ERR_OK),
        (Failure.Other, GET_MEMBERS_ERR.GET_MEMBERS_ERR_FAILURE),
        (Failure.Rejected, GET_MEMBERS_ERR.GET_MEMBERS_ERR_REJECTED),
        (Failure.Timeout, GET_MEMBERS_ERR.GET_MEMBERS_ERR_TIMEOUT),
        (Failure.TooOften, GET_MEMBERS_ERR.GET_MEMBERS_ERR_TOO_OFTEN),
        (Failure.NotInChannel, GET_MEMBERS_ERR.GET_MEMBERS_ERR_NOT_IN_CHANNEL),
        (Failure.NotInitialized, GET_MEMBERS_ERR.GET_MEMBERS_ERR_NOT_INITIALIZED),
        (Failure.NotLoggedIn, GET_MEMBERS_ERR.GET_MEMBERS_ERR_USER_NOT_LOGGED_IN),
    };

    private static (Failure, Enum)[] CountRows => new (Failure, Enum)[]
    {
        (Failure.None, GET_CHANNEL_MEMBER_COUNT_ERR_CODE.GET_CHANNEL_MEMBER_COUNT_ERR_OK),
        (Failure.Other, GET_CHANNEL_MEMBER_COUNT_ERR_CODE.GET_CHANNEL_MEMBER_COUNT_ERR_FAILURE),
        (Failure.InvalidArgument,
            GET_CHANNEL_MEMBER_COUNT_ERR_CODE.GET_CHANNEL_MEMBER_COUNT_ERR_INVALID_ARGUMENT),
        (Failure.TooOften,
            GET_CHANNEL_MEMBER_COUNT_ERR_CODE.GET_CHANNEL_MEMBER_COUNT_ERR_TOO_OFTEN),
        (Failure.Timeout,
            GET_CHANNEL_MEMBER_COUNT_ERR_CODE.GET_CHANNEL_MEMBER_COUNT_ERR_TIMEOUT),
        (Failure.ExceedLimit,
            GET_CHANNEL_MEMBER_COUNT_ERR_CODE.GET_CHANNEL_MEMBER_COUNT_ERR_EXCEED_LIMIT),
        (Failure.NotInitialized,
            GET_CHANNEL_MEMBER_COUNT_ERR_CODE.GET_CHANNEL_MEMBER_COUNT_ERR_NOT_INITIALIZED),
        (Failure.NotLoggedIn,
            GET_CHANNEL_MEMBER_COUNT_ERR_CODE.GET_CHANNEL_MEMBER_COUNT_ERR_USER_NOT_LOGGED_IN),
    };
}
