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
        IosUser alice = IosUser.Online(world, "alice");
        IosUser bob = IosUser.Online(world, "bob");
        AgoraRtmMessage message = new("first");
        alice.Send("bob", message);
        message.Text = "second";
        alice.Send("bob", message);
        world.AdvanceMs(1_000);
        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "alice: first", "alice: second" }));

        bob.Log.Clear();
        bob.Send("alice", bob.Messages[0]);
        bob.Channel("lobby").SendMessage(bob.Messages[0], code => bob.Note($"Said({(int)code})"));

        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "Sent(7)", "Said(4)" }));
    }

    [Test]
    [Rule("PR-13", "E-16", "E-17", "E-25")]
    public void RawMessages_ComeToTheSameMethodAsTextsAndTellTheirType()
    {
        using World world = World.Start();
        IosUser alice = IosUser.Online(world, "alice");
        IosUser bob = IosUser.Online(world, "bob");
        byte[] bytes = [1, 2, 3];

        alice.Send("bob", new AgoraRtmRawMessage(NSData.FromArray(bytes), "raw"));
        alice.Send("bob", "text");
        world.AdvanceMs(1_000);

        AgoraRtmRawMessage raw = (AgoraRtmRawMessage)bob.Messages[0];
        Assert.That((raw.Type, raw.Text), Is.EqualTo((AgoraRtmMessageType.Raw, "raw")));
        Assert.That(raw.RawData.ToArray(), Is.EqualTo(bytes));
        Assert.That(bob.Messages[1].Type, Is.EqualTo(AgoraRtmMessageType.Text));
        Assert.That(bob.Messages[1].ServerReceivedTs, Is.GreaterThan(0));
        Assert.That(new AgoraRtmMessage("new").ServerReceivedTs, Is.Zero);
    }

    [Test]
    [Rule("E-03", "E-04", "E-05")]
    public void OfflineMessages_AreCachedAndComeAsSuch()
    {
        using World world = World.Start();
        IosUser alice = IosUser.Online(world, "alice");
        IosUser bob = new(world, "bob");

        alice.Send("bob", "lost");
        alice.Send("bob", "kept", offline: true);
        world.AdvanceMs(1_000);
        bob.Login();
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Sent(3)", "Sent(4)" }));
        Assert.That(bob.Messages.Single().Text, Is.EqualTo("kept"));
        Assert.That(bob.Messages.Single().IsOfflineMessage, Is.True);
    }

    [Test]
    [Rule("PR-07", "J-01", "J-13")]
    public void UserAttributes_AreSetChangedDeletedReadAndCleared()
    {
        using World world = World.Start();
        IosUser alice = IosUser.Online(world, "alice");
        AgoraRtmKit kit = alice.Kit;

        kit.SetLocalUserAttributes(
            [new() { Key = "a", Value = "1" }, new() { Key = "b", Value = "2" }],
            code => alice.Note($"Set({(int)code})"));
        kit.AddOrUpdateLocalUserAttributes(
            [new() { Key = "a", Value = "3" }], code => alice.Note($"Updated({(int)code})"));
        kit.DeleteLocalUserAttributesByKeys(
            ["b"], code => alice.Note($"Deleted({(int)code})"));
        kit.GetUserAllAttributes("alice", Read);
        kit.ClearLocalUserAttributesWithCompletion(code => alice.Note($"Cleared({(int)code})"));
        kit.GetUserAttributes("alice", ["a"], Read);
        kit.GetUserAllAttributes("nobody", Read);
        world.AdvanceMs(1_000);

        Assert.That(
            alice.Log.Texts,
            Is.EqualTo(new[]
            {
                "Set(0)", "Updated(0)", "Deleted(0)", "alice(a=3;0)", "Cleared(0)", "alice(;0)",
                "nobody(null;6)",
            }));

        void Read(
            AgoraRtmAttribute[] found, string userId, AgoraRtmProcessAttributeErrorCode code) =>
            alice.Note($"{userId}({Text(found)};{(int)code})");

        static string Text(AgoraRtmAttribute[]? found) => found is null
            ? "null"
            : string.Join(",", found.Select(each => $"{each.Key}={each.Value}"));
    }

    [Test]
    [Rule("K-01", "K-02", "K-07")]
    public void ChannelAttributes_AreSetChangedDeletedReadAndCleared()
    {
        using World world = World.Start();
        IosUser alice = IosUser.Online(world, "alice");
        alice.Join("room");
        world.AdvanceMs(3_000);
        alice.Log.Clear();
        AgoraRtmChannelAttributeOptions tell = new()
        {
            EnableNotificationToChannelMembers = true,
        };

        alice.Kit.SetChannel(
            "room", [new() { Key = "a", Value = "1" }, new() { Key = "b", Value = "2" }], null,
            code => alice.Note($"Set({(int)code})"));
        alice.Kit.AddOrUpdateChannel(
            "room", [new() { Key = "c", Value = "3" }], tell,
            code => alice.Note($"Updated({(int)code})"));
        alice.Kit.DeleteChannel(
            "room", ["b"], null, code => alice.Note($"Deleted({(int)code})"));
        alice.Kit.GetChannelAllAttributes(
            "room", (found, code) => alice.Note(
                $"{string.Join(",", found.Select(x => $"{x.Key}={x.Value}/{x.LastUpdateUserId}"))}"
                + $";{(int)code}"));
        alice.Kit.ClearChannel("room", null, code => alice.Note($"Cleared({(int)code})"));
        alice.Kit.GetChannelAttributes(
            "room", ["a"], (found, code) => alice.Note($"{found.Length};{(int)code}"));
        world.AdvanceMs(1_000);

        Assert.That(
            alice.Log.Texts,
            Is.EquivalentTo(new[]
            {
                "Set(0)", "Attributes(a=1,b=2,c=3)", "Updated(0)", "Deleted(0)",
                "a=1/alice,c=3/alice;0", "Cleared(0)", "0;0",
            }));
    }

    [Test]
    [Rule("N-01", "N-02", "N-03")]
    public void Tokens_ExpireWhileAwayAndAreRenewed()
    {
        using World world = World.Start();
        world.Secure();
        IosUser alice = new(world, "alice");
        alice.Login(world.Token("alice", seconds: 20));
        world.AdvanceMs(1_000);
        alice.Log.Clear();

        world.CutFor("alice", 25_000);
        world.AdvanceMs(30_000);
        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "SC(4,5)", "TokenExpired" }));
        string token = world.Token("alice");
        alice.Kit.RenewToken(
            token, (told, code) => alice.Note($"Renewed({told == token};{(int)code})"));
        world.AdvanceMs(5_000);

        Assert.That(alice.Log.Texts.Skip(2), Is.EqualTo(new[] { "Renewed(True;0)", "SC(3,2)" }));
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
        IosUser alice = IosUser.Online(world, "alice");
        alice.Join("lobby");
        world.AdvanceMs(2_000);
        alice.Log.Clear();
        alice.Send("bob", "on its way");

        alice.Kit.Dispose();
        alice.Kit.Dispose();
        alice.Login();
        alice.Send("bob", "hi");
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.Empty);
        Assert.That(alice.Channel("lobby"), Is.Null);
        Assert.That(alice.Kit.GetRtmCallKit(), Is.Null);
        Assert.That(world.Service.IsOnline("alice", World.AppId), Is.False);
        Assert.That(world.Service.Members("lobby", World.AppId), Is.Empty);
    }

    [Test]
    [Rule("B-19", "S-12")]
    public void Dispose_InsideACallback_IsPutOffAndAnErrorOfTheApp()
    {
        using World world = World.Start();
        IosUser alice = new(world, "alice");
        alice.Inside["Login(0)"] = alice.Kit.Dispose;

        alice.Login();
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "SC(2,1)", "Login(0)" }));
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
        IosUser alice = new(world, "alice");

        alice.Login();
        world.AdvanceMs(300);

        Assert.That(
            alice.Log.Lines, Is.EqualTo(new[] { "0 SC(2,1)", "250 Login(0)", "250 SC(3,2)" }));
    }

    [TestCase(null, "SC(2,1) Login(8) Login(0) SC(3,2)")]
    [TestCase(2, "SC(2,1) Login(8) Login(0) SC(3,2)")]
    [TestCase(1, "SC(2,1) Login(0)")]
    [Rule("P-03", "S-11")]
    public void Callbacks_WhileTheQueueIsFull_AreDroppedAsTheyCome(int? limit, string told)
    {
        using World world = World.Start(new SimulationOptions
        {
            Ios = new IosOptions { CallbackQueueLimit = limit },
        });
        IosUser alice = new(world, "alice");

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
        IosUser alice = new(world, "alice");
        world.Simulation.Users.SlowCallbacks(alice.Kit, Duration.FromMilliseconds(100));
        alice.Login();
        world.AdvanceMs(1_000);
        Assert.That(
            alice.Log.Lines, Is.EqualTo(new[] { "0 SC(2,1)", "250 Login(0)", "350 SC(3,2)" }));

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
        IosUser alice = new(world, "alice");
        AgoraRtmChannel lobby = alice.Channel("lobby");
        alice.Channel("room");

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
        IosUser alice = IosUser.Online(world, "alice");
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
