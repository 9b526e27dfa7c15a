using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim;

namespace SampleChat.Ios.Tests;

public sealed class CallTests : ChatFixture
{
    [Test]
    public void Call_ThatIsAnswered_Connects()
    {
        ChatViewModel alice = SignedIn("alice");
        ScriptedPeer bob = Sim.Users.Online("bob");
        bob.AnswersCalls(after: Duration.FromSeconds(3));
        AdvanceSeconds(1);

        alice.Call.Start("bob");
        AdvanceSeconds(2);
        Assert.That(alice.Call.Stage, Is.EqualTo(CallStage.RingingThere));

        AdvanceSeconds(2);
        Assert.That(alice.Call.Stage, Is.EqualTo(CallStage.Connected));
        Assert.That(bob.Calls.Single().Outcome, Is.EqualTo(CallOutcome.Accepted));
    }

    [TestCase("", "bob declined.")]
    [TestCase("busy", "bob is on another call.")]
    public void Call_ThatIsRefused_SaysWhy(string response, string notice)
    {
        ChatViewModel alice = SignedIn("alice");
        Sim.Users.Online("bob").RefusesCalls(response: response);
        AdvanceSeconds(1);

        alice.Call.Start("bob");
        AdvanceSeconds(1);

        Assert.That(alice.Call.Notice, Is.EqualTo(notice));
        Assert.That(alice.Call.Stage, Is.EqualTo(CallStage.None));
    }

    [TestCase("bob", 60_040, "bob did not answer.")]
    [TestCase("carol", 30_000, "carol cannot be reached.")]
    [TestCase("dave", 30_000, "dave is not online.")]
    public void Call_ThatComesToNothing_IsGivenUpInTime(
        string contact, long afterMs, string notice)
    {
        ChatViewModel alice = SignedIn("alice");
        Sim.Users.Online("bob");
        Sim.Users.Online("carol");
        AdvanceSeconds(1);
        Sim.Network.Cut("carol");

        alice.Call.Start(contact);
        AdvanceMs(afterMs - 1);
        Assert.That(alice.Call.Contact, Is.EqualTo(contact));

        AdvanceMs(1);
        Assert.That(alice.Call.Notice, Is.EqualTo(notice));
        Assert.That(alice.Call.Stage, Is.EqualTo(CallStage.None));
    }

    [Test]
    public void HangUp_BeforeTheAnswer_EndsTheRingingThere()
    {
        ChatViewModel alice = SignedIn("alice");
        ScriptedPeer bob = Sim.Users.Online("bob");
        AdvanceSeconds(1);

        alice.Call.Start("bob");
        AdvanceSeconds(5);
        alice.Call.HangUp();
        Assert.That(alice.Call.Stage, Is.EqualTo(CallStage.Settling));
        AdvanceSeconds(1);

        Assert.That(alice.Call.Stage, Is.EqualTo(CallStage.None));
        Assert.That(bob.Calls.Single().Outcome, Is.EqualTo(CallOutcome.Canceled));
    }

    [Test]
    public void Start_WithoutASignIn_SaysSo()
    {
        ChatViewModel alice = NewApp();

        alice.Call.Start("bob");
        Assert.That(alice.Call.Notice, Is.EqualTo("You are not signed in."));
        Assert.That(alice.Call.Stage, Is.EqualTo(CallStage.None));
    }

    [Test]
    public void Start_ToANameThatIsNone_SaysSoInsideTheCall()
    {
        ChatViewModel alice = SignedIn("alice");

        alice.Call.Start("not/a/name");
        Assert.That(alice.Call.Notice, Is.EqualTo("This is not a valid user name."));
        Assert.That(alice.Call.Stage, Is.EqualTo(CallStage.None));
    }

    [TestCase(true, CallStage.Connected, CallOutcome.Accepted)]
    [TestCase(false, CallStage.None, CallOutcome.Refused)]
    public void Answer_ToACall_IsToldToTheCaller(
        bool accepts, CallStage stage, CallOutcome outcome)
    {
        (ChatViewModel alice, ScriptedPeer bob) = Called();
        Assert.That(alice.Call.Contact, Is.EqualTo("bob"));

        if (accepts)
        {
            alice.Call.Accept();
        }
        else
        {
            alice.Call.Refuse();
        }

        AdvanceSeconds(1);

        Assert.That(alice.Call.Stage, Is.EqualTo(stage));
        Assert.That(alice.Call.Missed, Is.Empty);
        Assert.That(bob.Calls.Single().Outcome, Is.EqualTo(outcome));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Call_NotAnsweredHere_IsMissed(bool callerHangsUp)
    {
        (ChatViewModel alice, ScriptedPeer bob) = Called();

        if (callerHangsUp)
        {
            bob.CancelCall("alice");
        }

        AdvanceSeconds(callerHangsUp ? 1 : 60);

        Assert.That(alice.Call.Missed, Is.EqualTo(new[] { "bob" }));
        Assert.That(alice.Call.Notice, Is.EqualTo("Missed call from bob."));
        Assert.That(alice.Call.Stage, Is.EqualTo(CallStage.None));
    }

    [Test]
    public void Accept_WhenTheCallerHasGone_DoesNotConnect()
    {
        (ChatViewModel alice, ScriptedPeer bob) = Called();
        bob.GoOffline();
        AdvanceSeconds(1);

        alice.Call.Accept();
        AdvanceMs(4_999);
        Assert.That(alice.Call.Stage, Is.EqualTo(CallStage.Settling));

        AdvanceMs(1);
        Assert.That(alice.Call.Notice, Is.EqualTo("The call could not be connected."));
    }

    [Test]
    public void Accept_JustAfterTheCallerHungUp_IsAMissedCallAllTheSame()
    {
        (ChatViewModel alice, ScriptedPeer bob) = Called();

        bob.CancelCall("alice");
        AdvanceMs(10);
        alice.Call.Accept();
        AdvanceSeconds(1);

        Assert.That(alice.Call.Missed, Is.EqualTo(new[] { "bob" }));
        Assert.That(alice.Call.Stage, Is.EqualTo(CallStage.None));
    }

    [Test]
    public void SecondCaller_WhileOneRings_IsToldThatTheLineIsBusy()
    {
        (ChatViewModel alice, ScriptedPeer bob) = Called();

        ScriptedPeer carol = Sim.Users.Online("carol").Call("alice");
        AdvanceSeconds(1);

        Assert.That(carol.Calls.Single().Response, Is.EqualTo("busy"));
        Assert.That(alice.Call.Contact, Is.EqualTo("bob"));
        Assert.That(bob.Calls.Single().Outcome, Is.EqualTo(CallOutcome.Open));
    }

    private (ChatViewModel Alice, ScriptedPeer Bob) Called()
    {
        ChatViewModel alice = SignedIn("alice");
        ScriptedPeer bob = Sim.Users.Online("bob").Call("alice");
        AdvanceSeconds(1);
        Assert.That(alice.Call.Stage, Is.EqualTo(CallStage.RingingHere));
        return (alice, bob);
    }
}
