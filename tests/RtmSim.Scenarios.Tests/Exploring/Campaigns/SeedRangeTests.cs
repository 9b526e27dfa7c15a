using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using RtmSim.Scenarios.Exploring.Campaigns;

namespace RtmSim.Scenarios.Tests.Exploring.Campaigns;

[TestFixture]
internal sealed class SeedRangeTests
{
    [TestCase("1..1000", 1, 1000)]
    [TestCase("0..0", 0, 0)]
    [TestCase("7", 7, 7)]
    [TestCase("0..9007199254740992", 0, SeedRange.Most)]
    public void Parse_OfARange_HasItsBounds(string text, long first, long last)
    {
        Assert.That(SeedRange.TryParse(text, out SeedRange range));
        Assert.That(range, Is.EqualTo(new SeedRange(first, last)));
    }

    [TestCase("")]
    [TestCase("..")]
    [TestCase("1..")]
    [TestCase("..1")]
    [TestCase("2..1")]
    [TestCase("-1..1")]
    [TestCase("1...2")]
    [TestCase("1..2..3")]
    [TestCase(" 1..2")]
    [TestCase("0..9007199254740993")]
    [TestCase("0..99999999999999999999")]
    public void Parse_OfAnythingElse_IsNone(string text) =>
        Assert.That(SeedRange.TryParse(text, out _), Is.False);

    [Test]
    public void Range_ThatIsNone_IsRefused()
    {
        Assert.That(() => new SeedRange(2, 1), Throws.ArgumentException);
        Assert.That(() => new SeedRange(-1, 1), Throws.ArgumentException);
    }

    [TestCase("1..10", "1..10", 1)]
    [TestCase("1..3|4..6|7..10", "1..10", 3)]
    [TestCase("5|6|7", "5..7", 3)]
    public void Shards_OfARange_AreItsPartsInOrder(string shards, string whole, int count)
    {
        SeedRange range = Range(whole);

        Assert.That(
            string.Join('|', Enumerable.Range(1, count).Select(i => range.Shard(i, count))),
            Is.EqualTo(shards));
    }

    [Test]
    public void Shards_OfManySeeds_AreAllSeedsOnceAndDifferByOneAtMost()
    {
        foreach (SeedRange whole in new[] { new SeedRange(3, 1002), new(0, SeedRange.Most) })
        {
            for (int count = 1; count <= 64; count++)
            {
                SeedRange[] shards =
                    Enumerable.Range(1, count).Select(i => whole.Shard(i, count)).ToArray();

                Assert.That(SeedRange.Join(shards), Is.EqualTo(new[] { whole }));
                Assert.That(
                    shards.Max(shard => shard.Count) - shards.Min(shard => shard.Count),
                    Is.LessThanOrEqualTo(1));
            }
        }
    }

    [TestCase(0, 3)]
    [TestCase(4, 3)]
    [TestCase(1, 11)]
    public void Shard_ThatThereIsNot_IsRefused(int number, int of) => Assert.That(
        () => Range("1..10").Shard(number, of), Throws.InstanceOf<ArgumentException>());

    [TestCase("7..9 1..3 4", "1..4 7..9")]
    [TestCase("1..3 3..4", null)]
    [TestCase("1..9 4", null)]
    public void Join_OfRanges_HasEachSeedOnce(string ranges, string? joined)
    {
        IReadOnlyList<SeedRange>? result = SeedRange.Join(ranges.Split(' ').Select(Range));

        Assert.That(
            result is null ? null : string.Join(' ', result), Is.EqualTo(joined));
    }

    private static SeedRange Range(string text) =>
        SeedRange.TryParse(text, out SeedRange range)
            ? range
            : throw new ArgumentException(text, nameof(text));
}
