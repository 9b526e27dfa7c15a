using System.Text;

namespace RtmSim.Kernel;

/// <summary>
/// One stream of random numbers: xoshiro256** seeded through SplitMix64. The algorithm is part of
/// the promise that a seed gives the same trace everywhere, and fixed by test vectors.
/// </summary>
internal sealed class SimRandom
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    public SimRandom(ulong seed)
    {
        _a = SplitMix(ref seed);
        _b = SplitMix(ref seed);
        _c = SplitMix(ref seed);
        _d = SplitMix(ref seed);
    }

    internal SimRandom(ulong a, ulong b, ulong c, ulong d)
    {
        _a = a;
        _b = b;
        _c = c;
        _d = d;
    }

    /// <summary>
    /// The stream of this name: it depends on the seed and the name alone, so that a new draw in
    /// one place shifts no other.
    /// </summary>
    public static SimRandom Fork(ulong seed, string name)
    {
        ulong mixed = seed ^ StableHash.Of(Encoding.UTF8.GetBytes(name));
        return new SimRandom(SplitMix(ref mixed));
    }

    public ulong NextUInt64()
    {
        ulong result = Bits.RotateLeft(_b * 5, 7) * 9;
        ulong shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = Bits.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>An even draw from 0 up to but not including <paramref name="bound"/>.</summary>
    public long NextBelow(long bound)
    {
        Preconditions.Invariant(bound > 0, "a draw needs a positive bound");
        ulong range = (ulong)bound;
        ulong high = Bits.MultiplyHigh(NextUInt64(), range, out ulong low);
        if (low < range)
        {
            ulong unfair = (0 - range) % range;
            while (low < unfair)
            {
                high = Bits.MultiplyHigh(NextUInt64(), range, out low);
            }
        }

        return (long)high;
    }

    /// <summary>True with the given chance; the same on every platform.</summary>
    public bool Chance(double probability) =>
        (NextUInt64() >> 11) * (1.0 / (1UL << 53)) < probability;

    internal static ulong SplitMix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        ulong mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
