using System.Linq;
using System.Threading.Tasks;
using agora_rtm;
using NodaTime;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Scenarios.Recording;
using RtmSim.Testing;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Tests.Recording;

[TestFixture]
internal sealed class RecordTests
{
    private const string AppId = "0123456789abcdef0123456789abcdef";

    [Test]
    public async Task Record_OfATestsRun_ReadsAsIfWrittenByHand()
    {
        using Simulation sim = Simulation.Start(new SimulationOptions
        {
            Seed = 42,
            Client = new ClientOptions { LoginTimeout = Duration.FromSeconds(5) },
        });
        RtmClientEventHandler handler = new() { OnLoginSuccess = _ => { } };
        RtmClient alice = new(AppId, handler);
        handler.OnMessageReceivedFromPeer = (_, from, message) =>
            alice.SendMessageToPeer(from, alice.CreateMessage("got: " + message.GetText()));
        alice.Login(string.Empty, "alice");
        ScriptedPeer bob = sim.Users.Online("bob");
        sim.Advance(Duration.FromSeconds(1));
        bob.Send("alice", "hello");
        sim.After(Duration.FromSeconds(2), () => bob.Send("alice", "are you there?"));
        sim.Advance(Duration.FromMilliseconds(20));
        sim.Network.Cut("bob", lasting: Duration.FromMilliseconds(500));
        sim.Advance(Duration.FromSeconds(5));
        for (int n = 1; n <= 5; n++)
        {
            bob.Send("alice", $"message {n}");
            sim.Advance(Duration.FromMilliseconds(100));
        }

        #region Record

        string text = sim.Record("A chat with an app that answers");

        #endregion

        await Verifier.Verify(text);
        AssertSameRun(text, sim);
    }

    [Test]
    public void Record_OfCallsInCallbacks_KeepsTheirOrder()
    {
        using Simulation sim = Simulation.Start();
        RtmChannelEventHandler inRoom = new();
        RtmClientEventHandler handler = new();
        RtmClient alice = new(AppId, handler);
        RtmChannel? room = null;
        handler.OnLoginSuccess = _ =>
        {
            room = alice.CreateChannel("lobby", inRoom);
            room.Join();
        };
        inRoom.OnJoinSuccess = _ => room!.SendMessage(alice.CreateMessage("hi all"));
        inRoom.OnMemberJoined = (_, member) => room!.GetMembers();
        alice.Login(string.Empty, "alice");
        ScriptedPeer bob = sim.Users.Online("bob");
        sim.Advance(Duration.FromSeconds(1));
        bob.Join("lobby");
        sim.Advance(Duration.FromSeconds(1));

        string text = sim.Record();

        Assert.That(text, Does.Contain("when: { user: alice, callback: OnLoginSuccess }"));
        Assert.That(text, Does.Contain("when: { user: alice, callback: OnJoinSuccess }"));
        AssertSameRun(text, sim);
    }

    [Test]
    public void Record_OfACallAfterAllThatWasDue_IsLate()
    {
        using Simulation sim = Simulation.Start();
        RtmClient alice = Online(sim);
        alice.QueryPeersOnlineStatus(["bob"], 0);
        sim.Advance(Duration.FromMilliseconds(20));
        alice.Logout();
        sim.Advance(Duration.FromSeconds(1));

        string text = sim.Record();

        Assert.That(text, Does.Contain("late: true, logout: alice"));
        AssertSameRun(text, sim);
    }

    [Test]
    public void Record_OfWhatComesAgainAndAgain_IsARangeAndALoop()
    {
        using Simulation sim = Simulation.Start();
        RtmClient[] clients = Enumerable.Range(1, 5)
            .Select(_ => new RtmClient(AppId, new RtmClientEventHandler()))
            .ToArray();
        for (int i = 0; i < clients.Length; i++)
        {
            clients[i].Login(string.Empty, $"m{i + 1}");
        }

        sim.Advance(Duration.FromSeconds(1));
        for (int n = 1; n <= 6; n++)
        {
            clients[0].SendMessageToPeer("m2", clients[0].CreateMessage($"no. {n}"));
            sim.Advance(Duration.FromMilliseconds(50));
        }

        string text = sim.Record();

        Assert.That(text, Does.Contain("- { repeat: 5, login: \"m{n}\" }"));
        Assert.That(text, Does.Contain("- { after: 1s, repeat: 6, every: 50ms, send: "
            + "{ user: m1, to: m2, text: \"no. {n}\" } }"));
        AssertSameRun(text, sim);
    }

    [Test]
    public void Record_OfARunThatBreaksOff_Stops()
    {
        using Simulation sim = Simulation.Start();
        RtmClient alice = new(AppId, new RtmClientEventHandler
        {
            OnConnectionStateChanged = (_, _, _) => { },
        });
        alice.Login(string.Empty, "alice");

        string text = sim.Record();

        Assert.That(text, Does.Contain("- stop: {}"));
        AssertSameRun(text, sim);
    }

