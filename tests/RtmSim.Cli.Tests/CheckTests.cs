using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NUnit.Framework;
using RtmSim.Cli.Tests.Support;

namespace RtmSim.Cli.Tests;

[TestFixture]
internal sealed class CheckTests
{
    private const string Answered = """
        name: ours
        clauses:
          - name: logins are answered
            why: somebody waits
            after: { call: Login }
            eventually: { callback: OnLoginSuccess }
            within: 1s
          - name: nobody joins
            why: there are no rooms
            never: { call: Join }
        """;

    private const string Fast = """
        name: fast
        clauses:
          - name: logins are fast
            why: nobody likes to wait
            rules: [S-15]
            after: { call: Login }
            eventually: { callback: OnLoginSuccess }
            within: 249ms
        """;

    private readonly Tool _tool = new();

    [SetUp]
    public void MakeTraces()
    {
        _tool.Add("in/a.yaml", Tool.Passing);
        _tool.Add("in/sub/b.yaml", Tool.Passing);
        _tool.Run("run", _tool.PathOf("in"), "--trace", _tool.PathOf("traces"));
        _tool.Add("contracts/answered.yaml", Answered);
        _tool.Add("contracts/fast.yaml", Fast);
    }

    [TearDown]
    public void RemoveFolder() => _tool.Dispose();

    [Test]
    public void Check_WhereAllHolds_Returns0AndSaysSo()
    {
        int code = Check("answered");

        Assert.That(code, Is.EqualTo(ExitCodes.Passed));
        Assert.That(_tool.Out, Is.EqualTo(
            "passed  @/traces/a.jsonl  ours  9 events\n"
            + "passed  @/traces/sub/b.jsonl  ours  9 events\n"
            + "2 of 2 checks passed; 4 clauses looked at\n"));
    }

    [Test]
    public void Check_WhereAClauseIsBroken_Returns1AndShowsTheEvents()
    {
        int code = Check("fast", "--quiet");

        Assert.That(code, Is.EqualTo(ExitCodes.Failed));
        Assert.That(_tool.Out, Does.StartWith(
            "failed  @/traces/a.jsonl  fast  9 events\n"
            + "  @/contracts/fast.yaml:3:5: logins are fast\n"
            + "    why: nobody likes to wait\n"
            + "    rules: S-15\n"
            + "    it came too late, it was due until 249ms:\n"));
        Assert.That(_tool.Out, Does.Match("\n +#2 +0\\.000 .* Login\\("));
        Assert.That(_tool.Out, Does.EndWith(
            "0 of 2 checks passed, 2 failed; 2 clauses looked at\n"));
    }

    [Test]
    public void Check_OfAFolderOfContracts_TakesEachOfThem()
    {
        int code = _tool.Run(
            "check", _tool.PathOf("contracts"), "--trace", _tool.PathOf("traces/a.jsonl"), "-q");

        Assert.That(code, Is.EqualTo(ExitCodes.Failed));
        Assert.That(_tool.Out, Does.EndWith(
            "1 of 2 checks passed, 1 failed; 3 clauses looked at\n"));
    }

    [TestCase("alice", ExitCodes.Failed)]
    [TestCase("bob", ExitCodes.Passed)]
    public void Check_OfAUser_LooksAtNobodyElse(string user, int expected) =>
        Assert.That(Check("fast", "--user", user), Is.EqualTo(expected));

    [Test]
    public void Check_ByName_TakesTheContractThatComesAlong()
    {
        int code = _tool.Run(
            "check", "good-citizen", "--trace", _tool.PathOf("traces/a.jsonl"));

        Assert.That(code, Is.EqualTo(ExitCodes.Failed));
        Assert.That(_tool.Out, Does.Contain("every client is disposed in the end"));
    }

    [Test]
    public void Annotations_OfACheck_AreAtTheClause()
    {
        Check("fast", "--annotations", "github", "-q");

        Assert.That(_tool.Out, Does.Contain(
            "\n::error file=@/contracts/fast.yaml,line=3,col=5::logins are fast%0A  why: nobody"));
        Assert.That(_tool.Out, Does.Contain("%0A  trace: @/traces/sub/b.jsonl\n"));
    }

