using System;
using agora_rtm;
using RtmSim.Protocol;

namespace RtmSim.Facades.Unity;

/// <content>The families of presence.</content>
internal static partial class UnityErrors
{
    private static (Failure, Enum)[] QueryPeersRows => new (Failure, Enum)[]
    {
        (Failure.None, QUERY_PEERS_ONLINE_STATUS_ERR.QUERY_PEERS_ONLINE_STATUS_ERR_OK),
        (Failure.Other, QUERY_PEERS_ONLINE_STATUS_ERR.QUERY_PEERS_ONLINE_STATUS_ERR_FAILURE),
        (Failure.Rejected, QUERY_PEERS_ONLINE_STATUS_ERR.QUERY_PEERS_ONLINE_STATUS_ERR_REJECTED),
        (Failure.InvalidArgument,
            QUERY_PEERS_ONLINE_STATUS_ERR.QUERY_PEERS_ONLINE_STATUS_ERR_INVALID_ARGUMENT),
        (Failure.Timeout, QUERY_PEERS_ONLINE_STATUS_ERR.QUERY_PEERS_ONLINE_STATUS_ERR_TIMEOUT),
        (Failure.TooOften,
            QUERY_PEERS_ONLINE_STATUS_ERR.QUERY_PEERS_ONLINE_STATUS_ERR_TOO_OFTEN),
        (Failure.NotInitialized,
            QUERY_PEERS_ONLINE_STATUS_ERR.QUERY_PEERS_ONLINE_STATUS_ERR_NOT_INITIALIZED),
        (Failure.NotLoggedIn,
            QUERY_PEERS_ONLINE_STATUS_ERR.QUERY_PEERS_ONLINE_STATUS_ERR_USER_NOT_LOGGED_IN),
    };

    private static (Failure, Enum)[] SubscriptionRows => new (Failure, Enum)[]
    {
        (Failure.None, PEER_SUBSCRIPTION_STATUS_ERR.PEER_SUBSCRIPTION_STATUS_ERR_OK),
        (Failure.Other, PEER_SUBSCRIPTION_STATUS_ERR.PEER_SUBSCRIPTION_STATUS_ERR_FAILURE),
        (Failure.Rejected, PEER_SUBSCRIPTION_STATUS_ERR.PEER_SUBSCRIPTION_STATUS_ERR_REJECTED),
        (Failure.InvalidArgument,
            PEER_SUBSCRIPTION_STATUS_ERR.PEER_SUBSCRIPTION_STATUS_ERR_INVALID_ARGUMENT),
        (Failure.Timeout, PEER_SUBSCRIPTION_STATUS_ERR.PEER_SUBSCRIPTION_STATUS_ERR_TIMEOUT),
        (Failure.TooOften, PEER_SUBSCRIPTION_STATUS_ERR.PEER_SUBSCRIPTION_STATUS_ERR_TOO_OFTEN),
        (Failure.ExceedLimit,
            PEER_SUBSCRIPTION_STATUS_ERR.PEER_SUBSCRIPTION_STATUS_ERR_OVERFLOW),
        (Failure.NotInitialized,
            PEER_SUBSCRIPTION_STATUS_ERR.PEER_SUBSCRIPTION_STATUS_ERR_NOT_INITIALIZED),
        (Failure.NotLoggedIn,
            PEER_SUBSCRIPTION_STATUS_ERR.PEER_SUBSCRIPTION_STATUS_ERR_USER_NOT_LOGGED_IN),
    };

    private static (Failure, Enum)[] SubscribedPeersRows => new (Failure, Enum)[]
    {
        (Failure.None,
            QUERY_PEERS_BY_SUBSCRIPTION_OPTION_ERR.QUERY_PEERS_BY_SUBSCRIPTION_OPTION_ERR_OK),
        (Failure.Other,
            QUERY_PEERS_BY_SUBSCRIPTION_OPTION_ERR
                .QUERY_PEERS_BY_SUBSCRIPTION_OPTION_ERR_FAILURE),
        (Failure.Timeout,
            QUERY_PEERS_BY_SUBSCRIPTION_OPTION_ERR
                .QUERY_PEERS_BY_SUBSCRIPTION_OPTION_ERR_TIMEOUT),
        (Failure.TooOften,
            QUERY_PEERS_BY_SUBSCRIPTION_OPTION_ERR
                .QUERY_PEERS_BY_SUBSCRIPTION_OPTION_ERR_TOO_OFTEN),
        (Failure.NotInitialized,
            QUERY_PEERS_BY_SUBSCRIPTION_OPTION_ERR
                .QUERY_PEERS_BY_SUBSCRIPTION_OPTION_ERR_NOT_INITIALIZED),
        (Failure.NotLoggedIn,
            QUERY_PEERS_BY_SUBSCRIPTION_OPTION_ERR
                .QUERY_PEERS_BY_SUBSCRIPTION_OPTION_ERR_USER_NOT_LOGGED_IN),
    };
}
