using System;
using System.Linq;
using agora_rtm;
using NodaTime;
using NUnit.Framework;
using RtmSim.Protocol;
using RtmSim.Testing;
using RtmSim.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Tests.Controls;

/// <summary>Calls that the service fails, answers late, or whose answers get lost.</summary>
public sealed class AnswerTests
{
    private static readonly Operation[] OfTheClientAlone =
    [
        Operation.Initialize, Operation.Logout, Operation.LeaveChannel, Operation.CancelUpload,
        Operation.CancelDownload, Operation.SendInvitation, Operation.CancelInvitation,
        Operation.AcceptInvitation, Operation.RefuseInvitation, Operation.LocalInvitation,
        Operation.RemoteInvitation,
    ];

    [Test]
    [Rule("S-81")]
    public void FailedSend_AndALostOne_LeaveWhatTheyShould()
    {
        using Simulation sim = Simulation.Start();
        RtmClientEventHandler handler = new();
        RtmClient alice = new(World.AppId, handler);
        int result = -1;
        handler.OnSendMessageResult = (_, _, code) => result = (int)code;
        alice.Login(string.Empty, "alice");
        ScriptedPeer bob = sim.Users.Online("bob");
        sim.Advance(Duration.FromSeconds(1));

        #region single-calls
        sim.Service.FailNext(Operation.SendPeerMessage, 3);        // answered so, nothing sent
        alice.SendMessageToPeer("bob", alice.CreateMessage("one"));
        sim.Advance(Duration.FromSeconds(1));
        Assert.That(result, Is.EqualTo(3));
        Assert.That(bob.Received, Is.Empty);

        sim.Service.LoseNext(Operation.SendPeerMessage, "alice");  // sent, but no answer
        alice.SendMessageToPeer("bob", alice.CreateMessage("two"));
        sim.Advance(Duration.FromSeconds(10));
        Assert.That(result, Is.EqualTo(2));                        // SENT_TIMEOUT
        Assert.That(bob.Received.Single().Text, Is.EqualTo("two"));
        #endregion
    }

    [Test]
    [Rule("S-81")]
    public void FailNext_OfAJoin_FailsItOnceAndHasNoOtherEffect()
    {
        using World world = World.Start();
        TestChannel other = world.Members("lobby", "bob")[0];
        TestChannel lobby = world.Online("alice").Channel("lobby");
        long start = world.ElapsedMs;

        world.Service.FailNext(Operation.JoinChannel, 5);
        lobby.Join();
        world.AdvanceMs(1_000);
        Assert.That(lobby.Log.Lines, Is.EqualTo(new[] { $"{start + 20} JoinFailed(5)" }));
        Assert.That(other.Log.Texts, Is.Empty);

        lobby.Join();
        world.AdvanceMs(1_000);
        Assert.That(lobby.Log.Texts, Does.Contain("Joined"));
    }

    [Test]
    [Rule("S-81")]
    public void FailNext_ForOneUser_LeavesOthersAloneAndKeepsTheOrder()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();
        world.Service.FailNext(Operation.QueryPeers, 2, "alice");
        world.Service.FailNext(Operation.QueryPeers, 4, "alice");

        bob.QueryPeers("alice");
        for (int i = 0; i < 3; i++)
        {
            alice.QueryPeers("bob");
        }