    [Test]
    public void Record_OfClientsMadeLater_StartsThemThen()
    {
        using Simulation sim = Simulation.Start();
        RtmClient phone = Online(sim);
        sim.Users.Crash(phone);
        sim.Advance(Duration.FromSeconds(3));
        RtmClient next = new(AppId, new RtmClientEventHandler { OnLoginSuccess = _ => { } });
        next.Login(string.Empty, "alice");
        sim.Advance(Duration.FromSeconds(3));

        string text = sim.Record();

        Assert.That(text, Does.Contain("start: alice-2"));
        AssertSameRun(text, sim);
    }

    [Test]
    public void Record_OfHostileTexts_GivesThemBack()
    {
        using Simulation sim = Simulation.Start();
        RtmClient alice = Online(sim);
        string[] texts =
        [
            "{n} {{ }} {alice}", "- a: [b]", "\"quoted\" \\ and \n lines\t", "# no comment",
            "null", "~", "héllo 👋", "a\u2028b\u0085c", " lead and trail ", "1e3", "yes", "'", "",
        ];
        foreach (string text in texts)
        {
            alice.SendMessageToPeer(text.Length == 0 ? "x" : "bob", alice.CreateMessage(text));
        }

        sim.Advance(Duration.FromSeconds(1));

        AssertSameRun(sim.Record("# \"hostile\": {texts}"), sim);
    }

    [TestCase("null")]
    [TestCase("true")]
    [TestCase("7 of 9")]
    [TestCase("a:b")]
    public void Record_OfAUserWhoseIdIsNoName_GivesItOne(string userId)
    {
        using Simulation sim = Simulation.Start();
        RtmClient client = new(AppId, new RtmClientEventHandler());
        client.Login(string.Empty, userId);
        sim.Advance(Duration.FromSeconds(1));

        string text = sim.Record();

        Assert.That(text, Does.Contain("login: user"));
        AssertSameRun(text, sim);
    }

    [Test]
    public void Record_OfACertificate_WantsItInTheTrace()
    {
        using Simulation sim = Simulation.Start();
        RtmClient alice = Online(sim);
        sim.Service.SetCertificate(AppId, "the certificate");
        alice.Logout();

        RecordingException fault = Assert.Throws<RecordingException>(() => sim.Record())!;

        Assert.That(fault.Message, Does.Contain("start the simulation with TraceOptions.Secrets"));
        Assert.That(sim.Trace.ToText(), Does.Not.Contain("the certificate"));
    }

    [Test]
    public void Record_OfATokenAndACertificateThatAreTraced_CanBeRunAgain()
    {
        using Simulation sim = Simulation.Start(new SimulationOptions
        {
            Trace = new TraceOptions { Secrets = true },
        });
        RtmClient alice = new(AppId, new RtmClientEventHandler());
        sim.Service.SetCertificate(AppId, "the certificate");
        string token = sim.Service.IssueToken(AppId, "alice");
        alice.Login(token, "alice");
        sim.Advance(Duration.FromSeconds(1));
        sim.Service.DenyToken(AppId, token);
        alice.Logout();
        sim.Advance(Duration.FromSeconds(1));
        alice.Login(token, "alice");
        sim.Advance(Duration.FromSeconds(1));

        AssertSameRun(sim.Record(), sim);
    }

    [Test]
    public void Record_OfNothing_SaysSo()
    {
        using Simulation sim = Simulation.Start();

        Assert.That(
            () => sim.Record(),
            Throws.TypeOf<RecordingException>().With.Message.Contains("nothing was done"));
    }

    [Test]
    public void Record_OfWhatFilesCannotSay_SaysWhat()
    {
        using Simulation sim = Simulation.Start();
        RtmClient alice = Online(sim);
        alice.GetRtmCallManager(new RtmCallEventHandler()).Dispose();

        Assert.That(
            () => sim.Record(),
            Throws.TypeOf<RecordingException>().With.Message.Contains("RtmCallManager.Dispose"));
    }

    private static RtmClient Online(Simulation sim)
    {
        RtmClient alice = new(AppId, new RtmClientEventHandler
        {
            OnLoginSuccess = _ => { },
            OnSendMessageResult = (_, _, _) => { },
            OnQueryPeersOnlineStatusResult = (_, _, _, _, _) => { },
        });
        alice.Login(string.Empty, "alice");
        sim.Advance(Duration.FromSeconds(1));
        return alice;
    }

    /// <summary>The simulation ends first: only one can be current.</summary>
    private static void AssertSameRun(string text, Simulation sim)
    {
        string digest = sim.Trace.Digest;
        sim.Dispose();
        ScenarioLoad load = ScenarioLoader.Parse(text, "recorded.yaml");
        Assert.That(load.Problems, Is.Empty, text);

        ScenarioResult again = ScenarioRunner.Run(load.Scenario!);

        Assert.That(again.Failures, Is.Empty, text);
        Assert.That(again.Digest, Is.EqualTo(digest), text);
        Assert.That(again.Trace.ToRecorded().ToScenario(load.Scenario!.Name), Is.EqualTo(text));
    }
}