    [Test]
    public void Reports_OfACheck_HaveEachClauseAndTrace()
    {
        string junit = _tool.PathOf("out.xml");
        string json = _tool.PathOf("out.json");
        _tool.Run(
            "check", _tool.PathOf("contracts"), "--trace", _tool.PathOf("traces/a.jsonl"),
            "--junit", junit, "--json", json);

        XElement suite = XDocument.Load(junit).Root!.Element("testsuite")!;
        Assert.That(suite.Attribute("tests")!.Value, Is.EqualTo("3"));
        Assert.That(suite.Attribute("failures")!.Value, Is.EqualTo("1"));
        Assert.That(
            suite.Elements("testcase").Select(each => each.Attribute("name")!.Value),
            Is.EqualTo(new[] { "logins are answered", "nobody joins", "logins are fast" }));
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(json));
        JsonElement last = document.RootElement.EnumerateArray().Last();
        Assert.That(last.GetProperty("verdict").GetString(), Is.EqualTo("failed"));
        Assert.That(last.GetProperty("rules")[0].GetString(), Is.EqualTo("S-15"));
        JsonElement violation = last.GetProperty("violations")[0];
        Assert.That(violation.GetProperty("t_ms").GetDecimal(), Is.EqualTo(249));
        Assert.That(violation.GetProperty("events")[0].GetInt32(), Is.EqualTo(2));
    }

    [Test]
    public void Recording_ThatPasses_DoesNotPassWhatItCannotShow()
    {
        string trace = _tool.PathOf("traces/a.jsonl");
        string junit = _tool.PathOf("out.xml");
        File.WriteAllText(trace, Regex.Replace(
            File.ReadAllText(trace), "\\A.*", """
                {"format":"rtmsim-trace","version":1,"source":"sdk","epoch":"2021-01-01T00:00:00Z"}
                """));

        int code = _tool.Run("check", "platform", "--trace", trace, "--junit", junit);

        Assert.That(code, Is.EqualTo(ExitCodes.Passed));
        Assert.That(_tool.Out, Does.StartWith("passed  @/traces/a.jsonl  platform  9 events\n"
            + "  not judged, as only the simulator tells what they need: "));
        XElement suite = XDocument.Load(junit).Root!.Element("testsuite")!;
        string[] skipped = suite.Elements("testcase")
            .Where(each => each.Element("skipped") is not null)
            .Select(each => each.Attribute("name")!.Value)
            .ToArray();
        Assert.That(skipped, Has.Member("rate limits are exact"));
        Assert.That(
            suite.Attribute("skipped")!.Value,
            Is.EqualTo(skipped.Length.ToString(CultureInfo.InvariantCulture)));
        Assert.That(_tool.Out, Does.Contain(string.Join(", ", skipped)));
        int judged = suite.Elements("testcase").Count() - skipped.Length;
        Assert.That(_tool.Out, Does.EndWith($" passed; {judged} clauses looked at\n"));
    }

    [Test]
    public void Contract_WithMistakes_Returns2AndTellsThemWhileOthersAreChecked()
    {
        _tool.Add("contracts/wrong.yaml", Fast.Replace("call: Login", "call: Logn"));

        int code = _tool.Run(
            "check", _tool.PathOf("contracts"), "--trace", _tool.PathOf("traces/a.jsonl"));

        Assert.That(code, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(_tool.Errors, Is.EqualTo(
            "@/contracts/wrong.yaml:6:20: unknown call \"Logn\", did you mean \"Login\"?\n"));
        Assert.That(_tool.Out, Does.StartWith("malformed  @/contracts/wrong.yaml\n"));
        Assert.That(_tool.Out, Does.Contain("1 of 2 checks passed, 1 failed, 1 malformed;"));
    }

    [Test]
    public void Trace_ThatIsNone_Returns2WhileOthersAreChecked()
    {
        _tool.Add("traces/c.jsonl", "{}");

        Assert.That(Check("answered"), Is.EqualTo(ExitCodes.BadInput));
        Assert.That(_tool.Errors, Does.StartWith("rtmsim: @/traces/c.jsonl:1:"));
        Assert.That(_tool.Out, Does.Contain("2 of 2 checks passed, 1 malformed;"));
    }

    [Test]
    public void Contract_OfNoSuchName_SaysWhichThereAre()
    {
        int code = _tool.Run("check", "bad-citizen", "--trace", _tool.PathOf("traces"));

        Assert.That(code, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(_tool.Errors, Is.EqualTo(
            "rtmsim: bad-citizen: there is no such file or folder, and of the contracts that "
            + "come along there are good-citizen, platform\n"));
    }

    private int Check(string contract, params string[] more) => _tool.Run(
        ["check", _tool.PathOf($"contracts/{contract}.yaml"), "--trace", _tool.PathOf("traces"),
            .. more]);
}
