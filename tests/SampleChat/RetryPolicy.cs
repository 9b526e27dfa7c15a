using System;
using agora_rtm;

namespace SampleChat;

/// <summary>When a failed sign-in is tried again; the SDK does not do that by itself.</summary>
internal static class RetryPolicy
{
    private static readonly TimeSpan[] Delays =
    [
        TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15),
    ];

    /// <summary>How long to wait; null where trying again is of no use.</summary>
    public static TimeSpan? DelayAfter(int attempts, LOGIN_ERR_CODE code)
    {
        bool mayPass = code is LOGIN_ERR_CODE.LOGIN_ERR_TIMEOUT
            or LOGIN_ERR_CODE.LOGIN_ERR_TOO_OFTEN
            or LOGIN_ERR_CODE.LOGIN_ERR_UNKNOWN;
        return mayPass && attempts <= Delays.Length ? Delays[attempts - 1] : null;
    }
}
