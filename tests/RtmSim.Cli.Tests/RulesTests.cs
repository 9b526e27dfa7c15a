using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using RtmSim.Cli.Tests.Support;
using Ledger = RtmSim.Tracing.Rules;

namespace RtmSim.Cli.Tests;

[TestFixture]
internal sealed class RulesTests
{
    private readonly Tool _tool = new();

    [TearDown]
    public void RemoveFolder() => _tool.Dispose();

    [Test]
    public void Rules_WithoutOptions_AreAllInTheOrderOfTheLedger()
    {
        int code = _tool.Run("rules");

        Assert.That(code, Is.EqualTo(ExitCodes.Passed));
        Assert.That(
            Lines().Select(line => line.Split(' ')[0]),
            Is.EqualTo(Ledger.All.Select(rule => rule.Id)));
    }

    [Test]
    public void Rules_OfAreasWithEvidence_AreThoseAlone()
    {
        int code = _tool.Run("rules", "--area", "p", "--area", "Q", "--evidence", "Documented");

        Assert.That(code, Is.EqualTo(ExitCodes.Passed));
        Assert.That(Lines(), Is.Not.Empty);
        Assert.That(Lines(), Has.All.Matches("^[PQ]-[0-9]{2}  documented  [A-Z]"));
        Assert.That(Lines().Select(line => line[0]), Does.Contain('P').And.Contain('Q'));
    }

    [Test]
    public void Rules_AsJson_HaveAnObjectEach()
    {
        int code = _tool.Run("rules", "--area", "PR", "--json");

        using JsonDocument document = JsonDocument.Parse(_tool.Out);
        JsonElement first = document.RootElement.EnumerateArray().First();
        Assert.That(code, Is.EqualTo(ExitCodes.Passed));
        Assert.That(first.GetProperty("id").GetString(), Is.EqualTo("PR-01"));
        Assert.That(first.GetProperty("area").GetString(), Is.EqualTo("PR"));
        Assert.That(first.GetProperty("evidence").GetString(), Is.EqualTo("documented"));
        Assert.That(
            first.GetProperty("title").GetString(), Is.EqualTo(Ledger.Find("PR-01")!.Title));
    }

    [TestCase("--area", "ZZ", "rtmsim: --area: there is no area \"ZZ\"; there are A B C")]
    [TestCase(
        "--evidence", "guessed",
        "rtmsim: --evidence takes documented, measured or assumed, not \"guessed\"")]
    public void Rules_OfNone_Returns2AndSaysWhichThereAre(
        string option, string value, string message)
    {
        Assert.That(_tool.Run("rules", option, value), Is.EqualTo(ExitCodes.BadInput));
        Assert.That(_tool.Errors, Does.StartWith(message));
        Assert.That(_tool.Out, Is.Empty);
    }

    [Test]
    public void Run_WithRules_SaysWhatWasReachedAndWhatWasNot()
    {
        string file = _tool.Add("a.yaml", "rules: [S-15]\n" + Tool.Passing);

        int code = _tool.Run("run", file, "--rules");

        Assert.That(code, Is.EqualTo(ExitCodes.Passed));
        Assert.That(_tool.Out, Does.Contain(
            $"\nrules reached: 5 of {Ledger.All.Count}\n  B-06\n  C-01 C-02\n  S-03 S-15\n"));
        Assert.That(_tool.Out, Does.Contain("\n  Login: LOGIN_ERR_UNKNOWN (1), "));
        Assert.That(_tool.Out, Does.Not.Contain("INIT_ERR_OK"));
        Assert.That(_tool.Out, Does.Contain(
            "\n  C-08  logins, 2 in 1 s: the last that is allowed, the first that is not, "
            + "allowed again\n"));
    }

    [Test]
    public void Run_WithRulesOfIosUsers_ListsTheirSdksCodesToo()
    {
        string file = _tool.Add("a.yaml", """
            name: logs in twice with iOS
            users: { alice: { face: ios }, bob: {} }
            steps: [login: alice, login: alice, login: bob]
            expect:
              - { user: alice, callback: AgoraRtmLoginBlock, with: { errorCode: AlreadyLogin } }
            """);

        int code = _tool.Run("run", file, "--rules");

        string[] logins = Lines().Where(line => line.StartsWith("  Login: ")).ToArray();
        Assert.That(code, Is.EqualTo(ExitCodes.Passed), _tool.Out + _tool.Errors);
        Assert.That(_tool.Out, Does.Contain("\nerror codes of the iOS SDK never reached: "));
        Assert.That(logins, Has.Length.EqualTo(2));
        Assert.That(logins[0], Does.Contain("LOGIN_ERR_ALREADY_LOGGED_IN (8)"));
        Assert.That(logins[1], Does.Contain("Unknown (1)").And.Not.Contain("AlreadyLogin"));
    }

    [Test]
    public void Run_WithRulesOfUnityUsers_ListsNoCodesOfIos()
    {
        _tool.Run("run", _tool.Add("a.yaml", Tool.Passing), "--rules");

        Assert.That(_tool.Out, Does.Contain("\nerror codes never reached: "));
        Assert.That(_tool.Out, Does.Not.Contain("iOS SDK"));
    }

    [Test]
    public void Run_WithRulesOfAFailedScenario_TakesOnlyWhatHappened()
    {
        string file = _tool.Add("a.yaml", "rules: [S-15]\n" + Tool.Failing);

        _tool.Run("run", file, "--rules");

        Assert.That(_tool.Out, Does.Contain($"\nrules reached: 4 of {Ledger.All.Count}\n"));
    }

    [Test]
    public void Run_OnAssumedRules_NamesThem()
    {
        string file = _tool.Add("a.yaml", """
            name: is banned
            users: [alice]
            steps: [{ at: 0s, ban: alice }, { at: 1s, login: alice }]
            expect: [{ user: alice, callback: OnLoginFailure }]
            """);

        _tool.Run("run", file, "--rules");

        Assert.That(_tool.Out, Does.Contain(
            "\nassumed rules that the verdicts rest on: 1\n  S-26  A ban moves a client"));
    }

    private string[] Lines() => _tool.Out.TrimEnd('\n').Split('\n');
}
