using System.Linq;
using NUnit.Framework;
using RtmSim.Scenarios.Tests.Support;

namespace RtmSim.Scenarios.Tests;

/// <summary>Users with the iOS SDK are told about in its words.</summary>
[TestFixture]
internal sealed class IosWordsTests
{
    [TestCase("state: Connected", null)]
    [TestCase("state: 3", null)]
    [TestCase("state: CONNECTED", "\"Connected\" for that state")]
    [TestCase("state: CONNECTION_STATE_CONNECTED", "\"Connected\" for that state")]
    [TestCase("call-state: REFUSED_BY_REMOTE", "\"RefusedByRemote\" for that state")]
    [TestCase("callback: AgoraRtmLoginBlock, with: { errorCode: Ok }", null)]
    [TestCase(
        "callback: AgoraRtmLoginBlock, with: { errorCode: LOGIN_ERR_TIMEOUT }",
        "\"Timeout\" for that errorCode")]
    [TestCase(
        "callback: AgoraRtmLoginBlock, with: { errorCode: Tiemout }", "did you mean \"Timeout\"")]
    public void Words_OfTheOtherSdk_AreReportedWithTheRightOnes(string what, string? problem)
    {
        string found = Text.Problems(Yaml(what));

        Assert.That(
            found, problem is null ? Is.Empty : Does.StartWith("5:").And.Contain(problem));
    }

    [Test]
    public void States_ThatAreOthers_AreNamedAsTheSdkDoes()
    {
        ScenarioResult result = Text.Run(Yaml("state: Aborted"));

        Assert.That(
            result.Failures.Single().ToString(), Does.Contain("instead: state is Connected (3)"));
        Assert.That(result.Trace.ToText(), Does.Contain("state: Connected"));
    }

    [TestCase("AcceptedByRemote", true)]
    [TestCase("3", true)]
    [TestCase("Refused", false)]
    public void CallStates_OfTheOtherSide_AreNotTakenForThoseOfTheSameNumber(
        string state, bool passes)
    {
        ScenarioResult result = Text.Run(
            $$"""
            name: test
            users: { ines: { face: ios }, uma: { } }
            steps:
              - login: ines
              - login: uma
              - { at: 1s, call: { user: ines, to: uma } }
              - { at: 2s, accept-call: uma }
            expect:
              - { user: ines, call-state: {{state}} }
            """);

        Assert.That(result.Verdict, Is.EqualTo(passes ? Verdict.Passed : Verdict.Failed));
        Assert.That(
            result.Failures.Select(each => each.ToString()),
            Has.All.Contains("instead: state is AcceptedByRemote (3)"));
    }

    private static string Yaml(string expectation) =>
        $$"""
        name: test
        users: { ines: { face: ios } }
        steps: [login: ines]
        expect:
          - { user: ines, {{expectation}} }
        """;
}
