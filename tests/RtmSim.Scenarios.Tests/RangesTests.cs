using NUnit.Framework;
using RtmSim.Scenarios.Language;

namespace RtmSim.Scenarios.Tests;

[TestFixture]
internal sealed class RangesTests
{
    [TestCase("bob", new[] { "bob" })]
    [TestCase("bob{1..3}", new[] { "bob1", "bob2", "bob3" })]
    [TestCase("{9..10}=v", new[] { "9=v", "10=v" })]
    [TestCase("k{7..7}", new[] { "k7" })]
    [TestCase("{n}", new[] { "{n}" })]
    [TestCase("{..3}", new[] { "{..3}" })]
    public void Expand_OfAText_GivesAllItStandsFor(string text, string[] expected)
    {
        Assert.That(Ranges.Expand(text, out string? fault), Is.EqualTo(expected));
        Assert.That(fault, Is.Null);
    }

    [TestCase(9_999, true)]
    [TestCase(10_000, false)]
    public void Expand_OfALongRange_HasALimit(int last, bool allowed)
    {
        int count = Ranges.Expand($"u{{0..{last}}}", out string? fault).Count;

        Assert.That((count, fault is null), Is.EqualTo((allowed ? last + 1 : 0, allowed)));
    }

    [Test]
    public void Expand_OfARangeThatGoesDown_SaysWhatIsWrong()
    {
        Assert.That(Ranges.Expand("u{3..1}", out string? fault), Is.Empty);
        Assert.That(
            fault, Is.EqualTo("{3..1} is no range; it goes up, and to at most 10000 in all"));
    }
}
