using System.Linq;
using NUnit.Framework;
using RtmSim.Testing;
using UnityChat = SampleChat.ChatViewModel;
using UnityRoom = SampleChat.Room;

namespace SampleChat.Ios.Tests;

/// <summary>Alice has the app on her iPhone, Bob the Unity edition.</summary>
public sealed class BothEditionsTests : ChatFixture
{
    private ChatViewModel _alice = null!;
    private UnityChat _bob = null!;

    [SetUp]
    public void SignIn()
    {
        _alice = NewApp(Sim.TimeProvider);
        _bob = new UnityChat(AppId, Sim.TimeProvider);
        _alice.SignIn("alice");
        _bob.SignIn("bob");
        AdvanceSeconds(1);
    }

    [TearDown]
    public void CloseApps()
    {
        _alice.Dispose();
        _bob.Dispose();
    }

    [Test]
    public void Message_AndItsAnswer_ReachTheOtherEdition()
    {
        #region both-editions
        _bob.With("alice").KeyPressed();                   // bob: agora_rtm
        AdvanceSeconds(1);
        Assert.That(_alice.With("bob").IsContactTyping);   // alice: DT.Xamarin.Agora

        _bob.With("alice").Send("Are you in?");
        AdvanceSeconds(1);
        _alice.With("bob").Send("Just a minute");
        AdvanceSeconds(1);
        Assert.That(
            _alice.With("bob").Lines.Select(line => line.ToString()),
            Is.EqualTo(new[] { "bob: Are you in?", "me: Just a minute" }));
        #endregion

        Assert.That(
            _bob.With("alice").Lines.Select(line => line.ToString()),
            Is.EqualTo(new[] { "me: Are you in?", "alice: Just a minute" }));
        Assert.That(_alice.With("bob").Lines[1].Delivery, Is.EqualTo(Delivery.Sent));
        Assert.That(_alice.With("bob").IsContactTyping, Is.False, "a message ends it");
    }

    [Test]
    public void Room_WithUsersOfBothEditions_IsOneRoom()
    {
        Room hers = _alice.RoomOf("lobby");
        UnityRoom his = _bob.RoomOf("lobby");
        hers.Join();
        AdvanceSeconds(1);
        his.Join();
        AdvanceSeconds(2);
        Assert.That(hers.Members, Is.EqualTo(new[] { "alice", "bob" }));
        Assert.That(his.Members, Is.EquivalentTo(new[] { "alice", "bob" }));

        hers.Say("Hello from here");
        AdvanceSeconds(1);
        his.Say("And from there");
        _alice.CloseRoom(hers);
        AdvanceSeconds(2);

        Assert.That(
            his.Lines.Select(line => line.ToString()),
            Is.EqualTo(new[] { "alice: Hello from here", "me: And from there" }));
        Assert.That(his.Members, Is.EqualTo(new[] { "bob" }));
        Assert.That(his.MemberCount, Is.EqualTo(1));
    }

    [Test]
    public void Call_FromEitherEdition_ConnectsBoth()
    {
        _alice.Call.Start("bob");
        AdvanceSeconds(1);
        Assert.That(_bob.Call.Contact, Is.EqualTo("alice"));
        _bob.Call.Accept();
        AdvanceSeconds(1);
        Assert.That(
            (_alice.Call.Stage, _bob.Call.Stage),
            Is.EqualTo((CallStage.Connected, CallStage.Connected)));
        _alice.Call.HangUp();
        _bob.Call.HangUp();

        _bob.Call.Start("alice");
        AdvanceSeconds(1);
        Assert.That(_alice.Call.Contact, Is.EqualTo("bob"));
        _alice.Call.Accept();
        AdvanceSeconds(1);
        Assert.That(
            (_alice.Call.Stage, _bob.Call.Stage),
            Is.EqualTo((CallStage.Connected, CallStage.Connected)));
    }

    [Test]
    public void Call_ToAnEditionThatIsOnAnotherCall_IsBusyInBothDirections()
    {
        Sim.Users.Online("carol").AnswersCalls();
        AdvanceSeconds(1);

        _alice.Call.Start("carol");
        AdvanceSeconds(1);
        _bob.Call.Start("alice");
        AdvanceSeconds(1);
        Assert.That(_bob.Call.Notice, Is.EqualTo("alice is on another call."));

        _alice.Call.HangUp();
        _bob.Call.Start("carol");
        AdvanceSeconds(1);
        _alice.Call.Start("bob");
        AdvanceSeconds(1);
        Assert.That(_alice.Call.Notice, Is.EqualTo("bob is on another call."));
        Assert.That(_bob.Call.Stage, Is.EqualTo(CallStage.Connected));
    }

    [BreaksClause("a user is signed in once", "two devices of one user are what it is about")]
    [Test]
    public void SignIn_OfTheSameUserWithTheOtherEdition_SignsThisOneOut()
    {
        using UnityChat tablet = new(AppId, Sim.TimeProvider);

        tablet.SignIn("alice");
        AdvanceSeconds(1);

        Assert.That(tablet.Status, Is.EqualTo("Online"));
        Assert.That(_alice.Notice, Is.EqualTo("Signed in elsewhere."));
    }
}
