using System;
using System.IO;
using System.Linq;
using System.Text;
using agora_rtm;
using NodaTime;
using NUnit.Framework;
using RtmRecording;
using RtmSim.Recorder.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Recorder.Tests;

/// <summary>What an app team decides, and what a recording keeps to itself.</summary>
internal sealed class RecorderTests : IDisposable
{
    private const string AppId = "0123456789abcdef0123456789abcdef";
    private const string Token = "a secret that has no form";

    private readonly Simulation _simulation = Simulation.Start();
    private readonly Recording _recording;

    public RecorderTests() => _recording = new Recording(_simulation);

    [Test]
    public void AppIds_Masked_AreTheSameWordForTheSameProject()
    {
        _recording.Recorder.ShowAppIds = false;
        NewClient(AppId);
        NewClient(new string('b', 32));
        NewClient(AppId);
        NewClient("short");

        Assert.That(
            Calls("new RtmClient").Select(each => each.ValueOf("appId")),
            Is.EqualTo(new[]
            {
                "app1".PadRight(32, '-'), "app2".PadRight(32, '-'), "app1".PadRight(32, '-'),
                "app3-",
            }));
        Assert.That(_recording.Text, Does.Not.Contain(AppId));
    }

    [Test]
    public void Tokens_Always_AreNumberedAndMeasuredOnly()
    {
        RtmClient alice = NewClient(AppId);
        alice.Login(Token, "alice");
        alice.RenewToken(Token + "!");
        alice.RenewToken(Token);
        alice.Login(string.Empty, "alice");
        alice.Login(null, "alice");
        alice.Login(AppId, "alice");
        _simulation.Advance(Duration.FromSeconds(1));

        Assert.That(
            _recording.Trace.Where(each => each.Kind == TraceKind.Call && each.Arguments.Any(
                    argument => argument.Name == "token"))
                .Select(each => each.ValueOf("token")),
            Is.EqualTo(new[]
            {
                "token1 of 25 characters", "token2 of 26 characters", "token1 of 25 characters",
                string.Empty, null, "token3 of 32 characters",
            }));
        Assert.That(_recording.Text, Does.Not.Contain("secret"));
    }

    [Test]
    public void Texts_Hidden_HaveTheirLengthsOnly()
    {
        _recording.Recorder.HideTexts = true;
        RtmClient alice = LoggedIn("alice");
        RtmClient bob = LoggedIn("bob");
        alice.SendMessageToPeer("bob", alice.CreateMessage("süß"));
        alice.SendMessageToPeer("bob", alice.CreateMessage([1, 2, 3], "what"));
        LocalInvitation call = alice.GetRtmCallManager(new RtmCallEventHandler())
            .CreateLocalCallInvitation("bob");
        call.SetContent("video?");
        alice.GetRtmCallManager(new RtmCallEventHandler()).SendLocalInvitation(call);
        long id = 0;
        bob.SetLocalUserAttributes([new RtmAttribute { key = "mood", value = "fine" }], 1, ref id);
        _simulation.Advance(Duration.FromSeconds(1));

        Assert.That(_recording.Text, Does.Not.Contain("süß").And.Not.Contain("what")
            .And.Not.Contain("video").And.Not.Contain("fine"));
        Assert.That(
            Calls("SendMessageToPeer").Select(each => each.ValueOf("text")),
            Is.EqualTo(new[] { "xxxxx", "xxxx" }));
        Assert.That(
            Calls("SendMessageToPeer").Last().ValueOf("raw"), Is.EqualTo("xxx"u8.ToArray()));
        Assert.That(
            Calls("SetLocalUserAttributes").Single().ValueOf("attributes"),
            Is.EqualTo(new[] { "mood=xxxx" }));
    }

    [Test]
    public void Handlers_SetAfterTheClientWasMade_AreCalledAndRecorded()
    {
        RtmClientEventHandler handler = new();
        RtmClient alice = new(AppId, handler, _recording.Recorder);
        int calls = 0;
        handler.OnLoginSuccess = _ => calls++;
        handler.OnLoginSuccess += _ => calls++;
        alice.Login(string.Empty, "alice");
        _simulation.Advance(Duration.FromSeconds(1));

        Assert.That(calls, Is.EqualTo(2));
        Assert.That(
            _recording.Trace.Where(each => each.Kind is TraceKind.Callback or TraceKind.Dropped)
                .Select(each => $"{each.Kind} {each.Name}"),
            Is.EqualTo(new[]
            {
                "Dropped no handler", "Callback OnLoginSuccess", "Dropped no handler",
            }));
    }

