using System;
using System.Collections.Generic;
using System.Linq;
using DT.Xamarin.Agora;
using RtmSim.Client;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Facades.Ios;

/// <summary>The numbers of the iOS SDK: one for each operation and cause.</summary>
internal static partial class IosErrors
{
    private static readonly Dictionary<(Operation, Failure), TraceCode> Table = Build();

    public static IEnumerable<KeyValuePair<(Operation Operation, Failure Failure), TraceCode>> All
        => Table;

    /// <summary>The code of an operation that came to this end.</summary>
    public static TraceCode Of(Operation operation, Failure failure) =>
        Table.TryGetValue((operation, failure), out TraceCode? code)
            ? code
            : throw new InvalidOperationException($"{operation} cannot end in {failure}.");

    public static long Number(ResultEvent result) => Of(result.Operation, result.Failure).Number;

    private static Dictionary<(Operation, Failure), TraceCode> Build()
    {
        Dictionary<(Operation, Failure), TraceCode> table = new();
        Add(LoginRows, Operation.Login);
        Add(LogoutRows, Operation.Logout);
        Add(RenewTokenRows, Operation.RenewToken);
        Add(PeerMessageRows, Operation.SendPeerMessage);
        Add(ChannelMessageRows, Operation.SendChannelMessage);
        Add(JoinRows, Operation.JoinChannel);
        Add(LeaveRows, Operation.LeaveChannel);
        Add(MembersRows, Operation.GetMembers);
        Add(CountRows, Operation.GetMemberCount);
        Add(QueryPeersRows, Operation.QueryPeers);
        Add(SubscriptionRows, Operation.SubscribePeers, Operation.UnsubscribePeers);
        Add(SubscribedPeersRows, Operation.ListSubscribedPeers);
        Add(
            AttributeRows,
            Operation.SetUserAttributes, Operation.AddOrUpdateUserAttributes,
            Operation.DeleteUserAttributes, Operation.ClearUserAttributes,
            Operation.GetUserAttributes, Operation.SetChannelAttributes,
            Operation.AddOrUpdateChannelAttributes, Operation.DeleteChannelAttributes,
            Operation.ClearChannelAttributes, Operation.GetChannelAttributes);
        Add(InvitationCallRows, InvitationCalls);
        Add(NamelessRows, InvitationCalls);
        Add(LocalInvitationRows, Operation.LocalInvitation);
        Add(RemoteInvitationRows, Operation.RemoteInvitation);
        return table;

        void Add((Failure Failure, Enum Value)[] rows, params Operation[] operations)
        {
            foreach (Operation operation in operations)
            {
                foreach ((Failure failure, Enum value) in rows
                    .Where(row => IsKnown(operation, row.Failure)))
                {
                    table.Add((operation, failure), Code(value, operation));
                }
            }
        }
    }

    /// <summary>6 is for reading a user's attributes alone (J-03, K-06).</summary>
    private static bool IsKnown(Operation operation, Failure failure) =>
        failure != Failure.UserNotFound || operation == Operation.GetUserAttributes;

    private static TraceCode Code(Enum value, Operation operation) =>
        new(
            Convert.ToInt64(value, null),
            Enum.IsDefined(value.GetType(), value) ? value.ToString() : null)
        {
            Operation = operation.ToString(),
        };

    private static (Failure, Enum)[] LoginRows => new (Failure, Enum)[]
    {
        (Failure.None, AgoraRtmLoginErrorCode.Ok),
        (Failure.Other, AgoraRtmLoginErrorCode.Unknown),
        (Failure.Rejected, AgoraRtmLoginErrorCode.Rejected),
        (Failure.InvalidArgument, AgoraRtmLoginErrorCode.InvalidArgument),
        (Failure.InvalidAppId, AgoraRtmLoginErrorCode.InvalidAppId),
        (Failure.InvalidToken, AgoraRtmLoginErrorCode.InvalidToken),
        (Failure.TokenExpired, AgoraRtmLoginErrorCode.TokenExpired),
        (Failure.NotAuthorized, AgoraRtmLoginErrorCode.NotAuthorized),
        (Failure.AlreadyLoggedIn, AgoraRtmLoginErrorCode.AlreadyLogin),
        (Failure.Timeout, AgoraRtmLoginErrorCode.Timeout),
        (Failure.TooOften, AgoraRtmLoginErrorCode.LoginTooOften),
        (Failure.NotInitialized, AgoraRtmLoginErrorCode.LoginNotInitialized),
    };

    private static (Failure, Enum)[] LogoutRows => new (Failure, Enum)[]
    {
        (Failure.None, AgoraRtmLogoutErrorCode.Ok),
        (Failure.Other, AgoraRtmLogoutErrorCode.Rejected),
        (Failure.NotInitialized, AgoraRtmLogoutErrorCode.NotInitialized),
        (Failure.NotLoggedIn, AgoraRtmLogoutErrorCode.NotLoggedIn),
    };

    private static (Failure, Enum)[] PeerMessageRows => new (Failure, Enum)[]
    {
        (Failure.None, AgoraRtmSendPeerMessageErrorCode.Ok),
        (Failure.Other, AgoraRtmSendPeerMessageErrorCode.Failure),
        (Failure.IncompatibleMessage, AgoraRtmSendPeerMessageErrorCode.Failure),
        (Failure.Timeout, AgoraRtmSendPeerMessageErrorCode.Timeout),
        (Failure.PeerUnreachable, AgoraRtmSendPeerMessageErrorCode.PeerUnreachable),
        (Failure.CachedByServer, AgoraRtmSendPeerMessageErrorCode.CachedByServer),
        (Failure.TooOften, AgoraRtmSendPeerMessageErrorCode.TooOften),
        (Failure.InvalidUserId, AgoraRtmSendPeerMessageErrorCode.InvalidUserId),
        (Failure.InvalidMessage, AgoraRtmSendPeerMessageErrorCode.InvalidMessage),
        (Failure.NotInitialized, AgoraRtmSendPeerMessageErrorCode.NotInitialized),
        (Failure.NotLoggedIn, AgoraRtmSendPeerMessageErrorCode.NotLoggedIn),
    };

    private static (Failure, Enum)[] RenewTokenRows => new (Failure, Enum)[]
    {
        (Failure.None, AgoraRtmRenewTokenErrorCode.Ok),
        (Failure.Other, AgoraRtmRenewTokenErrorCode.Failure),
        (Failure.Rejected, AgoraRtmRenewTokenErrorCode.Rejected),
        (Failure.Timeout, AgoraRtmRenewTokenErrorCode.Failure),
        (Failure.NotAuthorized, AgoraRtmRenewTokenErrorCode.Failure),
        (Failure.InvalidArgument, AgoraRtmRenewTokenErrorCode.InvalidArgument),
        (Failure.TooOften, AgoraRtmRenewTokenErrorCode.TooOften),
        (Failure.TokenExpired, AgoraRtmRenewTokenErrorCode.TokenExpired),
        (Failure.InvalidToken, AgoraRtmRenewTokenErrorCode.InvalidToken),
        (Failure.NotInitialized, AgoraRtmRenewTokenErrorCode.NotInitialized),
        (Failure.NotLoggedIn, AgoraRtmRenewTokenErrorCode.NotLoggedIn),
    };
}
