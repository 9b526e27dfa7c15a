using System;
using RtmSim.Kernel;

namespace RtmSim.Benchmarks.Kernel;

/// <summary>
/// Delays drawn beforehand, so that no peer pays for the drawing: exponential, mean one second, in
/// whole microseconds. With 100,000 pending that gives about every tenth event a tie.
/// </summary>
internal sealed class DelayTape
{
    private const int Length = 1 << 16;
    private const int TicksPerMicrosecond = 10;
    private readonly int[] _ticks = new int[Length];
    private int _position;

    public DelayTape(ulong seed)
    {
        SimRandom random = SimRandom.Fork(seed, "benchmark/hold");
        for (int i = 0; i < Length; i++)
        {
            double uniform = (random.NextUInt64() >> 11) * (1.0 / (1UL << 53));
            double microseconds = -Math.Log(1 - uniform) * 1_000_000;
            _ticks[i] = (int)Math.Min(microseconds, 50_000_000) * TicksPerMicrosecond;
        }
    }

    public long NextTicks() => _ticks[_position++ & (Length - 1)];
}
