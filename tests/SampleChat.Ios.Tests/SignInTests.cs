using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tracing;

namespace SampleChat.Ios.Tests;

public sealed class SignInTests : ChatFixture
{
    [TestCase("")]
    [TestCase("demo")]
    [TestCase(AppId + "0")]
    public void NewApp_AppIdNotValid_SaysWhatTheBuildLacks(string appId)
    {
        Assert.That(
            () => new ChatViewModel(appId),
            Throws.ArgumentException.With.Message.StartsWith(
                $"This build has the App ID \"{appId}\"; it should have the project's"));
    }

    [Test]
    public void NewApp_WithoutASimulation_BlamesNotTheAppId()
    {
        Sim.Dispose();

        Assert.That(() => new ChatViewModel("demo"), Throws.InvalidOperationException);
    }

    [Test]
    public void SignIn_AllIsWell_ShowsConnectingThenOnline()
    {
        ChatViewModel alice = NewApp();
        IReadOnlyList<string> statuses = Recorded.Statuses(alice);

        alice.SignIn("alice");
        AdvanceSeconds(1);

        Assert.That(statuses, Is.EqualTo(new[] { "Offline", "Connecting…", "Online" }));
    }

    [Test]
    public void SignIn_TappedTwice_IsOneSignIn()
    {
        ChatViewModel alice = NewApp();

        alice.SignIn("alice");
        alice.SignIn("alice");
        AdvanceSeconds(1);

        Assert.That(Logins(), Is.EqualTo(1));
        Assert.That(alice.Notice, Is.Null);
    }

    [BreaksClause("arguments are right", "the SDK is asked whether a name is valid")]
    [Test]
    public void SignIn_NameNotValid_IsRefusedInsideTheCall()
    {
        ChatViewModel alice = NewApp();
        IReadOnlyList<string> statuses = Recorded.Statuses(alice);

        #region refused-inside
        alice.SignIn("alice/phone");           // the completion has run when this returns
        Assert.That(alice.Notice, Is.EqualTo("This is not a valid user name."));
        Assert.That(alice.CanSignIn);
        #endregion

        AdvanceSeconds(60);
        Assert.That(statuses, Is.EqualTo(new[] { "Offline" }), "no state follows a refusal");
    }

    [Test]
    public void SignIn_UserIsBanned_SaysSoAndDoesNotTryAgain()
    {
        ChatViewModel eve = NewApp();
        Sim.Service.Ban("eve");

        eve.SignIn("eve");
        AdvanceSeconds(60);

        Assert.That(eve.Notice, Is.EqualTo("You may not sign in."));
        Assert.That(Logins(), Is.EqualTo(1));
    }

    [Test]
    public void SignOut_WhileConnecting_EndsTheAttempt()
    {
        ChatViewModel alice = NewApp();
        IReadOnlyList<string> statuses = Recorded.Statuses(alice);

        alice.SignIn("alice");
        alice.SignOut();
        AdvanceSeconds(20);

        Assert.That(statuses, Is.EqualTo(new[] { "Offline", "Connecting…", "Offline" }));
        Assert.That(alice.Notice, Is.Null);
    }

    [BreaksClause("no limit is hit", "the user is faster than the limit")]
    [Test]
    public void SignOut_AfterTooManySignIns_LeavesNothingBehind()
    {
        ChatViewModel alice = NewApp();
        for (int i = 0; i < 2; i++)
        {
            alice.SignIn("alice");
            alice.SignOut();
            AdvanceMs(0);
        }

        alice.SignIn("alice");
        AdvanceMs(0);
        Assert.That(alice.Status, Is.EqualTo("Trying again soon…"));
        alice.SignOut();
        AdvanceSeconds(60);

        Assert.That(alice.Status, Is.EqualTo("Offline"));
        Assert.That(alice.CanSignIn);
        Assert.That(Logins(), Is.EqualTo(3));
    }

    [Test]
    public void SignOut_WhileOnline_LeavesTheRooms()
    {
        ChatViewModel alice = SignedIn("alice");
        ChatViewModel bob = SignedIn("bob");
        alice.RoomOf("lobby").Join();
        bob.RoomOf("lobby").Join();
        AdvanceSeconds(1);

        alice.SignOut();
        AdvanceSeconds(1);

        Assert.That(alice.Status, Is.EqualTo("Offline"));
        Assert.That(alice.RoomOf("lobby").IsJoined, Is.False);
        Assert.That(bob.RoomOf("lobby").Members, Is.EqualTo(new[] { "bob" }));
    }

    [BreaksClause("a user is signed in once", "two devices of one user are what it is about")]
    [Test]
    public void SignIn_OnASecondDeviceAndBack_MovesTheSession()
    {
        ChatViewModel phone = SignedIn("alice");
        ChatViewModel tablet = SignedIn("alice");
        AdvanceSeconds(1);
        Assert.That(phone.Status, Is.EqualTo("Offline"));
        Assert.That(phone.Notice, Is.EqualTo("Signed in elsewhere."));

        phone.SignIn("alice");
        AdvanceSeconds(1);

        Assert.That(phone.Status, Is.EqualTo("Online"));
        Assert.That(phone.Notice, Is.Null);
        Assert.That(tablet.Notice, Is.EqualTo("Signed in elsewhere."));
    }

    [Test]
    public void Ban_WhileOnline_SignsOutAndSaysWhy()
    {
        ChatViewModel eve = SignedIn("eve");

        Sim.Service.Ban("eve");
        AdvanceSeconds(1);

        Assert.That(eve.Status, Is.EqualTo("Offline"));
        Assert.That(eve.Notice, Is.EqualTo("You are banned."));
    }

    private int Logins() => Sim.Trace.Count(
        e => e.Kind == TraceKind.Call && e.Name == "LoginByToken");
}
