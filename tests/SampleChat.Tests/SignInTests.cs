using System.Collections.Generic;
using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tracing;

namespace SampleChat.Tests;

public sealed class SignInTests : ChatFixture
{
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
    public void SignIn_AllIsWell_Takes250Milliseconds()
    {
        ChatViewModel alice = NewApp();
        alice.SignIn("alice");

        bool isOnline = Sim.RunUntil(() => alice.IsOnline, limit: Duration.FromSeconds(5));

        Assert.That(isOnline);
        Assert.That(Sim.Elapsed, Is.EqualTo(Duration.FromMilliseconds(250)));
    }

    [BreaksClause("arguments are right", "the SDK is asked whether a name is valid")]
    [Test]
    public void SignIn_NameNotValid_SaysSoAtOnce()
    {
        ChatViewModel alice = NewApp();

        alice.SignIn("alice/phone");

        Assert.That(alice.Notice, Is.EqualTo("This is not a valid user name."));
        Assert.That(alice.CanSignIn);
    }

    [Test]
    public void SignIn_UserIsBanned_SaysSoAndDoesNotTryAgain()
    {
        ChatViewModel eve = NewApp();
        Sim.Service.Ban("eve");

        eve.SignIn("eve");
        AdvanceSeconds(60);

        Assert.That(eve.Notice, Is.EqualTo("You may not sign in."));
        Assert.That(
            Sim.Trace.Count(e => e.Kind == TraceKind.Call && e.Name == "Login"), Is.EqualTo(1));
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
}