        world.AdvanceMs(100);

        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "Peers(alice=0;1;0)" }));
        Assert.That(
            alice.Log.Texts,
            Is.EqualTo(new[] { "Peers(;0;2)", "Peers(;0;4)", "Peers(bob=0;1;0)" }));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(6)]
    [TestCase(7)]
    [Rule("S-81")]
    public void FailNext_OfALogin_FailsItAtItsTime(int code)
    {
        using World world = World.Start();
        world.Service.FailNext(Operation.Login, code);
        TestUser alice = world.User("alice");

        alice.Login();
        world.AdvanceMs(1_000);

        Assert.That(
            alice.Log.Lines,
            Is.EqualTo(new[] { "0 SC(2,1)", $"250 LoginFailed({code})", "250 SC(1,3)" }));
        Assert.That(world.Service.IsOnline("alice"), Is.False);
    }

    [Test]
    [Rule("S-81")]
    public void FailNext_OfEveryAnsweredOperation_WorksForEachOfItsCodes()
    {
        using World world = World.Start();
        world.User("alice");
        foreach (Operation operation in Enum.GetValues<Operation>())
        {
            string possible = Assert.Throws<ArgumentException>(
                () => world.Service.FailNext(operation, 9_999))!.Message;
            if (OfTheClientAlone.Contains(operation))
            {
                Assert.That(possible, Does.Contain("no answer of the service"));
                continue;
            }

            foreach (int never in new[] { 0, 101, 102, -7 })
            {
                Assert.That(
                    () => world.Service.FailNext(operation, never),
                    Throws.ArgumentException.With.Message.Contains("It can with: "),
                    $"{operation} {never}");
            }

            foreach (string code in possible.Split("It can with: ")[1].Split(", "))
            {
                int number = int.Parse(code.Split(' ')[0], null);
                Assert.That(() => world.Service.FailNext(operation, number), Throws.Nothing);
            }
        }
    }

    [Test]
    [Rule("S-81")]
    public void FailNext_WithACodeOfAnotherFamily_ListsThePossibleOnes()
    {
        using World world = World.Start();

        Assert.That(
            () => world.Service.FailNext(Operation.GetMembers, 7),
            Throws.ArgumentException.With.Message.Contains("GetMembers with 7")
                .And.Message.Contains("2 (GET_MEMBERS_ERR_REJECTED)").Or.Message.Contains(
                    "1 (GET_MEMBERS_ERR_FAILURE)"));
    }

    [Test]
    [Rule("S-81", "S-80")]
    public void LoseNext_OfAJoin_LosesTheAnswersToItsRepetitionsToo()
    {
        using World world = World.Start();
        TestChannel other = world.Members("lobby", "bob")[0];
        TestChannel lobby = world.Online("alice").Channel("lobby");
        long start = world.ElapsedMs;

        world.Service.LoseNext(Operation.JoinChannel);
        lobby.Join();
        world.AdvanceMs(1_000);
        Assert.That(world.Service.Members("lobby"), Is.EqualTo(new[] { "bob", "alice" }));
        world.AdvanceMs(20_000);

        Assert.That(lobby.Log.Texts, Is.EqualTo(new[] { "JoinFailed(4)" }));
        Assert.That(other.Log.Lines[0], Is.EqualTo($"{start + 20} +alice").Or.EqualTo(
            $"{start + 10} +alice"));
        Assert.That(world.Service.Members("lobby"), Is.EqualTo(new[] { "bob" }));
    }

    [Test]
    [Rule("S-81", "C-05")]
    public void LoseNext_OfALogin_TimesOutAndEndsTheSession()
    {
        using World world = World.Start();
        world.Service.LoseNext(Operation.Login, "alice");
        TestUser alice = world.User("alice");

        alice.Login();
        world.AdvanceMs(11_000);
        Assert.That(world.Service.IsOnline("alice"), Is.True);
        world.AdvanceMs(2_000);

        Assert.That(
            alice.Log.Lines,
            Is.EqualTo(new[] { "0 SC(2,1)", "12000 LoginFailed(9)", "12000 SC(1,4)" }));
        Assert.That(world.Service.IsOnline("alice"), Is.False);
        alice.Login();
        world.AdvanceMs(250);
        Assert.That(alice.Log.Texts, Does.Contain("LoggedIn"));
    }

    [Test]
    [Rule("S-81")]
    public void LoseNext_OfARead_LeavesTheNextOneAlone()
    {
        using World world = World.Start();
        TestChannel lobby = world.Members("lobby", "alice")[0];

        world.Service.LoseNext(Operation.GetMembers);
        lobby.GetMembers();
        world.AdvanceMs(20_000);
        lobby.GetMembers();
        world.AdvanceMs(100);

        Assert.That(lobby.Log.Texts[0], Does.StartWith("Members(;0;"));
        Assert.That(lobby.Log.Texts[1], Is.EqualTo("Members(alice;1;0)"));
    }

    [Test]
    [Rule("S-81")]
    public void SlowAnswers_OfSends_AreLateInOrderAndEnd()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();

        world.Service.SlowAnswers(Duration.FromSeconds(2), Operation.SendPeerMessage, "alice");
        alice.Send("bob", "one");
        bob.Send("alice", "quick");
        alice.QueryPeers("bob");
        world.AdvanceMs(500);
        world.Service.SlowAnswers(Duration.Zero, Operation.SendPeerMessage, "alice");
        alice.Send("bob", "two");
        world.AdvanceMs(1_600);
        alice.Send("bob", "three");
        world.AdvanceMs(500);

        Assert.That(
            bob.Log.Lines,
            Is.EqualTo(new[]
            {
                "1040 Sent(0)", "3020 alice: one", "3020 alice: two", "3120 alice: three",
            }));
        Assert.That(
            alice.Log.Lines.Take(2),
            Is.EqualTo(new[] { "1020 bob: quick", "1020 Peers(bob=0;1;0)" }));
    }

    [TestCase(9_960, 0)]
    [TestCase(9_961, 2)]
    [Rule("S-81", "S-09")]
    public void SlowAnswers_BeyondTheTimeOut_TakeEffectAllTheSame(int milliseconds, int code)
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();

        world.Service.SlowAnswers(Duration.FromMilliseconds(milliseconds));
        alice.Send("bob", "late");
        world.AdvanceMs(20_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { $"11000 Sent({code})" }));
        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { $"{1_020 + milliseconds} alice: late" }));
    }

    [Test]
    [Rule("S-81")]
    public void SlowAnswers_OfLogins_MakeThemLate()
    {
        using World world = World.Start();
        world.Service.SlowAnswers(Duration.FromSeconds(3), Operation.Login);
        TestUser alice = world.User("alice");

        alice.Login();
        world.AdvanceMs(5_000);

        Assert.That(
            alice.Log.Lines,
            Is.EqualTo(new[] { "0 SC(2,1)", "3250 LoggedIn", "3250 SC(3,2)" }));
    }

    [Test]
    [Rule("S-81")]
    public void SlowAnswer_OfASessionThatEnds_IsNeverWorkedOn()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();

        world.Service.SlowAnswers(Duration.FromSeconds(5));
        alice.Send("bob", "gone");
        world.AdvanceMs(100);
        alice.Logout();
        world.AdvanceMs(20_000);

        Assert.That(bob.Log.Texts, Is.Empty);
    }

    [Test]
    [Rule("S-81", "N-01")]
    public void Renewals_AreFailedAndLostLikeOtherCalls()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");

        world.Service.FailNext(Operation.RenewToken, 6);
        alice.Renew("one");
        world.AdvanceMs(3_000);
        world.Service.LoseNext(Operation.RenewToken);
        alice.Renew("two");
        world.AdvanceMs(20_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "270 Renewed(6)", "13250 Renewed(1)" }));
    }

    [Test]
    [Rule("S-81")]
    public void Orders_AndWhatBecomesOfThem_AreInTheTrace()
    {
        using World world = World.Start();
        (TestUser alice, _) = world.Pair();

        world.Service.FailNext(Operation.QueryPeers, 2);
        world.Service.LoseNext(Operation.GetMemberCount, "alice");
        world.Service.SlowAnswers(Duration.FromSeconds(1), Operation.GetUserAttributes);
        alice.QueryPeers("bob");
        alice.CountMembers("lobby");
        world.AdvanceMs(100);

        string[] told = world.Trace
            .Where(traced => traced.Rule == "S-81")
            .Select(traced => $"{traced.Kind} {traced.Name}")
            .ToArray();
        Assert.That(told, Is.EqualTo(new[]
        {
            "Control service.fail next", "Control service.lose next",
            "Control service.slow answers", "Service request failed", "Service answer lost",
        }));
        Assert.That(world.Trace.Count(traced => traced.Kind == TraceKind.AppError), Is.Zero);
    }
}
