using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using NUnit.Framework;
using RtmSim.Scenarios.Reports;
using RtmSim.Scenarios.Reports.Svg;
using RtmSim.Scenarios.Reports.Texts;
using RtmSim.Scenarios.Tests.Support;
using RtmSim.Testing;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Tests.Reports;

[TestFixture]
internal sealed class TextFormsTests
{
    private const string Story = """
          - { at: 1s, cut: bob }
          - { at: 2s, send: { user: alice, to: bob, text: "a; b # end --> <br>" } }
          - { at: 9s, restore: bob }
          - { at: 20s, join: { user: alice, channel: "" } }
        """;

    [Test]
    public Task Mermaid_OfASmallRun_IsASequenceDiagram() =>
        Verifier.Verify(Pictures.Write(Pictures.Of(Story), ReportFormat.Mermaid));

    [Test]
    public Task Svg_OfASmallRun_IsAPicture() =>
        Verifier.Verify(Pictures.Write(Pictures.Of(Story), ReportFormat.Svg));

    [Test]
    public Task Text_OfASmallRun_IsTheTextTrace() =>
        Verifier.Verify(Pictures.Write(Pictures.Of(Story), ReportFormat.Text));

    [TestCase(ReportFormat.Html)]
    [TestCase(ReportFormat.Mermaid)]
    [TestCase(ReportFormat.Svg)]
    [TestCase(ReportFormat.Text)]
    public void Report_InAnotherCulture_IsTheSame(ReportFormat format)
    {
        RecordedTrace trace = Pictures.Shipped("controls/crash-and-restart", packets: true);
        string here = Pictures.Write(trace, format);
        using OddCulture odd = new();

        Assert.That(Pictures.Write(trace, format), Is.EqualTo(here));
    }

    [TestCase(1, "100 ns")]
    [TestCase(15, "1.5 µs")]
    [TestCase(200_000, "20 ms")]
    [TestCase(29_800_000, "2.98 s")]
    [TestCase(600_000_000, "1 min")]
    [TestCase(6_047_990_000_000, "6 d 23 h")]
    public void Stretch_OfATime_IsInTheUnitThatSuitsIt(long ticks, string text)
    {
        Assert.That(Stretch.Of(ticks), Is.EqualTo(text));
    }

    [TestCase(ReportFormat.Mermaid, 25_000)]
    [TestCase(ReportFormat.Svg, 250_000)]
    public void Report_OfTheLargestRun_IsBoundedAndSaysWhatItLeftOut(
        ReportFormat format, int mostCharacters)
    {
        RecordedTrace trace = Pictures.Shipped("members/large-channel");
        string text = Pictures.Write(trace, format);

        Assert.That(text, Has.Length.LessThan(mostCharacters));
        Assert.That(text, Does.Contain("505 of 513 clients"));
        Assert.That(text, Does.Contain($" of {trace.Count:N0} events"));
    }

    [Test]
    public void Svg_AfterDays_HasRoomForTheTimes()
    {
        XDocument svg = XDocument.Parse(
            Pictures.Write(Pictures.Shipped("messages/offline-7-days"), ReportFormat.Svg));

        foreach (XElement time in svg.Root!.Elements().Where(
            element => element.Attribute("class")?.Value is "time" or "passed"))
        {
            double end = double.Parse(time.Attribute("x")!.Value, CultureInfo.InvariantCulture);
            Assert.That(TextWidth.Of(time.Value) * SvgFrame.FontSize, Is.LessThan(end));
        }
    }

    [Test]
    public void Svg_OfWhatIsLost_HasACrossForEach()
    {
        RecordedTrace trace = Pictures.Shipped("language/an-app-that-hears-little");
        int lost = trace.Count(traced => traced.Kind == TraceKind.Dropped);
        XDocument svg = XDocument.Parse(Pictures.Write(trace, ReportFormat.Svg));

        Assert.That(lost, Is.Positive);
        Assert.That(
            svg.Root!.Elements().Count(element => element.Name.LocalName == "path"
                && element.Attribute("class")?.Value == "mark fails"),
            Is.EqualTo(lost));
    }

    [Test]
    public void Report_OfAWholeRun_LeavesNothingOut()
    {
        RecordedTrace trace = Pictures.Shipped("calls/accepted");

        Assert.That(Pictures.Write(trace, ReportFormat.Svg), Does.Not.Contain("Left out"));
        Assert.That(
            Pictures.Write(trace, ReportFormat.Mermaid),
            Does.Contain("Left out#58; 10 state changes"));
    }

    [Test]
    public void Svg_OfAnyRun_IsXmlWithoutScripts()
    {
        RecordedTrace trace = Pictures.Of(
            "  - { at: 1s, send: { user: alice, to: bob, text: \"</text><script>x</script>&\" } }");

        XDocument svg = XDocument.Parse(Pictures.Write(trace, ReportFormat.Svg, "a < b & \"c\""));
        Assert.That(
            svg.Root!.Descendants().Select(element => element.Name.LocalName).Distinct(),
            Is.EquivalentTo(new[] { "title", "style", "rect", "path", "text", "circle" }));
    }

    [Test]
    public void Format_ThatThereIsNot_IsRefused()
    {
        RecordedTrace trace = Pictures.Of("  - { at: 1s, logout: bob }");

        Assert.That(
            () => Pictures.Write(trace, (ReportFormat)9),
            Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
