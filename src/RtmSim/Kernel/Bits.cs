#if !NETSTANDARD2_1
using System.Numerics;
#endif

namespace RtmSim.Kernel;

/// <summary>Bit scans that exist as instructions on newer targets only.</summary>
internal static class Bits
{
#if NETSTANDARD2_1
    public static int HighestSet(ulong value)
    {
        int position = 0;
        for (int shift = 32; shift > 0; shift >>= 1)
        {
            if (value >> shift != 0)
            {
                value >>= shift;
                position += shift;
            }
        }

        return position;
    }

    public static int LowestSet(ulong value) => HighestSet(value & (~value + 1));

    public static ulong RotateLeft(ulong value, int count) =>
        (value << count) | (value >> (64 - count));
#else
    public static int HighestSet(ulong value) => 63 - BitOperations.LeadingZeroCount(value);

    public static int LowestSet(ulong value) => BitOperations.TrailingZeroCount(value);

    public static ulong RotateLeft(ulong value, int count) =>
        BitOperations.RotateLeft(value, count);
#endif

    /// <summary>Both halves of a 64 by 64 bit product.</summary>
    public static ulong MultiplyHigh(ulong left, ulong right, out ulong low)
    {
#if NETSTANDARD2_1
        ulong leftLow = (uint)left, leftHigh = left >> 32;
        ulong rightLow = (uint)right, rightHigh = right >> 32;
        ulong lowLow = leftLow * rightLow;
        ulong middle = (leftHigh * rightLow) + (lowLow >> 32);
        ulong carry = (leftLow * rightHigh) + (uint)middle;
        low = left * right;
        return (leftHigh * rightHigh) + (middle >> 32) + (carry >> 32);
#else
        return System.Math.BigMul(left, right, out low);
#endif
    }
}
