using System;

namespace RtmSim.Kernel.Bridges;

/// <summary>Kernel ticks as the BCL's times, which count in the same 100 ns.</summary>
internal static class BclTime
{
    private static readonly long _unixEpochTicks = DateTimeOffset.UnixEpoch.Ticks;

    public static DateTimeOffset ToUtc(long kernelTicks) =>
        new(_unixEpochTicks + kernelTicks, TimeSpan.Zero);

    public static long ToKernelTicks(DateTimeOffset time) => time.UtcTicks - _unixEpochTicks;
}
