using System;

namespace SampleChat;

/// <summary>When a failed sign-in is tried again; the SDKs do not do that by themselves.</summary>
internal static class RetryPolicy
{
    private static readonly TimeSpan[] Delays =
    [
        TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15),
    ];

    /// <summary>How long to wait after so many attempts; null after the last.</summary>
    public static TimeSpan? DelayAfter(int attempts) =>
        attempts <= Delays.Length ? Delays[attempts - 1] : null;
}
