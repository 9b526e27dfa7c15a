using NodaTime;
using NUnit.Framework;
using RtmSim.Scenarios.Reading;

namespace RtmSim.Scenarios.Tests;

[TestFixture]
internal sealed class DurationsTests
{
    [TestCase("0s", 0)]
    [TestCase("250ms", 2_500_000)]
    [TestCase("11.999s", 119_990_000)]
    [TestCase("1m30s", 900_000_000)]
    [TestCase("7d", 6_048_000_000_000)]
    [TestCase("1d2h3m4s5ms6us", 937_840_050_060)]
    [TestCase("0.0001ms", 1)]
    [TestCase("0.1us", 1)]
    [TestCase("1.5h", 54_000_000_000)]
    public void Parse_OfAForm_GivesTicks(string text, long ticks)
    {
        Assert.That(Durations.Parse(text, out _), Is.EqualTo(Duration.FromTicks(ticks)));
    }

    [TestCase("")]
    [TestCase("5")]
    [TestCase("s")]
    [TestCase("1 s")]
    [TestCase("1s ")]
    [TestCase("1,5s")]
    [TestCase(".5s")]
    [TestCase("5.s")]
    [TestCase("1.2.3s")]
    [TestCase("1s1m")]
    [TestCase("1s1s")]
    [TestCase("1S")]
    [TestCase("+1s")]
    [TestCase("1e3s")]
    [TestCase("٣s")]
    [TestCase("99999999999999999999d")]
    public void Parse_OfAnythingElse_SaysTheForms(string text)
    {
        Assert.That(Durations.Parse(text, out string fault), Is.Null);
        Assert.That(fault, Does.Contain(Durations.Forms));
    }

    [TestCase(0, "0s")]
    [TestCase(1, "0.0001ms")]
    [TestCase(39_000_000, "3.9s")]
    [TestCase(900_000_000, "1m30s")]
    [TestCase(6_048_000_000_000, "7d")]
    [TestCase(937_840_050_060, "1d2h3m4.005006s")]
    public void Text_OfTicks_IsTheShortestForm(long ticks, string text)
    {
        Assert.That(Durations.Text(Duration.FromTicks(ticks)), Is.EqualTo(text));
        Assert.That(Durations.Parse(text, out _), Is.EqualTo(Duration.FromTicks(ticks)));
    }
}
