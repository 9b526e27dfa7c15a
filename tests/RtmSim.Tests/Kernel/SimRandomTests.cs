using System.Linq;
using NUnit.Framework;
using RtmSim.Kernel;

namespace RtmSim.Tests.Kernel;

/// <summary>A seed gives the same numbers for ever, so the algorithm is fixed by vectors.</summary>
public class SimRandomTests
{
    /// <summary>The published vector of SplitMix64.</summary>
    [Test]
    public void SplitMix_Seed1234567_GivesPublishedNumbers()
    {
        ulong state = 1234567;
        ulong[] drawn = Enumerable.Range(0, 5).Select(_ => SimRandom.SplitMix(ref state)).ToArray();

        Assert.That(drawn, Is.EqualTo(new ulong[]
        {
            6457827717110365317, 3203168211198807973, 9817491932198370423,
            4593380528125082431, 16408922859458223821,
        }));
    }

    /// <summary>The published vector of xoshiro256**.</summary>
    [Test]
    public void NextUInt64_State1234_GivesPublishedNumbers()
    {
        var random = new SimRandom(1, 2, 3, 4);

        Assert.That(Draw(random, 10), Is.EqualTo(new ulong[]
        {
            11520, 0, 1509978240, 1215971899390074240, 1216172134540287360,
            607988272756665600, 16172922978634559625, 8476171486693032832,
            10595114339597558777, 2904607092377533576,
        }));
    }

    [Test]
    public void NextBelow_FixedSeed_GivesFixedNumbers()
    {
        var random = new SimRandom(42);
        long[] drawn = Enumerable.Range(0, 8).Select(_ => random.NextBelow(1000)).ToArray();

        Assert.That(
            drawn, Is.EqualTo(new long[] { 83, 378, 680, 924, 991, 769, 719, 850 }));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(1000)]
    [TestCase(long.MaxValue)]
    [TestCase((1L << 62) + 1)]
    public void NextBelow_AnyBound_StaysBelowIt(long bound)
    {
        var random = new SimRandom(7);

        Assert.That(
            Enumerable.Range(0, 1000).Select(_ => random.NextBelow(bound)),
            Is.All.InRange(0, bound - 1));
    }

    [Test]
    public void NextBelow_ManyDraws_AreSpreadEvenly()
    {
        var random = new SimRandom(7);
        int[] counts = new int[6];
        for (int i = 0; i < 60_000; i++)
        {
            counts[random.NextBelow(6)]++;
        }

        Assert.That(counts, Is.All.InRange(9_600, 10_400));
    }

    [Test]
    public void Chance_NeverAndAlways_AreExact()
    {
        var random = new SimRandom(7);

        for (int i = 0; i < 1000; i++)
        {
            Assert.That(random.Chance(0), Is.False);
            Assert.That(random.Chance(1), Is.True);
        }
    }

    [TestCase("", 2260739117389782111UL)]
    [TestCase("network/alice>service", 4724218610262661487UL)]
    [TestCase("network/bob>service", 16612008238534399093UL)]
    [TestCase("réseau/ありす", 9468692874977691324UL)]
    public void Fork_FixedSeedAndName_GivesFixedFirstNumber(string name, ulong expected) =>
        Assert.That(SimRandom.Fork(42, name).NextUInt64(), Is.EqualTo(expected));

    [Test]
    public void Fork_OtherStreamDrawnFrom_IsNotShifted()
    {
        ulong[] alone = Draw(SimRandom.Fork(1, "a"), 5);
        SimRandom stream = SimRandom.Fork(1, "a");
        Draw(SimRandom.Fork(1, "b"), 3);

        Assert.That(Draw(stream, 5), Is.EqualTo(alone));
    }

    [Test]
    public void Fork_OtherNameOrSeed_IsAnotherStream()
    {
        ulong[][] streams =
        [
            Draw(SimRandom.Fork(1, "a"), 3),
            Draw(SimRandom.Fork(1, "b"), 3),
            Draw(SimRandom.Fork(2, "a"), 3),
        ];

        Assert.That(streams.SelectMany(numbers => numbers), Is.Unique);
    }

    private static ulong[] Draw(SimRandom random, int count) =>
        Enumerable.Range(0, count).Select(_ => random.NextUInt64()).ToArray();
}
