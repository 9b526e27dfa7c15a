using System;
using System.Linq;
using System.Text;
using NUnit.Framework;
using RtmSim.Scenarios.Exploring.Campaigns;
using RtmSim.Scenarios.Exploring.Campaigns.Files;

namespace RtmSim.Scenarios.Tests.Exploring.Campaigns;

/// <summary>Reports are read strictly: what no campaign writes is refused, at its place.</summary>
[TestFixture]
internal sealed class CampaignFilesTests
{
    private static readonly CampaignPlan Plan = new(new SeedRange(1, 9)) { Steps = 5 };

    private static readonly string Report =
        CampaignTests.Text(CampaignTests.Run(Plan, new SeedRange(1, 3)));

    [TestCase("\"rtmsim-campaign\"", "\"rtmsim-trace\"", "1:1: this is no report of a campaign: ")]
    [TestCase("\"version\": 1", "\"version\": 2", "3:14: version 2 of the format; this program ")]
    [TestCase("\"rtmsim\": \"", "\"rtmsim\": \"9", "4:13: a report of rtmsim 9")]
    [TestCase("\"1..9\"", "\"9..1\"", "5:12: this should be seeds such as 1..1000")]
    [TestCase("\"1..9\"", "\"01..9\"", "5:12: this should be seeds such as 1..1000")]
    [TestCase("\"calls\"", "\"cals\"", "unknown feature \"cals\", did you mean \"calls\"?")]
    [TestCase("\"calls\"", "\"channels\"", "features stand alone, each once, in their fixed")]
    [TestCase("\"calls\"", "\"all\"", "features stand alone, each once, in their fixed order")]
    [TestCase("\"steps\": 5", "\"steps\": 0", "this is 0, and should be a whole number from 1 to ")]
    [TestCase("\"steps\": 5", "\"steps\": 5.5", "this is 5.5, and should be a whole number ")]
    [TestCase("\"steps\": 5", "\"steps\": \"5\"", "this is \"5\", and should be a whole number ")]
    [TestCase("\"steps\": 5", "\"steps\": null", "this is null, and should be a whole number")]
    [TestCase("\"steps\": 5", "\"stops\": 5", "unknown member \"stops\", did you mean \"steps\"?")]
    [TestCase("\"steps\": 5,", "", "1:1: \"steps\" is missing")]
    [TestCase("\"steps\": 5,", "\"steps\": 5, \"steps\": 5,", "\"steps\" is there twice")]
    [TestCase("[\"1..3\"]", "[\"1..3\", \"3..4\"]", "ranges come in order, and with a gap")]
    [TestCase("[\"1..3\"]", "[\"1..10\"]", "these seeds are not among 1..9")]
    [TestCase("[\"1..3\"]", "\"1..3\"", "this is \"1..3\", and should be a list")]
    [TestCase("\"second_runs\": 0", "\"second_runs\": 4", "a whole number from 0 to 3")]
    [TestCase("\"virtual_ms\": ", "\"virtual_ms\": -", "this is -")]
    [TestCase("\"virtual_ms\": ", "\"virtual_ms\": 99999999999999", "no campaign takes so long")]
    [TestCase("\"digest\": \"", "\"digest\": \"0", "this should be a digest of 16 hexadecimal")]
    [TestCase("\"fault\": {", "\"fualt\": {", "unknown member \"fualt\", did you mean \"fault\"?")]
    [TestCase("\"runs\":0,\"found\":[]", "\"runs\":1,\"found\":[]", "0 findings for 1 runs; all ")]
    [TestCase("\"first\":1", "\"first\":4", "this seed was not run")]
    [TestCase("\"runs\":3,\"first\":1", "\"runs\":4,\"first\":1", "a whole number from 1 to 3")]
    [TestCase("\"rules\": {", "\"rules\": { \"C-00\": 1,", "unknown name among the rules \"C-00\"")]
    [TestCase("\"rules\": {", "\"rules\": { 1", "this is not JSON, or was cut off here")]
    public void Report_WithAMistake_IsRefusedAtItsPlace(string right, string wrong, string message)
    {
        int place = Report.IndexOf(right, StringComparison.Ordinal);
        Assert.That(place, Is.Not.Negative, $"{right} is not in the report:\n{Report}");
        string text = Report.Remove(place, right.Length).Insert(place, wrong);

        Assert.That(
            Fault(Encoding.UTF8.GetBytes(text)).Message,
            Does.StartWith("r.json:").And.Contain(message));
    }

    [Test]
    public void Report_CutOffAnywhere_IsRefused()
    {
        byte[] whole = Encoding.UTF8.GetBytes(Report);
        int last = Report.LastIndexOf('}');
        for (int length = 0; length <= last; length += Math.Max(1, last / 500))
        {
            Assert.That(
                Fault(whole.Take(length).ToArray()).Problem, Does.Contain("not JSON"));
        }
    }

    [Test]
    public void Text_ThatIsNoUtf8_IsRefused()
    {
        byte[] text = Encoding.UTF8.GetBytes(Report);
        text[Report.IndexOf("campaign", StringComparison.Ordinal)] = 0xFF;

        Assert.That(Fault(text).Message, Is.EqualTo("r.json:2:13: this text is not UTF-8"));
        Assert.That(
            Fault([0xEF, 0xBB, 0xBF, .. text]).Message, Does.StartWith("r.json:1:1: "));
    }

    [Test]
    public void Nesting_WithoutEnd_IsRefused() => Assert.That(
        Fault(Encoding.UTF8.GetBytes(new string('[', 100_000))).Line, Is.EqualTo(1));

    private static CampaignFormatException Fault(byte[] text) =>
        Assert.Throws<CampaignFormatException>(() => CampaignReport.Read(text, "r.json"))!;
}
