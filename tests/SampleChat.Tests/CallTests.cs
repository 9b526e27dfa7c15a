using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim;
using RtmSim.Testing;

namespace SampleChat.Tests;

public sealed class CallTests : ChatFixture
{
    [Test]
    public void Call_ThatIsAnswered_Connects()
    {
        ChatViewModel chat = SignedIn("alice");
        ScriptedPeer bob = Sim.Users.Online("bob");
        bob.AnswersCalls(after: Duration.FromSeconds(3));
        AdvanceSeconds(1);

        chat.Call.Start("bob");
        AdvanceSeconds(2);
        Assert.That(chat.Call.Stage, Is.EqualTo(CallStage.RingingThere));

        AdvanceSeconds(2);
        Assert.That(chat.Call.Stage, Is.EqualTo(CallStage.Connected));
        Assert.That(bob.Calls.Single().Outcome, Is.EqualTo(CallOutcome.Accepted));
    }

    [TestCase("", "bob declined.")]
    [TestCase("busy", "bob is on another call.")]
    public void Call_ThatIsRefused_SaysWhy(string response, string notice)
    {
        ChatViewModel chat = SignedIn("alice");
        Sim.Users.Online("bob").RefusesCalls(response: response);
        AdvanceSeconds(1);

        chat.Call.Start("bob");
        AdvanceSeconds(1);

        Assert.That(chat.Call.Notice, Is.EqualTo(notice));
        Assert.That(chat.Call.Stage, Is.EqualTo(CallStage.None));
    }

    [Test]
    public void Call_ToSomebodyWhoIsNotThere_IsGivenUpAfterThirtySeconds()
    {
        ChatViewModel chat = SignedIn("alice");

        chat.Call.Start("bob");
        AdvanceMs(29_999);
        Assert.That(chat.Call.Stage, Is.EqualTo(CallStage.Calling));

        AdvanceMs(1);
        Assert.That(chat.Call.Notice, Is.EqualTo("bob is not online."));
    }

    [Test]
    public void Call_ToSomebodyWithoutALink_CannotBeReached()
    {
        ChatViewModel chat = SignedIn("alice");
        Sim.Users.Online("bob");
        AdvanceSeconds(1);
        Sim.Network.Cut("bob");

        chat.Call.Start("bob");
        AdvanceSeconds(30);

        Assert.That(chat.Call.Notice, Is.EqualTo("bob cannot be reached."));
    }

    [Test]
    public void Call_ThatNobodyAnswers_IsGivenUpAfterSixtySeconds()
    {
        ChatViewModel chat = SignedIn("alice");
        Sim.Users.Online("bob");
        AdvanceSeconds(1);

        chat.Call.Start("bob");
        AdvanceMs(60_039);
        Assert.That(chat.Call.Stage, Is.EqualTo(CallStage.RingingThere));

        AdvanceMs(1);
        Assert.That(chat.Call.Notice, Is.EqualTo("bob did not answer."));
    }

    [Test]
    public void HangUp_BeforeTheAnswer_EndsTheRingingThere()
    {
        ChatViewModel chat = SignedIn("alice");
        ScriptedPeer bob = Sim.Users.Online("bob");
        AdvanceSeconds(1);

        chat.Call.Start("bob");
        AdvanceSeconds(5);
        chat.Call.HangUp();
        AdvanceSeconds(1);

        Assert.That(chat.Call.Stage, Is.EqualTo(CallStage.None));
        Assert.That(bob.Calls.Single().Outcome, Is.EqualTo(CallOutcome.Canceled));
    }

    [Test]
    public void Start_WithoutASignIn_SaysSo()
    {
        ChatViewModel chat = NewApp();

        chat.Call.Start("bob");
        Assert.That(chat.Call.Notice, Is.EqualTo("You are not signed in."));
        Assert.That(chat.Call.Stage, Is.EqualTo(CallStage.None));
    }

    [BreaksClause("arguments are right", "the SDK is asked whether a name is valid")]
    [Test]
    public void Start_ToANameThatIsNone_SaysSo()
    {
        ChatViewModel chat = SignedIn("alice");

        chat.Call.Start("not/a/name");
        Assert.That(chat.Call.Notice, Is.EqualTo("This is not a valid user name."));
    }

    [Test]
    public void Accept_OfACall_Connects()
    {
        (ChatViewModel chat, ScriptedPeer bob) = Called();

        Assert.That(chat.Call.Contact, Is.EqualTo("bob"));
        chat.Call.Accept();
        AdvanceSeconds(1);
        Assert.That(chat.Call.Stage, Is.EqualTo(CallStage.Connected));
        Assert.That(bob.Calls.Single().Outcome, Is.EqualTo(CallOutcome.Accepted));

        chat.Call.HangUp();
        Assert.That(chat.Call.Stage, Is.EqualTo(CallStage.None));
    }

    [Test]
    public void Refuse_OfACall_TellsTheCaller()
    {
        (ChatViewModel chat, ScriptedPeer bob) = Called();

        chat.Call.Refuse();
        AdvanceSeconds(1);

        Assert.That(chat.Call.Stage, Is.EqualTo(CallStage.None));
        Assert.That(chat.Call.Missed, Is.Empty);
        Assert.That(bob.Calls.Single().Outcome, Is.EqualTo(CallOutcome.Refused));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Call_NotAnsweredHere_IsMissed(bool callerHangsUp)
    {
        (ChatViewModel chat, ScriptedPeer bob) = Called();

        if (callerHangsUp)
        {
            bob.CancelCall("alice");
        }

        AdvanceSeconds(callerHangsUp ? 1 : 60);

        Assert.That(chat.Call.Missed, Is.EqualTo(new[] { "bob" }));
        Assert.That(chat.Call.Notice, Is.EqualTo("Missed call from bob."));
        Assert.That(chat.Call.Stage, Is.EqualTo(CallStage.None));
    }

    [Test]
    public void Accept_WhenTheCallerHasGone_DoesNotConnect()
    {
        (ChatViewModel chat, ScriptedPeer bob) = Called();
        bob.GoOffline();
        AdvanceSeconds(1);

        chat.Call.Accept();
        AdvanceMs(4_999);
        Assert.That(chat.Call.Stage, Is.EqualTo(CallStage.Settling));

        AdvanceMs(1);
        Assert.That(chat.Call.Notice, Is.EqualTo("The call could not be connected."));
    }

    [Test]
    public void SecondCaller_WhileOneRings_IsToldThatTheLineIsBusy()
    {
        (ChatViewModel chat, ScriptedPeer bob) = Called();

        ScriptedPeer carol = Sim.Users.Online("carol").Call("alice");
        AdvanceSeconds(1);

        Assert.That(carol.Calls.Single().Response, Is.EqualTo("busy"));
        Assert.That(chat.Call.Contact, Is.EqualTo("bob"));
        Assert.That(bob.Calls.Single().Outcome, Is.EqualTo(CallOutcome.Open));
    }

    private (ChatViewModel Chat, ScriptedPeer Bob) Called()
    {
        ChatViewModel chat = SignedIn("alice");
        ScriptedPeer bob = Sim.Users.Online("bob").Call("alice");
        AdvanceSeconds(1);
        Assert.That(chat.Call.Stage, Is.EqualTo(CallStage.RingingHere));
        return (chat, bob);
    }
}
