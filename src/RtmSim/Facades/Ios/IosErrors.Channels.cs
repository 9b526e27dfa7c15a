using System;
using DT.Xamarin.Agora;
using RtmSim.Protocol;

namespace RtmSim.Facades.Ios;

/// <content>Channels.</content>
internal static partial class IosErrors
{
    private static (Failure, Enum)[] ChannelMessageRows => new (Failure, Enum)[]
    {
        (Failure.None, AgoraRtmSendChannelMessageErrorCode.Ok),
        (Failure.Other, AgoraRtmSendChannelMessageErrorCode.Failure),
        (Failure.Timeout, AgoraRtmSendChannelMessageErrorCode.Timeout),
        (Failure.TooOften, AgoraRtmSendChannelMessageErrorCode.TooOften),
        (Failure.InvalidMessage, AgoraRtmSendChannelMessageErrorCode.InvalidMessage),
        (Failure.NotInitialized, AgoraRtmSendChannelMessageErrorCode.ErrorNotInitialized),
        (Failure.NotLoggedIn, AgoraRtmSendChannelMessageErrorCode.NotLoggedIn),
    };

    private static (Failure, Enum)[] JoinRows => new (Failure, Enum)[]
    {
        (Failure.None, AgoraRtmJoinChannelErrorCode.Ok),
        (Failure.Other, AgoraRtmJoinChannelErrorCode.Failure),
        (Failure.Rejected, AgoraRtmJoinChannelErrorCode.Rejected),
        (Failure.InvalidArgument, AgoraRtmJoinChannelErrorCode.InvalidArgument),
        (Failure.Timeout, AgoraRtmJoinChannelErrorCode.Timeout),
        (Failure.ExceedLimit, AgoraRtmJoinChannelErrorCode.ExceedLimit),
        (Failure.AlreadyJoined, AgoraRtmJoinChannelErrorCode.AlreadyJoined),
        (Failure.TooOften, AgoraRtmJoinChannelErrorCode.ChannelErrorTooOften),
        (Failure.SameChannelTooOften, AgoraRtmJoinChannelErrorCode.SameChannelErrorTooOften),
        (Failure.NotInitialized, AgoraRtmJoinChannelErrorCode.NotInitialized),
        (Failure.NotLoggedIn, AgoraRtmJoinChannelErrorCode.NotLoggedIn),
    };

    private static (Failure, Enum)[] LeaveRows => new (Failure, Enum)[]
    {
        (Failure.None, AgoraRtmLeaveChannelErrorCode.Ok),
        (Failure.Other, AgoraRtmLeaveChannelErrorCode.Failure),
        (Failure.NotInChannel, AgoraRtmLeaveChannelErrorCode.NotInChannel),
        (Failure.NotInitialized, AgoraRtmLeaveChannelErrorCode.NotInitialized),
        (Failure.NotLoggedIn, AgoraRtmLeaveChannelErrorCode.NotLoggedIn),
    };

    private static (Failure, Enum)[] MembersRows => new (Failure, Enum)[]
    {
        (Failure.None, AgoraRtmGetMembersErrorCode.Ok),
        (Failure.Other, AgoraRtmGetMembersErrorCode.Failure),
        (Failure.Rejected, AgoraRtmGetMembersErrorCode.Rejected),
        (Failure.Timeout, AgoraRtmGetMembersErrorCode.Timeout),
        (Failure.TooOften, AgoraRtmGetMembersErrorCode.TooOften),
        (Failure.NotInChannel, AgoraRtmGetMembersErrorCode.NotInChannel),
        (Failure.NotInitialized, AgoraRtmGetMembersErrorCode.NotInitialized),
        (Failure.NotLoggedIn, AgoraRtmGetMembersErrorCode.NotLoggedIn),
    };

    private static (Failure, Enum)[] CountRows => new (Failure, Enum)[]
    {
        (Failure.None, AgoraRtmChannelMemberCountErrorCode.Ok),
        (Failure.Other, AgoraRtmChannelMemberCountErrorCode.Failure),
        (Failure.InvalidArgument, AgoraRtmChannelMemberCountErrorCode.InvalidArgument),
        (Failure.TooOften, AgoraRtmChannelMemberCountErrorCode.TooOften),
        (Failure.Timeout, AgoraRtmChannelMemberCountErrorCode.Timeout),
        (Failure.ExceedLimit, AgoraRtmChannelMemberCountErrorCode.ExceedLimit),
        (Failure.NotInitialized, AgoraRtmChannelMemberCountErrorCode.NotInitialized),
        (Failure.NotLoggedIn, AgoraRtmChannelMemberCountErrorCode.NotLoggedIn),
    };
}
