using System;
using DT.Xamarin.Agora;
using RtmSim.Protocol;

namespace RtmSim.Facades.Ios;

/// <content>Attributes of users and channels, which share one family of codes.</content>
internal static partial class IosErrors
{
    private static (Failure, Enum)[] AttributeRows => new (Failure, Enum)[]
    {
        (Failure.None, AgoraRtmProcessAttributeErrorCode.Ok),
        (Failure.Other, AgoraRtmProcessAttributeErrorCode.Failure),
        (Failure.InvalidArgument, AgoraRtmProcessAttributeErrorCode.InvalidArgument),
        (Failure.SizeOverflow, AgoraRtmProcessAttributeErrorCode.SizeOverflow),
        (Failure.TooOften, AgoraRtmProcessAttributeErrorCode.TooOften),
        (Failure.UserNotFound, AgoraRtmProcessAttributeErrorCode.UserNotFound),
        (Failure.Timeout, AgoraRtmProcessAttributeErrorCode.Timeout),
        (Failure.NotInitialized, AgoraRtmProcessAttributeErrorCode.NotInitialized),
        (Failure.NotLoggedIn, AgoraRtmProcessAttributeErrorCode.NotLoggedIn),
    };
}
