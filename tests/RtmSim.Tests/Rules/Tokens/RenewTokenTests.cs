using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Tokens;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class RenewTokenTests(Face face)
{
    [Test]
    [Rule("N-01", "S-59")]
    public void RenewToken_InConnected_AnswersAfter20MsAndServesLaterReturns()
    {
        using World world = World.Start(face);
        world.Secure();
        TestUser alice = world.OnlineWith("alice", world.Token("alice", 10));
        string fresh = world.Token("alice", version: TokenVersion.V007);

        Assert.That(alice.Renew(fresh), Is.Zero);
        world.AdvanceMs(20);
        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "270 Renewed(0)" }));
        Assert.That(alice.RenewedToken, Is.EqualTo(fresh));

        world.AdvanceToMs(20_000);
        world.CutFor("alice", 5_000);
        world.AdvanceMs(10_000);
        Assert.That(
            alice.Log.Lines.Skip(1),
            Is.EqualTo(new[] { "24000 SC(4,5)", "25250 SC(3,2)" }));
    }

    [Test]
    [Rule("N-02", "S-59")]
    public void RenewToken_WithABadToken_IsCalledBackAndKeepsTheOldOne()
    {
        using World world = World.Start(face);
        world.Secure();
        TestUser alice = world.OnlineWith("alice", world.Token("alice"));
        string noLogin = world.Service.IssueToken(
            World.AppId, "alice", new TokenOptions { CanLogin = false });
        string[] bad = { "anything", world.Token("bob"), world.Token("alice", 0), noLogin };

        foreach (string token in bad)
        {
            Assert.That(alice.Renew(token), Is.Zero);
            world.AdvanceMs(1_000);
        }

        Assert.That(
            alice.Log.Texts,
            Is.EqualTo(new[] { "Renewed(6)", "Renewed(6)", "Renewed(5)", "Renewed(1)" }));
        world.CutFor("alice", 5_000);
        world.AdvanceMs(6_000);
        Assert.That(alice.State, Is.EqualTo(ConnectionState.Connected));
    }

    [TestCase(null)]
    [TestCase("")]
    [Rule("N-02", "S-59")]
    public void RenewToken_WithoutAToken_Returns2(string? token)
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");

        Assert.That(alice.Renew(token!), Is.EqualTo(2));
        world.AdvanceMs(20_000);
        Assert.That(alice.Log.Texts, Is.Empty);
    }

    [Test]
    [Rule("N-02")]
    public void RenewToken_TheThirdTimeInASecond_IsCalledBack4()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");

        alice.Renew("x");
        alice.Renew("x");
        Assert.That(alice.Renew("x"), Is.Zero);
        world.AdvanceMs(999);
        alice.Renew("x");
        world.AdvanceMs(1);
        alice.Renew("x");
        world.AdvanceMs(20);

        Assert.That(
            alice.Log.Texts,
            Is.EqualTo(new[]
            {
                "Renewed(4)", "Renewed(0)", "Renewed(0)", "Renewed(4)", "Renewed(0)",
            }));
    }

    [Test]
    [Rule("S-59")]
    public void RenewToken_WithoutACertificate_TakesAnything()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");

        alice.Renew("anything");
        world.AdvanceMs(20);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Renewed(0)" }));
    }

    [Test]
    [Rule("N-03", "N-06")]
    public void Expiry_InConnected_HasNoEffect()
    {
        using World world = World.Start(face);
        world.Secure();
        TestUser alice = world.OnlineWith("alice", world.Token("alice", 10));

        world.Simulation.Advance(Duration.FromHours(48));
        Assert.That(alice.Log.Texts, Is.Empty);
        alice.Send("alice", "hi");
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "alice: hi", "Sent(0)" }));
    }

    [Test]
    [Rule("D-09", "N-04", "N-05", "S-59")]
    public void Return_WithAnExpiredToken_TellsOnceAndWaitsForARenewal()
    {
        using World world = World.Start(face);
        TestUser alice = Expired(world);
        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "24000 SC(4,5)", "30250 TokenExpired" }));

        world.Simulation.Advance(Duration.FromHours(2));
        world.CutFor("alice", 10_000);
        world.AdvanceMs(20_000);
        Assert.That(alice.Log.Count("TokenExpired"), Is.EqualTo(1));
        Assert.That(alice.State, Is.EqualTo(ConnectionState.Reconnecting));

        alice.Log.Clear();
        long start = world.ElapsedMs;
        alice.Renew(world.Token("alice"));
        world.AdvanceMs(5_000);
        Assert.That(
            alice.Log.Lines,
            Is.EqualTo(new[] { $"{start + 20} Renewed(0)", $"{start + 270} SC(3,2)" }));
    }

    [Test]
    [Rule("N-05")]
    public void Return_WithAnExpiredToken_IsPossibleByALogoutAndANewLogin()
    {
        using World world = World.Start(face);
        TestUser alice = Expired(world);

        alice.Renew(world.Token("alice", 0));
        world.AdvanceMs(1_000);
        Assert.That(alice.Log.Texts[^1], Is.EqualTo("Renewed(5)"));
        alice.Logout();
        world.AdvanceMs(1_000);
        alice.Login(world.Token("alice"));
        world.AdvanceMs(1_000);

        Assert.That(alice.State, Is.EqualTo(ConnectionState.Connected));
        Assert.That(alice.Log.Count("TokenExpired"), Is.EqualTo(1));
    }

    [TestCase(9_999, "Renewed(0)")]
    [TestCase(10_001, "Renewed(1)")]
    [Rule("S-59")]
    public void RenewToken_WithoutALink_WaitsFor10S(int restoredAfterMs, string result)
    {
        using World world = World.Start(face);
        world.Secure();
        TestUser alice = world.OnlineWith("alice", world.Token("alice", 10));
        world.AdvanceToMs(20_000);
        world.Network.Cut("alice");
        world.AdvanceMs(10_000);
        alice.Log.Clear();

        // What is sent at the last moment is answered too late, so 20 ms earlier.
        alice.Renew(world.Token("alice"));
        world.AdvanceMs(restoredAfterMs - 20);
        world.Network.Restore("alice");
        world.AdvanceMs(5_000);

        Assert.That(alice.Log.Texts[0], Is.EqualTo(result));
        Assert.That(
            alice.Log.Texts, Does.Contain(result == "Renewed(0)" ? "SC(3,2)" : "TokenExpired"));
    }

    [Test]
    [Rule("S-59", "D-12")]
    public void RenewToken_InAborted_FailsAfter10S()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        world.Online("alice");
        alice.Log.Clear();

        Assert.That(alice.Renew("x"), Is.Zero);
        world.AdvanceMs(20_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "10500 Renewed(1)" }));
    }

    [Test]
    [Rule("S-59")]
    public void RenewToken_SentBeforeALossAndNotAnswered_GoesOutAgain()
    {
        using World world = World.Start(face);
        world.Secure();
        TestUser alice = world.OnlineWith("alice", world.Token("alice", 10));
        world.AdvanceToMs(20_000);
        world.CutFor("alice", 6_000);

        alice.Renew(world.Token("alice"));
        world.AdvanceMs(8_000);

        Assert.That(
            alice.Log.Lines,
            Is.EqualTo(new[] { "24000 SC(4,5)", "26020 Renewed(0)", "26270 SC(3,2)" }));
    }

    [Test]
    [Rule("S-73")]
    public void RenewToken_InALoginThatFails_IsAnswered1()
    {
        using World world = World.Start(
            face, new ClientOptions { AcceptCallsWhileConnecting = true });
        world.Secure();
        TestUser alice = world.User("alice");

        alice.Login();
        Assert.That(alice.Renew("x"), Is.Zero);
        world.AdvanceMs(1_000);

        Assert.That(
            alice.Log.Texts,
            Is.EqualTo(new[] { "SC(2,1)", "LoginFailed(5)", "SC(1,3)", "Renewed(1)" }));
    }

    [Test]
    [Rule("D-07", "N-04")]
    public void Return_ThatIsRefused_DoesNotKeepTheUserOnline()
    {
        using World world = World.Start(face);
        world.Secure();
        TestUser alice = world.OnlineWith("alice", world.Token("alice", 10));
        TestUser bob = world.OnlineWith("bob", world.Token("bob"));
        alice.Channel("room").Join();
        bob.Channel("room").Join();
        world.AdvanceToMs(20_000);
        bob.Log.Clear();

        world.CutFor("alice", 10_000);
        world.AdvanceMs(60_000);
        Assert.That(bob.Log.Lines[0], Is.EqualTo("60250 -alice"));

        alice.Renew(world.Token("alice"));
        world.AdvanceMs(1_000);
        Assert.That(bob.Log.Texts, Does.Contain("+alice"));
    }

    [TestCase(true)]
    [TestCase(false)]
    [Rule("S-25", "N-04")]
    public void Return_ThatIsRefused_LearnsOfALoginElsewhere(bool afterTheMark)
    {
        using World world = World.Start(face);
        TestUser alice = Expired(world);
        world.AdvanceMs(afterTheMark ? 60_000 : 1_000);

        world.OnlineWith("alice", world.Token("alice"));
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts[^1], Is.EqualTo("SC(5,8)"));
    }

    /// <summary>Alice, RECONNECTING at 31 s with a link and an expired token.</summary>
    private static TestUser Expired(World world)
    {
        world.Secure();
        TestUser alice = world.OnlineWith("alice", world.Token("alice", 10));
        world.AdvanceToMs(20_000);
        world.CutFor("alice", 10_000);
        world.AdvanceToMs(31_000);
        return alice;
    }
}
