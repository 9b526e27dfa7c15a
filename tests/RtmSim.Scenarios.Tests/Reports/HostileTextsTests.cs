using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NUnit.Framework;
using RtmSim.Scenarios.Reports;
using RtmSim.Scenarios.Reports.Mermaid;
using RtmSim.Scenarios.Reports.Svg;
using RtmSim.Scenarios.Reports.Texts;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Tests.Reports;

[TestFixture]
internal sealed class HostileTextsTests
{
    private static readonly string[] Texts =
    [
        "</script><script>alert(1)</script>", "<!--", "]]>", "\"quoted\" and 'quoted'", "a\\b",
        "\u2028 and \u2029", "\u202eturned", "\u05e9\u05dc\u05d5\u05dd", "\ud83d\ude00",
        "\ud800", "\u0001\r\n\t", "{{data}}", "a\u200db",
    ];

    [TestCase("plain", "plain")]
    [TestCase("\u202eevil", "\\u202eevil")]
    [TestCase("a\u2028b\u2029c", "a\\u2028b\\u2029c")]
    [TestCase("a\nb\u0000", "a\\u000ab\\u0000")]
    [TestCase("\u05e9\u05dc\u05d5\u05dd", "\u05e9\u05dc\u05d5\u05dd")]
    [TestCase("\ud83d\udc68\u200d\ud83d\udc67", "\ud83d\udc68\u200d\ud83d\udc67")]
    public void SafeText_OfAnything_ShowsWhatHasNoShape(string text, string safe)
    {
        Assert.That(SafeText.Of(text), Is.EqualTo(safe));
    }

    [Test]
    public void SafeText_OfHalfAPair_ShowsItsNumber()
    {
        // No attribute can hold such a text.
        Assert.That(SafeText.Of("\ud83d\ude00\ud83d"), Is.EqualTo("\ud83d\ude00\\ud83d"));
    }

    [TestCase("abc", 3, "abc")]
    [TestCase("abcd", 3, "ab…")]
    [TestCase("a\ud83d\ude00bc", 3, "a…")]
    public void SafeText_Cut_KeepsPairsWhole(string text, int length, string cut)
    {
        Assert.That(SafeText.Cut(text, length), Is.EqualTo(cut));
    }

    [TestCase("a; b # c", "a#59; b #35; c")]
    [TestCase("<br> --> x", "#60;br#62; --#62; x")]
    [TestCase("the end, END it", "the #101;nd, #69;nd it")]
    [TestCase("%%{init}%%", "#37;#37;#123;init#125;#37;#37;")]
    [TestCase("\ud83d\ude00", "#128512;")]
    public void Mermaid_OfAnything_SaysNothingToMermaid(string text, string escaped)
    {
        Assert.That(MermaidText.Of(text), Is.EqualTo(escaped));
    }

    [Test]
    public void Fit_OfATextThatIsTooWide_CutsIt()
    {
        Assert.That(TextWidth.Fit("short", 10), Is.EqualTo("short"));
        Assert.That(TextWidth.Fit(new string('m', 40), 10), Is.EqualTo(new string('m', 9) + "…"));
        Assert.That(TextWidth.Fit("mmm", 0), Is.EqualTo("…"));
    }

    /// <summary>By number: not every one of them can be a test's name.</summary>
    [Test]
    public void Page_WithAnyText_KeepsItInsideTheData([Range(0, 12)] int number)
    {
        string text = Texts[number];
        RecordedTrace trace = Sent(text);
        string page = Pictures.Write(trace, ReportFormat.Html, text);

        string data = Data(page);
        Assert.That(data, Does.Not.Contain('<').And.Not.Contain('&').And.Not.Contain('\u2028'));
        using JsonDocument json = JsonDocument.Parse(data);
        string[] shown = json.RootElement.GetProperty("texts").EnumerateArray()
            .SelectMany(row => row[2].EnumerateArray().Select(value => value.GetString()!))
            .ToArray();
        Assert.That(shown, Does.Contain($"\"{SafeText.Of(text)}\""));
        Assert.That(Regex.Matches(page, "</script"), Has.Count.EqualTo(2));
        Assert.That(page.Split('\n').Take(12), Has.None.Contain("<script>"));
    }

    [Test]
    public void Page_WithAVeryLongText_CutsItAndSaysHowLong()
    {
        string page = Pictures.Write(Sent(new string('x', 30_000)), ReportFormat.Html);

        Assert.That(page, Has.Length.LessThan(100_000));
        Assert.That(page, Does.Contain("(30000 characters)"));
    }

    [Test]
    public void Page_OfAnyRun_RunsNothingButItsOwnScript()
    {
        string page = Pictures.Write(Sent("hi"), ReportFormat.Html);

        string script = Regex.Match(page, "<script>(.*)</script>", RegexOptions.Singleline)
            .Groups[1].Value;
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
        Assert.That(page, Does.Contain($"default-src 'none'"));
        Assert.That(page, Does.Contain($"script-src 'sha256-{hash}'"));
        Assert.That(page, Does.Not.Match("https?://(?!www\\.w3\\.org/2000/svg)"));
    }

    /// <summary>The trace of a message; the app's own code can send what YAML cannot say.</summary>
    private static RecordedTrace Sent(string text)
    {
        using Simulation simulation = Simulation.Start(
            new SimulationOptions { AppId = new string('a', 32) });
        ScriptedPeer alice = simulation.Users.Online("alice");
        simulation.Users.Online("bob");
        simulation.Advance(NodaTime.Duration.FromSeconds(1));
        alice.Send("bob", text);
        simulation.Advance(NodaTime.Duration.FromSeconds(1));
        return simulation.Trace.ToRecorded();
    }

    private static string Data(string page) => Regex.Match(
        page, "<script type=\"application/json\" id=\"data\">(.*?)</script>").Groups[1].Value;
}
