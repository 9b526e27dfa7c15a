using System.Linq;
using DT.Xamarin.Agora;
using Foundation;
using NodaTime;
using NUnit.Framework;
using RtmSim.Facades.Ios;
using RtmSim.Facades.Unity;
using RtmSim.Testing;
using RtmSim.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Tests.Rules.Faces;

/// <summary>Calls, objects and the end of an iOS client.</summary>
public sealed class IosCallTests
{
    [Test]
    [Rule("A-23", "E-19", "E-21")]
    public void ReceivedMessages_SentAgain_AreInvalidAndNewOnesAreFixedAtTheCall()
    {
        using World world = World.Start();
        IosTestUser alice = IosTestUser.Online(world, "alice");
        IosTestUser bob = IosTestUser.Online(world, "bob");
        TestMessage message = alice.CreateMessage("first");
        alice.Send("bob", message);
        message.SetText("second");
        alice.Send("bob", message);
        world.AdvanceMs(1_000);
        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "alice: first", "alice: second" }));

        Assert.That(bob.Send("alice", bob.Messages[0]), Is.EqualTo(7));
        Assert.That(bob.Channel("lobby").Send(bob.Messages[0]), Is.EqualTo(4));
    }

    [Test]
    [Rule("PR-13", "E-16", "E-17", "E-25")]
    public void RawMessages_ComeToTheSameMethodAsTextsAndTellTheirType()
    {
        using World world = World.Start();
        IosTestUser alice = IosTestUser.Online(world, "alice");
        IosTestUser bob = IosTestUser.Online(world, "bob");
        byte[] bytes = [1, 2, 3];

        alice.Send("bob", alice.CreateMessage(bytes, "raw"));
        alice.Send("bob", "text");
        world.AdvanceMs(1_000);

        AgoraRtmMessage[] got =
            [.. bob.Messages.Select(each => ((TestMessage.OfIos)each).Object)];
        AgoraRtmRawMessage raw = (AgoraRtmRawMessage)got[0];
        Assert.That((raw.Type, raw.Text), Is.EqualTo((AgoraRtmMessageType.Raw, "raw")));
        Assert.That(raw.RawData.ToArray(), Is.EqualTo(bytes));
        Assert.That(got[1].Type, Is.EqualTo(AgoraRtmMessageType.Text));
        Assert.That(got[1].ServerReceivedTs, Is.GreaterThan(0));
        Assert.That(new AgoraRtmMessage("new").ServerReceivedTs, Is.Zero);
    }

    [Test]
    [Rule("O-01", "O-03", "O-04", "O-06", "O-10")]
    public void Settings_ReturnWhatTheSdkReturns()
    {
        using World world = World.Start();
        AgoraRtmKit kit = new(World.AppId, null);

        Assert.That(AgoraRtmKit.GetSDKVersion(), Does.Match(@"^\d+(\.\d+)+$"));
        Assert.That(kit.SetLogFile("/logs/rtm.txt"), Is.Zero);
        Assert.That(kit.SetLogFile(string.Empty), Is.EqualTo(-1));
        Assert.That(kit.SetLogFileSize(0), Is.EqualTo(-1));
        Assert.That(kit.SetLogFileSize(1), Is.Zero);
        Assert.That(kit.SetLogFilters(AgoraRtmLogFilter.Mask), Is.Zero);
        Assert.That(kit.SetParameters("{}"), Is.Zero);
        Assert.That(kit.SetParameters("[]"), Is.EqualTo(-2));
    }

    [Test]
    [Rule("B-12", "B-13")]
    public void Dispose_OfAKit_LogsOutSilentlyAndCallsDoNothingAfterwards()
    {
        using World world = World.Start();
        IosTestUser alice = IosTestUser.Online(world, "alice");
        alice.Channel("lobby").Join();
        world.AdvanceMs(2_000);
        alice.Log.Clear();
        alice.Send("bob", "on its way");

        alice.Kit.Dispose();
        alice.Kit.Dispose();
        alice.Login();
        alice.Send("bob", "hi");
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.Empty);
        Assert.That(alice.Create("lobby"), Is.Null);
        Assert.That(alice.Kit.GetRtmCallKit(), Is.Null);
        Assert.That(world.Service.IsOnline("alice", World.AppId), Is.False);
        Assert.That(world.Service.Members("lobby", World.AppId), Is.Empty);
    }

    [Test]
    [Rule("B-19", "S-12")]
    public void Dispose_InsideACallback_IsPutOffAndAnErrorOfTheApp()
    {
        using World world = World.Start();
        IosTestUser alice = new(world, "alice");
        alice.Inside["LoggedIn"] = alice.Kit.Dispose;

        alice.Login();
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "SC(2,1)", "LoggedIn" }));
        Assert.That(
            world.Trace.Count(each => each.Kind == TraceKind.AppError && each.Rule == "S-12"),
            Is.EqualTo(1));
    }

    [Test]
    [Rule("P-05", "S-10", "S-11")]
    public void Callbacks_OnIos_WaitForNoFrameAndNoQueue()
    {
        using World world = World.Start(new UnityOptions
        {
            OneCallbackPerFrame = true,
            FrameRate = 1,
            CallbackQueueLimit = 1,
        });
        IosTestUser alice = new(world, "alice");

        alice.Login();
        world.AdvanceMs(300);

        Assert.That(
            alice.Log.Lines, Is.EqualTo(new[] { "0 SC(2,1)", "250 LoggedIn", "250 SC(3,2)" }));
    }

    [TestCase(null, "SC(2,1) LoginFailed(8) LoggedIn SC(3,2)")]
    [TestCase(2, "SC(2,1) LoginFailed(8) LoggedIn SC(3,2)")]
    [TestCase(1, "SC(2,1) LoggedIn")]
    [Rule("P-03", "S-11")]
    public void Callbacks_WhileTheQueueIsFull_AreDroppedAsTheyCome(int? limit, string told)
    {
        using World world = World.Start(new SimulationOptions
        {
            Ios = new IosOptions { CallbackQueueLimit = limit },
        });
        IosTestUser alice = new(world, "alice");

        alice.Login();
        alice.Login();
        world.AdvanceMs(300);

        Assert.That(string.Join(" ", alice.Log.Texts), Is.EqualTo(told));
        Assert.That(
            world.Trace.Count(each => each.Kind == TraceKind.Dropped && each.Rule == "P-03"),
            Is.EqualTo(limit == 1 ? 2 : 0));
    }

    [Test]
    [Rule("P-02", "S-85")]
    public void Controls_OfUsersAndLinks_TakeIosClients()
    {
        using World world = World.Start();
        IosTestUser alice = new(world, "alice");
        world.Simulation.Users.SlowCallbacks(alice.Kit, Duration.FromMilliseconds(100));
        alice.Login();
        world.AdvanceMs(1_000);
        Assert.That(
            alice.Log.Lines, Is.EqualTo(new[] { "0 SC(2,1)", "250 LoggedIn", "350 SC(3,2)" }));

        world.Network.Of(alice.Kit).Cut();
        world.AdvanceMs(4_000);
        Assert.That(alice.Log.Texts, Does.Contain("SC(4,5)"));
        world.Network.Of(alice.Kit).Restore();
        world.AdvanceMs(1_000);
        alice.Log.Clear();
        world.Simulation.Users.Crash(alice.Kit);
        world.AdvanceMs(29_000);

        Assert.That(alice.Log.Texts, Is.Empty);
        Assert.That(world.Service.IsOnline("alice", World.AppId), Is.True);
        world.AdvanceMs(2_000);
        Assert.That(world.Service.IsOnline("alice", World.AppId), Is.False);
    }

    [Test]
    [Rule("B-22", "D-01")]
    public void Channels_OfAKit_AreItsOwnAndListedByTheirIds()
    {
        using World world = World.Start();
        IosTestUser alice = new(world, "alice");
        AgoraRtmChannel lobby = alice.Create("lobby");
        alice.Create("room");

        Assert.That(lobby.Kit, Is.SameAs(alice.Kit));
        Assert.That(alice.Kit.Channels.Count, Is.EqualTo((nuint)2));
        Assert.That(alice.Kit.Channels[new NSString("lobby")], Is.SameAs(lobby));
        Assert.That(alice.Kit.Channels.ContainsKey(new NSString("attic")), Is.False);
        Assert.That(alice.Log.Texts, Is.Empty);
    }

    [Test]
    [Rule("PR-03")]
    public void Delegates_CanBeReplacedAndTakenAway()
    {
        using World world = World.Start();
        IosTestUser alice = IosTestUser.Online(world, "alice");
        TestUser bob = world.Online("bob");
        AgoraRtmDelegate former = alice.Kit.AgoraRtmDelegate;
        alice.Kit.WeakAgoraRtmDelegate = null!;
        bob.Send("alice", "unheard");
        world.AdvanceMs(100);
        alice.Kit.WeakAgoraRtmDelegate = former;
        bob.Send("alice", "heard");
        world.AdvanceMs(100);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "bob: heard" }));
        Assert.That(
            world.Trace.Count(each => each.Kind == TraceKind.Dropped && each.Client == "alice"),
            Is.EqualTo(1));
    }
}
