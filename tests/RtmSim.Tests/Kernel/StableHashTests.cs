using System;
using System.Linq;
using System.Text;
using NUnit.Framework;
using RtmSim.Kernel;

namespace RtmSim.Tests.Kernel;

/// <summary>Digests are written down in scenario files, so the hash is fixed by vectors.</summary>
public class StableHashTests
{
    [TestCase("", 8757318226034333105UL)]
    [TestCase("a", 12080409657787032875UL)]
    [TestCase("abcd", 13373802345596343578UL)]
    [TestCase("abcde", 6550106552247533479UL)]
    [TestCase("The quick brown fox", 7752913647309081556UL)]
    public void Of_Text_GivesFixedValue(string text, ulong expected) =>
        Assert.That(StableHash.Of(text), Is.EqualTo(expected));

    [TestCase("", 8757318226034333105UL)]
    [TestCase("a", 12080409657787032875UL)]
    [TestCase("abcdefgh", 18405504993446209144UL)]
    [TestCase("The quick brown fox", 13815123358366259400UL)]
    public void Of_Bytes_GivesFixedValue(string text, ulong expected) =>
        Assert.That(StableHash.Of(Encoding.UTF8.GetBytes(text)), Is.EqualTo(expected));

    [Test]
    public void Of_LengthsAndPadding_AllDiffer()
    {
        ulong[] hashes = Enumerable.Range(0, 40)
            .Select(length => StableHash.Of(new byte[length]))
            .Concat(
                Enumerable.Range(1, 40).Select(length => StableHash.Of(new string('a', length))))
            .ToArray();

        Assert.That(hashes, Is.Unique);
    }

    [Test]
    public void Combine_OrderAndValues_Matter()
    {
        ulong ab = StableHash.Combine(StableHash.Combine(StableHash.Start, 1), 2);
        ulong ba = StableHash.Combine(StableHash.Combine(StableHash.Start, 2), 1);

        Assert.That(ab, Is.Not.EqualTo(ba));
    }

    [Test]
    public void Combine_OneBitChanged_ChangesAboutHalfOfTheResult()
    {
        const ulong value = 0x0123456789ABCDEF;
        ulong plain = StableHash.Of(BitConverter.GetBytes(value));
        double changed = Enumerable.Range(0, 64)
            .Select(bit => StableHash.Of(BitConverter.GetBytes(value ^ (1UL << bit))))
            .Average(other => (double)ulong.PopCount(plain ^ other));

        Assert.That(changed, Is.InRange(24, 40));
    }
}
