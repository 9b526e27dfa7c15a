using System;
using System.Globalization;
using agora_rtm;
using RtmSim.Protocol;

namespace RtmSim.Facades.Unity;

/// <content>The families of call invitations.</content>
internal static partial class UnityErrors
{
    /// <summary>What the wrapper's texts read when nothing is behind them (B-10).</summary>
    public static readonly string NullPointerText =
        ((int)COMMON_ERR_CODE.ERROR_NULL_PTR).ToString(CultureInfo.InvariantCulture);

    private static Operation[] InvitationCalls => new[]
    {
        Operation.SendInvitation,
        Operation.CancelInvitation,
        Operation.AcceptInvitation,
        Operation.RefuseInvitation,
    };

    private static (Failure, Enum)[] InvitationCallRows => new (Failure, Enum)[]
    {
        (Failure.None, INVITATION_API_CALL_ERR_CODE.INVITATION_API_CALL_ERR_OK),
        (Failure.InvalidArgument,
            INVITATION_API_CALL_ERR_CODE.INVITATION_API_CALL_ERR_INVALID_ARGUMENT),
        (Failure.NotStarted, INVITATION_API_CALL_ERR_CODE.INVITATION_API_CALL_ERR_NOT_STARTED),
        (Failure.AlreadyEnded, INVITATION_API_CALL_ERR_CODE.INVITATION_API_CALL_ERR_ALREADY_END),
        (Failure.AlreadyAccepted,
            INVITATION_API_CALL_ERR_CODE.INVITATION_API_CALL_ERR_ALREADY_ACCEPT),
        (Failure.AlreadySent, INVITATION_API_CALL_ERR_CODE.INVITATION_API_CALL_ERR_ALREADY_SENT),
    };

    private static (Failure, Enum)[] LocalInvitationRows => new (Failure, Enum)[]
    {
        (Failure.None, LOCAL_INVITATION_ERR_CODE.LOCAL_INVITATION_ERR_OK),
        (Failure.PeerUnreachable, LOCAL_INVITATION_ERR_CODE.LOCAL_INVITATION_ERR_PEER_OFFLINE),
        (Failure.Timeout, LOCAL_INVITATION_ERR_CODE.LOCAL_INVITATION_ERR_PEER_NO_RESPONSE),
        (Failure.Expired, LOCAL_INVITATION_ERR_CODE.LOCAL_INVITATION_ERR_INVITATION_EXPIRE),
        (Failure.NotLoggedIn, LOCAL_INVITATION_ERR_CODE.LOCAL_INVITATION_ERR_NOT_LOGGEDIN),
    };

    private static (Failure, Enum)[] RemoteInvitationRows => new (Failure, Enum)[]
    {
        (Failure.None, REMOTE_INVITATION_ERR_CODE.REMOTE_INVITATION_ERR_OK),
        (Failure.PeerUnreachable, REMOTE_INVITATION_ERR_CODE.REMOTE_INVITATION_ERR_PEER_OFFLINE),
        (Failure.Timeout, REMOTE_INVITATION_ERR_CODE.REMOTE_INVITATION_ERR_ACCEPT_FAILURE),
        (Failure.Expired, REMOTE_INVITATION_ERR_CODE.REMOTE_INVITATION_ERR_INVITATION_EXPIRE),
    };

    private static void AddInvitations(Action<Operation, (Failure Failure, Enum Value)[]> add)
    {
        Array.ForEach(InvitationCalls, operation => add(operation, InvitationCallRows));
        add(Operation.LocalInvitation, LocalInvitationRows);
        add(Operation.RemoteInvitation, RemoteInvitationRows);
    }
}
