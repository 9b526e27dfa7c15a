using System.Linq;
using System.Threading.Tasks;
using NodaTime;
using NUnit.Framework;
using RtmSim.Kernel;
using RtmSim.Scenarios.Tests.Support;
using RtmSim.Testing;

namespace RtmSim.Scenarios.Tests;

[TestFixture]
internal sealed class FailingScenariosTests
{
    private const string Expectations = """
          - { at: 1s, user: bob, callback: OnMessageReceivedFromPeer, with: { text: ho }, why: say }
          - { user: alice, callback: OnLogout }
          - { user: alice, never: OnLoginSuccess }
          - { user: alice, count: OnSendMessageResult, with: { errorCode: 0 }, is: 2 }
          - { user: alice, call: Login, returns: LOGIN_ERR_INVALID_ARGUMENT }
          - { user: alice, exactly: [OnConnectionStateChanged, OnLoginFailure] }
          - { user: bob, exactly: [OnConnectionStateChanged, OnLoginSuccess], until: 1s }
          - { user: alice, state: DISCONNECTED }
          - { user: bob, callback: OnLoginSuccess }
          - { user: bob, callback: OnConnectionStateChanged, with: { state: CONNECTING } }
        """;

    [Test]
    public async Task Expectations_NotMet_SayWhatHappenedInstead()
    {
        ScenarioResult result = Text.Run(Text.With(
            """
              - login: bob
              - { at: 1s, send: { user: alice, to: bob, text: hi } }
            """,
            Expectations));

        Assert.That(result.Verdict, Is.EqualTo(Verdict.Failed));
        await Verifier.Verify(string.Join('\n', result.Failures.Select(f => f.ToString())));
    }

    [Test]
    public void Run_ThatBreaksOff_IsAFailureWithItsReason()
    {
        string yaml = Text.With(
            "  - { at: 1s, repeat: 5, send: { user: alice, to: bob, text: hi } }");
        Scenario whole = ScenarioLoader.Parse(yaml, "test.yaml").Scenario!;
        Scenario narrow = new(
            whole.File, whole.Name, whole.Rules,
            whole.Options with { Budget = new RunBudget { EventsPerInstant = 3 } },
            whole.Users,
            new ScenarioBody(whole.Steps, whole.Expectations, null, Duration.Zero));

        ScenarioResult result = ScenarioRunner.Run(narrow);

        Assert.That(result.Verdict, Is.EqualTo(Verdict.Failed));
        Assert.That(result.Failures[0].Expected, Is.EqualTo("the run broke off"));
        Assert.That(
            result.Failures[0].Happened[0], Does.StartWith(nameof(BudgetExceededException)));
    }

    [Test]
    public void Callback_WithTheRightValuesAtTheWrongTime_Fails()
    {
        ScenarioResult result = Text.Run(Text.With(
            expect: "  - { at: 249ms, user: alice, callback: OnConnectionStateChanged }"));

        Assert.That(result.Failures, Has.Count.EqualTo(1));
        Assert.That(result.Failures[0].Happened[0], Does.EndWith("(it came at 250ms)"));
    }

    [Test]
    public void Callbacks_ListedOutOfOrder_Fail()
    {
        ScenarioResult result = Text.Run(Text.With(expect: """
              - { user: alice, callback: OnConnectionStateChanged, with: { state: CONNECTED } }
              - { user: alice, callback: OnConnectionStateChanged, with: { state: CONNECTING } }
            """));

        Assert.That(result.Failures, Has.Count.EqualTo(1));
        Assert.That(result.Failures[0].Place, Is.EqualTo("test.yaml:10:5"));
    }

    [Test]
    public void Failures_OfDifferentUsers_AreIndependent()
    {
        ScenarioResult result = Text.Run(Text.With(
            "  - login: bob",
            """
              - { user: bob, callback: OnLoginSuccess }
              - { user: alice, callback: OnConnectionStateChanged, with: { state: CONNECTED } }
            """));

        Assert.That(result.Failures, Is.Empty);
    }
}