    [Test]
    public void Origin_OfACallInAHandler_IsTheCallback()
    {
        RtmClient? alice = null;
        RtmClientEventHandler handler = new() { OnLoginSuccess = _ => alice!.Logout() };
        alice = new RtmClient(AppId, handler, _recording.Recorder);
        alice.Login(string.Empty, "alice");
        _simulation.Advance(Duration.FromSeconds(1));

        Assert.That(Calls("Login").Single().Origin, Is.EqualTo(TraceOrigin.Clock));
        Assert.That(Calls("Logout").Single().Origin, Is.EqualTo(TraceOrigin.Callback));
    }

    [Test]
    public void Exception_OfTheSdk_IsThrownOnAndRecorded()
    {
        RtmClient alice = NewClient(AppId);

        Assert.Throws<ArgumentNullException>(
            () => alice.CreateChannel(null, new RtmChannelEventHandler()));

        Assert.That(_recording.Trace[^1].Returned, Is.EqualTo("threw ArgumentNullException"));
    }

    [Test]
    public void Texts_OfAnySort_AreReadBackAsTheyWere()
    {
        const string text = "\"quoted\" \\ \n\t\u0001 \u2028 \ud83d\ude00 ü";
        RtmClient alice = LoggedIn("alice");
        alice.SendMessageToPeer("bob", alice.CreateMessage(text));
        alice.SendMessageToPeer("bob", alice.CreateMessage("half \ud83d of one"));

        Assert.That(
            Calls("SendMessageToPeer").Select(each => each.ValueOf("text")),
            Is.EqualTo(new[] { text, "half \ufffd of one" }));
    }

    [Test]
    public void Recording_BeforeItIsClosed_IsReadUpToNow()
    {
        LoggedIn("alice");

        Assert.That(_recording.Trace.IsUnfinished, Is.True);
        Assert.That(_recording.Trace[^1].Name, Is.EqualTo("OnConnectionStateChanged"));
        _recording.Dispose();
        Assert.That(_recording.Trace.IsUnfinished, Is.False);
        Assert.That(_recording.Trace.End, Is.EqualTo(_simulation.Elapsed));
    }

    [Test]
    public void Client_AfterTheEndOfTheRecording_GoesOn()
    {
        RtmClient alice = LoggedIn("alice");
        _recording.Dispose();
        string closed = _recording.Text;

        Assert.That(alice.Logout(), Is.Zero);
        Assert.That(_recording.Text, Is.EqualTo(closed));
    }

    [Test]
    public void Client_WithoutARecorder_IsTheSdksOwn()
    {
        RtmClientEventHandler handler = new();
        bool told = false;
        handler.OnLoginSuccess = _ => told = true;
        RtmClient alice = new(AppId, handler);
        alice.Login(string.Empty, "alice");
        _simulation.Advance(Duration.FromSeconds(1));
        RtmChannel channel = alice.CreateChannel("lobby", new RtmChannelEventHandler());

        Assert.That(told, Is.True);
        Assert.That(channel.Join(), Is.Zero);
        Assert.That(channel, Is.SameAs(alice.CreateChannel("lobby", new RtmChannelEventHandler())));
        Assert.That(alice.QueryPeersOnlineStatus(["bob"], 1), Is.Zero);
        Assert.That(_recording.Trace, Is.Empty);
    }

    [Test]
    public void Start_WithAFile_RecordsInRealTimeUntilItStops()
    {
        string file = Path.Combine(TestContext.CurrentContext.WorkDirectory, "session.jsonl");
        RtmRecorder.Start(file);
        LoggedIn("alice", RtmRecorder.Current);
        RtmRecorder.Stop();
        RtmRecorder.Stop();

        RecordedTrace trace = Recording.Read(File.ReadAllText(file, Encoding.UTF8));
        Assert.That(trace.IsUnfinished, Is.False);
        Assert.That(trace.Count(each => each.Name == "OnLoginSuccess"), Is.EqualTo(1));
        Assert.That(trace.End, Is.GreaterThan(Duration.Zero).And.GreaterThanOrEqualTo(
            trace[^1].Elapsed));
        Assert.That(trace.Epoch, Is.GreaterThan(Instant.FromUtc(2026, 1, 1, 0, 0)));
    }

    public void Dispose()
    {
        _recording.Dispose();
        _simulation.Dispose();
    }

    private RtmClient NewClient(string appId) => new(
        appId, AllHandlers(), _recording.Recorder);

    private RtmClient LoggedIn(string userId, RtmRecorder? recorder = null)
    {
        RtmClient client = new(AppId, AllHandlers(), recorder ?? _recording.Recorder);
        client.Login(string.Empty, userId);
        _simulation.Advance(Duration.FromSeconds(1));
        return client;
    }

    private static RtmClientEventHandler AllHandlers() => new()
    {
        OnLoginSuccess = _ => { },
        OnConnectionStateChanged = (_, _, _) => { },
        OnMessageReceivedFromPeer = (_, _, _) => { },
    };

    private TraceEvent[] Calls(string name) => _recording.Trace
        .Where(each => each.Kind == TraceKind.Call && each.Name == name)
        .ToArray();
}
