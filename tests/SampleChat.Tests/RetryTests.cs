using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using NUnit.Framework;
using RtmSim;
using RtmSim.Testing;
using RtmSim.Tracing;

namespace SampleChat.Tests;

/// <summary>The app's own timers run on the simulation's clock.</summary>
public sealed class RetryTests : ChatFixture
{
    [Test]
    public void SignIn_LinkDownAtFirst_IsTriedAgainByTheApp()
    {
        ChatViewModel alice = NewApp(Sim.TimeProvider);
        IReadOnlyList<string> statuses = Recorded.Statuses(alice);

        Sim.Network.Cut("alice");
        alice.SignIn("alice");
        AdvanceSeconds(13);
        Sim.Network.Restore("alice");
        AdvanceSeconds(2);

        Assert.That(statuses, Is.EqualTo(new[]
        {
            "Offline", "Connecting…", "Trying again soon…", "Connecting…", "Online",
        }));
        Assert.That(alice.Notice, Is.Null);
    }

    [Test]
    public void SignIn_LinkStaysDown_IsGivenUpAfterFourAttempts()
    {
        ChatViewModel alice = NewApp(Sim.TimeProvider);

        Sim.Network.Cut("alice");
        alice.SignIn("alice");
        AdvanceSeconds(600);

        // 12 s to each time-out, then the app's 2, 5 and 15 s.
        Assert.That(LoginsAtSeconds(), Is.EqualTo(new[] { 0, 14, 31, 58 }));
        Assert.That(alice.Status, Is.EqualTo("Offline"));
        Assert.That(alice.Notice, Is.EqualTo("The chat cannot be reached."));
    }

    [BreaksClause("a failed login is tried again", "the user gives up, which no call tells")]
    [Test]
    public void SignOut_BeforeTheNextAttempt_StopsIt()
    {
        ChatViewModel alice = NewApp(Sim.TimeProvider);
        Sim.Network.Cut("alice");
        alice.SignIn("alice");
        AdvanceSeconds(13);

        alice.SignOut();
        AdvanceSeconds(600);

        Assert.That(LoginsAtSeconds(), Is.EqualTo(new[] { 0 }));
        Assert.That(alice.Status, Is.EqualTo("Offline"));
    }

    [Test]
    public void SignIn_InAnAsyncTest_ReadsLikeAStory() => Sim.Run(async () =>
    {
        ChatViewModel alice = NewApp(Sim.TimeProvider);
        Sim.Network.Cut("alice");
        alice.SignIn("alice");
        await Task.Delay(TimeSpan.FromSeconds(13), Sim.TimeProvider);
        Assert.That(alice.Status, Is.EqualTo("Trying again soon…"));

        Sim.Network.Restore("alice");
        await Task.Delay(TimeSpan.FromSeconds(2), Sim.TimeProvider);
        Assert.That(alice.Status, Is.EqualTo("Online"));
    });

    [Test]
    public void KeyPressed_AThousandTimes_CostsTheUserNoMessage()
    {
        ChatViewModel alice = NewApp(Sim.TimeProvider);
        alice.SignIn("alice");
        ScriptedPeer bob = Sim.Users.Online("bob");
        AdvanceSeconds(1);

        for (int i = 0; i < 1000; i++)
        {
            alice.With("bob").KeyPressed();
            AdvanceMs(3);
        }

        alice.With("bob").Send("Done typing");
        AdvanceSeconds(1);

        Assert.That(
            bob.Received.Select(received => received.Text),
            Is.EqualTo(new[] { "typing", "typing", "Done typing" }));
        Assert.That(alice.With("bob").Lines.Single().Delivery, Is.EqualTo(Delivery.Sent));
    }

    [Test]
    public void KeyPressed_ByTheContact_ShowsForFiveSeconds()
    {
        ChatViewModel alice = NewApp(Sim.TimeProvider);
        ChatViewModel bob = NewApp(Sim.TimeProvider);
        alice.SignIn("alice");
        bob.SignIn("bob");
        AdvanceSeconds(1);

        bob.With("alice").KeyPressed();
        AdvanceSeconds(1);
        Assert.That(alice.With("bob").IsContactTyping);

        AdvanceSeconds(5);
        Assert.That(alice.With("bob").IsContactTyping, Is.False);
        Assert.That(alice.With("bob").Lines, Is.Empty);
    }

    private IEnumerable<int> LoginsAtSeconds() => Sim.Trace
        .Where(e => e.Kind == TraceKind.Call && e.Name == "Login")
        .Select(e => (int)e.Elapsed.TotalSeconds);
}
