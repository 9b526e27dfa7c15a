using System.Threading.Tasks;
using NUnit.Framework;
using RtmSim.Browser.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Browser.Tests;

[TestFixture]
internal sealed class LargeTraceTests
{
    private const int MostElements = 1_500;

    [Test]
    public async Task Page_Of100000Events_ScrollsWithAFewElements()
    {
        RecordedTrace trace = Traces.Of(Traces.ManyMessages);
        Assert.That(trace, Has.Count.AtLeast(100_000));
        await using ReportPage page = await ReportPage.Open(trace);

        foreach (string place in new[] { "0.25", "0.5", "1", "0" })
        {
            await page.Ask<double>(
                $"(v => v.scrollTop = v.scrollHeight * {place})(document.getElementById('view'))");
            await page.Drawn();
            Assert.That(await page.Count("*"), Is.LessThan(MostElements), place);
            Assert.That(await page.Count(".event"), Is.GreaterThan(20), place);
        }

        await page.Press("End");
        Assert.That(await page.Chosen(), Is.EqualTo(trace.Count - 1));
        await page.Press("/");
        await page.Page.Keyboard.TypeAsync("text 24999");
        await page.Press("Enter");
        Assert.That(trace[await page.Chosen()].ToString(), Does.Contain("text 24999"));
        Assert.That(await page.Count("*"), Is.LessThan(MostElements));
    }

    [TestCase("-")]
    [TestCase("[")]
    public async Task Page_OfTheLargestScenario_ZoomsOutWithAFewElements(string key)
    {
        await using ReportPage page =
            await ReportPage.Open(Traces.Shipped("members/large-channel"));

        for (int i = 0; i < 10; i++)
        {
            await page.Press(key);
            Assert.That(await page.Count("*"), Is.LessThan(MostElements));
        }
    }
}
