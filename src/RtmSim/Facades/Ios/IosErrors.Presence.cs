using System;
using DT.Xamarin.Agora;
using RtmSim.Protocol;

namespace RtmSim.Facades.Ios;

/// <content>Presence.</content>
internal static partial class IosErrors
{
    private static (Failure, Enum)[] QueryPeersRows => new (Failure, Enum)[]
    {
        (Failure.None, AgoraRtmQueryPeersOnlineErrorCode.Ok),
        (Failure.Other, AgoraRtmQueryPeersOnlineErrorCode.Failure),
        (Failure.Rejected, AgoraRtmQueryPeersOnlineErrorCode.Rejected),
        (Failure.InvalidArgument, AgoraRtmQueryPeersOnlineErrorCode.InvalidArgument),
        (Failure.Timeout, AgoraRtmQueryPeersOnlineErrorCode.Timeout),
        (Failure.TooOften, AgoraRtmQueryPeersOnlineErrorCode.TooOften),
        (Failure.NotInitialized, AgoraRtmQueryPeersOnlineErrorCode.NotInitialized),
        (Failure.NotLoggedIn, AgoraRtmQueryPeersOnlineErrorCode.NotLoggedIn),
    };

    private static (Failure, Enum)[] SubscriptionRows => new (Failure, Enum)[]
    {
        (Failure.None, AgoraRtmPeerSubscriptionStatusErrorCode.Ok),
        (Failure.Other, AgoraRtmPeerSubscriptionStatusErrorCode.Failure),
        (Failure.Rejected, AgoraRtmPeerSubscriptionStatusErrorCode.Rejected),
        (Failure.InvalidArgument, AgoraRtmPeerSubscriptionStatusErrorCode.InvalidArgument),
        (Failure.Timeout, AgoraRtmPeerSubscriptionStatusErrorCode.Timeout),
        (Failure.TooOften, AgoraRtmPeerSubscriptionStatusErrorCode.TooOften),
        (Failure.ExceedLimit, AgoraRtmPeerSubscriptionStatusErrorCode.Overflow),
        (Failure.NotInitialized, AgoraRtmPeerSubscriptionStatusErrorCode.NotInitialized),
        (Failure.NotLoggedIn, AgoraRtmPeerSubscriptionStatusErrorCode.NotLoggedIn),
    };

    private static (Failure, Enum)[] SubscribedPeersRows => new (Failure, Enum)[]
    {
        (Failure.None, AgoraRtmQueryPeersBySubscriptionOptionErrorCode.Ok),
        (Failure.Other, AgoraRtmQueryPeersBySubscriptionOptionErrorCode.Failure),
        (Failure.Timeout, AgoraRtmQueryPeersBySubscriptionOptionErrorCode.Timeout),
        (Failure.TooOften, AgoraRtmQueryPeersBySubscriptionOptionErrorCode.TooOften),
        (Failure.NotInitialized, AgoraRtmQueryPeersBySubscriptionOptionErrorCode.NotInitialized),
        (Failure.NotLoggedIn, AgoraRtmQueryPeersBySubscriptionOptionErrorCode.NotLoggedIn),
    };
}
