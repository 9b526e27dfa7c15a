using System;
using agora_rtm;
using RtmSim.Protocol;

namespace RtmSim.Facades.Unity;

/// <content>Token renewal.</content>
internal static partial class UnityErrors
{
    private static (Failure, Enum)[] RenewTokenRows => new (Failure, Enum)[]
    {
        (Failure.None, RENEW_TOKEN_ERR_CODE.RENEW_TOKEN_ERR_OK),
        (Failure.Other, RENEW_TOKEN_ERR_CODE.RENEW_TOKEN_ERR_FAILURE),
        (Failure.Timeout, RENEW_TOKEN_ERR_CODE.RENEW_TOKEN_ERR_FAILURE),
        (Failure.NotAuthorized, RENEW_TOKEN_ERR_CODE.RENEW_TOKEN_ERR_FAILURE),
        (Failure.Rejected, RENEW_TOKEN_ERR_CODE.RENEW_TOKEN_ERR_REJECTED),
        (Failure.InvalidArgument, RENEW_TOKEN_ERR_CODE.RENEW_TOKEN_ERR_INVALID_ARGUMENT),
        (Failure.TooOften, RENEW_TOKEN_ERR_CODE.RENEW_TOKEN_ERR_TOO_OFTEN),
        (Failure.TokenExpired, RENEW_TOKEN_ERR_CODE.RENEW_TOKEN_ERR_TOKEN_EXPIRED),
        (Failure.InvalidToken, RENEW_TOKEN_ERR_CODE.RENEW_TOKEN_ERR_INVALID_TOKEN),
        (Failure.NotInitialized, RENEW_TOKEN_ERR_CODE.RENEW_TOKEN_ERR_NOT_INITIALIZED),
        (Failure.NotLoggedIn, RENEW_TOKEN_ERR_CODE.RENEW_TOKEN_ERR_USER_NOT_LOGGED_IN),
    };
}
