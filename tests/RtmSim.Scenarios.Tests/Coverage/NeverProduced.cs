using System;
using System.Collections.Generic;
using System.Linq;
using agora_rtm;
using DT.Xamarin.Agora;
using RtmSim.Protocol;

namespace RtmSim.Scenarios.Tests.Coverage;

/// <summary>Codes that the enums have and no run comes to, with the rule and the reason.</summary>
internal sealed record NeverProduced(
    Enum Code, string Rule, string Reason, params Operation[] Operations)
{
    public static readonly IReadOnlyList<NeverProduced> All =
    [
        new(
            AgoraRtmInvitationApiCallErrorCode.NotStarted, "L-02",
            "only for an invitation that the app made itself and nobody sent, "
            + "which no scenario can say",
            Operation.AcceptInvitation,
            Operation.RefuseInvitation)
        {
            IsOnlyInCode = true,
        },
        new(
            INIT_ERR_CODE.INIT_ERR_FAILURE, "B-06",
            "nothing but the arguments can make an initialisation fail"),
        new(
            INIT_ERR_CODE.INIT_ERR_ALREADY_INITIALIZED, "B-06",
            "the constructor initialises once"),
        new(
            INIT_ERR_CODE.INIT_ERR_INVALID_ARGUMENT, "B-03",
            "without a handler there is no client to initialise"),
        new(
            LOGOUT_ERR_CODE.LOGOUT_ERR_REJECTED, "S-20",
            "a logout is over without asking the service"),
        new(
            LEAVE_CHANNEL_ERR.LEAVE_CHANNEL_ERR_FAILURE, "F-15",
            "a leave is over without asking the service"),
        new(
            LEAVE_CHANNEL_ERR.LEAVE_CHANNEL_ERR_REJECTED, "F-15",
            "a leave is over without asking the service"),
        new(
            CANCEL_MEDIA_ERR_CODE.CANCEL_MEDIA_ERR_FAILURE, "M-12",
            "a transfer is running and ends, or does not exist"),
        new(
            INVITATION_API_CALL_ERR_CODE.INVITATION_API_CALL_ERR_NOT_STARTED, "L-02",
            "only an invitation that was not sent can be cancelled too early",
            Operation.SendInvitation,
            Operation.AcceptInvitation,
            Operation.RefuseInvitation),
        new(
            INVITATION_API_CALL_ERR_CODE.INVITATION_API_CALL_ERR_ALREADY_ACCEPT, "L-02",
            "only a callee accepts",
            Operation.SendInvitation,
            Operation.CancelInvitation),
        new(
            INVITATION_API_CALL_ERR_CODE.INVITATION_API_CALL_ERR_ALREADY_SENT, "L-02",
            "only sending can come twice",
            Operation.CancelInvitation,
            Operation.AcceptInvitation,
            Operation.RefuseInvitation),
        new(
            JOIN_CHANNEL_ERR.JOIN_CHANNEL_ERR_INVALID_ARGUMENT, "A-09",
            "a bad channel ID is found when the channel is created"),
        new(
            ATTRIBUTE_OPERATION_ERR.ATTRIBUTE_OPERATION_ERR_NOT_READY, "J-08",
            "a code of older SDKs; without a login it is 102"),
        new(
            ATTRIBUTE_OPERATION_ERR.ATTRIBUTE_OPERATION_ERR_INVALID_ARGUMENT, "S-42",
            "it has no argument",
            Operation.ClearUserAttributes),
        new(
            ATTRIBUTE_OPERATION_ERR.ATTRIBUTE_OPERATION_ERR_SIZE_OVERFLOW, "S-42",
            "it stores nothing",
            Operation.DeleteUserAttributes,
            Operation.ClearUserAttributes,
            Operation.GetUserAttributes,
            Operation.DeleteChannelAttributes,
            Operation.ClearChannelAttributes,
            Operation.GetChannelAttributes),
        new(
            ATTRIBUTE_OPERATION_ERR.ATTRIBUTE_OPERATION_ERR_USER_NOT_FOUND, "J-03",
            "only reading a user's attributes can miss the user",
            Operation.SetUserAttributes,
            Operation.AddOrUpdateUserAttributes,
            Operation.DeleteUserAttributes,
            Operation.ClearUserAttributes),
        new(
            ATTRIBUTE_OPERATION_ERR.ATTRIBUTE_OPERATION_ERR_USER_NOT_FOUND, "K-06",
            "a channel need not exist",
            Operation.SetChannelAttributes,
            Operation.AddOrUpdateChannelAttributes,
            Operation.DeleteChannelAttributes,
            Operation.ClearChannelAttributes,
            Operation.GetChannelAttributes),
    ];

    /// <summary>
    /// Why a code never comes; for iOS the reason is Unity's for the same operation and number.
    /// </summary>
    public static string? ReasonOf(ErrorCode code)
    {
        NeverProduced? entry = All.FirstOrDefault(entry => entry.Covers(code));
        return entry is not null ? entry.Text
            : code.InUnity is { } other && !other.Equals(code) ? ReasonOf(other)
            : null;
    }

    /// <summary>Whether an app can come to it, but no scenario.</summary>
    public bool IsOnlyInCode { get; init; }

    private string Text => (IsOnlyInCode ? string.Empty : "never: ") + $"{Reason} ({Rule})";

    public bool Covers(ErrorCode code) => Code.Equals(code.Value)
        && (Operations.Length == 0 || Operations.Contains(code.Operation));
}
