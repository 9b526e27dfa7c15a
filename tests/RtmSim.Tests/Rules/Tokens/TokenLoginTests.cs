using NodaTime;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Service;
using RtmSim.Testing;
using RtmSim.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Tests.Rules.Tokens;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class TokenLoginTests(Face face)
{
    [TestCase(null)]
    [TestCase("")]
    [TestCase(World.AppId)]
    [TestCase("007")]
    [TestCase("006" + World.AppId + "AAAA")]
    [Rule("C-09", "C-11", "S-17")]
    public void Login_WithoutATokenWhereOneIsNeeded_Fails(string? token)
    {
        using World world = World.Start(face);
        world.Secure();
        TestUser alice = world.User("alice");

        int returned = alice.Login(token!);
        world.AdvanceMs(250);

        Assert.That(returned, Is.Zero);
        Assert.That(
            alice.Log.Lines,
            Is.EqualTo(new[] { "0 SC(2,1)", "250 LoginFailed(5)", "250 SC(1,3)" }));
    }

    [TestCase(TokenVersion.V006, 9_999, "LoggedIn")]
    [TestCase(TokenVersion.V006, 10_000, "LoginFailed(6)")]
    [TestCase(TokenVersion.V007, 9_999, "LoggedIn")]
    [TestCase(TokenVersion.V007, 10_000, "LoginFailed(6)")]
    [Rule("C-09", "C-12", "N-06")]
    public void Login_AroundTheEndOfAToken_PassesOnlyBefore(
        TokenVersion version, int checkedAtMs, string result)
    {
        using World world = World.Start(face);
        world.Secure();
        string token = world.Token("alice", 10, version);
        TestUser alice = world.User("alice");

        // The service looks 240 ms after the call.
        world.AdvanceToMs(checkedAtMs - 240);
        alice.Login(token);
        world.AdvanceMs(250);

        Assert.That(alice.Log.Texts, Does.Contain(result));
        Assert.That(alice.Log.Texts, Does.Not.Contain("TokenExpired"));
    }

    [TestCase(TokenVersion.V006, 86_399_999, "LoggedIn")]
    [TestCase(TokenVersion.V006, 86_400_000, "LoginFailed(6)")]
    [TestCase(TokenVersion.V007, 86_399_999, "LoggedIn")]
    [TestCase(TokenVersion.V007, 86_400_000, "LoginFailed(6)")]
    [Rule("C-12")]
    public void Login_WithATokenOfTwoDays_PassesForOneDay(
        TokenVersion version, int checkedAtMs, string result)
    {
        using World world = World.Start(face);
        world.Secure();
        string token = world.Token("alice", 2 * 86_400, version);
        TestUser alice = world.User("alice");

        world.AdvanceToMs(checkedAtMs - 240);
        alice.Login(token);
        world.AdvanceMs(250);

        Assert.That(alice.Log.Texts, Does.Contain(result));
    }

    [TestCase(Privilege006Expiry.Honour, "LoginFailed(6)")]
    [TestCase(Privilege006Expiry.Ignore, "LoggedIn")]
    [Rule("C-12", "S-17")]
    public void Login_BehindThePrivilegeOf006_IsTheOptionsChoice(
        Privilege006Expiry expiry, string result)
    {
        using World world = World.Start(face, new ServiceOptions { Privilege006Expiry = expiry });
        world.Secure();
        string token = world.Token("alice", 10);
        TestUser alice = world.User("alice");

        world.AdvanceMs(20_000);
        alice.Login(token);
        world.AdvanceMs(250);

        Assert.That(alice.Log.Texts, Does.Contain(result));
    }

    [TestCase(TokenVersion.V006)]
    [TestCase(TokenVersion.V007)]
    [Rule("C-12", "S-17")]
    public void Token_OfOneUser_ServesAnyNumberOfHerLoginsAndNobodyElses(TokenVersion version)
    {
        using World world = World.Start(face);
        world.Secure();
        string token = world.Token("alice", version: version);
        TestUser alice = world.User("alice");
        TestUser bob = world.User("bob");

        for (int i = 0; i < 3; i++)
        {
            alice.Login(token);
            world.AdvanceMs(1_000);
            alice.Logout();
            world.AdvanceMs(1_000);
        }

        bob.Login(token);
        world.AdvanceMs(250);

        Assert.That(alice.Log.Count("LoggedIn"), Is.EqualTo(3));
        Assert.That(bob.Log.Texts, Does.Contain("LoginFailed(5)"));
    }

    [TestCase(TokenVersion.V006)]
    [TestCase(TokenVersion.V007)]
    [Rule("C-09", "S-17")]
    public void Login_WithoutThePrivilege_Fails7WithReasonLoginFailure(TokenVersion version)
    {
        using World world = World.Start(face);
        world.Secure();
        string token = world.Service.IssueToken(
            World.AppId, "alice", new TokenOptions { Version = version, CanLogin = false });
        TestUser alice = world.User("alice");

        alice.Login(token);
        world.AdvanceMs(250);

        Assert.That(
            alice.Log.Texts, Is.EqualTo(new[] { "SC(2,1)", "LoginFailed(7)", "SC(1,3)" }));
    }

    [Test]
    [Rule("S-17")]
    public void Login_WithADeniedToken_Fails7UntilItIsOffTheList()
    {
        using World world = World.Start(face);
        world.Secure();
        string token = world.Token("alice");
        TestUser alice = world.User("alice");

        world.Service.DenyToken(World.AppId, token);
        alice.Login(token);
        world.AdvanceMs(1_000);
        world.Service.DenyToken(World.AppId, token, denied: false);
        alice.Login(token);
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Does.Contain("LoginFailed(7)"));
        Assert.That(alice.Log.Texts, Does.Contain("LoggedIn"));
    }

    [Test]
    [Rule("C-10")]
    public void Login_AfterTheCertificateIsTakenAway_NeedsNoToken()
    {
        using World world = World.Start(face);
        world.Secure();
        world.Service.SetCertificate(World.AppId, null);

        Assert.That(
            world.Online("alice").State,
            Is.EqualTo(ConnectionState.Connected));
    }

    [Test]
    [Rule("C-11")]
    public void Certificate_IsInTheTraceWithoutItsValue()
    {
        using World world = World.Start(face);
        world.Secure();

        Assert.That(world.Trace.ToText(), Does.Contain("service.certificate"));
        Assert.That(world.Trace.ToText(), Does.Not.Contain("no real certificate"));
    }

    [Test]
    public void IssueToken_IsTheSameForTheSameSeed()
    {
        string once = First(1);

        Assert.That(First(1), Is.EqualTo(once));
        Assert.That(First(2), Is.Not.EqualTo(once));

        string First(ulong seed)
        {
            using World world = World.Start(face, new SimulationOptions { Seed = seed });
            world.Secure();
            return world.Token("alice", version: TokenVersion.V007);
        }
    }

    [Test]
    public void IssueToken_WithoutACertificate_Throws()
    {
        using World world = World.Start(face);

        Assert.That(() => world.Token("alice"), Throws.InvalidOperationException);
        Assert.That(
            () => world.Service.SetCertificate(World.AppId, string.Empty),
            Throws.ArgumentException);
        Assert.That(
            () => TokenBuilder.Build(
                World.AppId, "x", "alice", Instant.FromUnixTimeSeconds(-1), 0),
            Throws.InstanceOf<System.ArgumentOutOfRangeException>());
    }

    [Test]
    [Rule("C-11")]
    public void ScriptedPeers_OfAProjectWithACertificate_HaveATokenAndRenewIt()
    {
        using World world = World.Start(face, new SimulationOptions { AppId = World.AppId });
        world.Secure();
        ScriptedPeer bob = world.Simulation.Users.Online("bob");
        world.AdvanceMs(250);
        Assert.That(bob.IsOnline, Is.True);

        world.Simulation.Advance(Duration.FromHours(25));
        world.CutFor("bob", 10_000);
        world.AdvanceMs(11_000);

        Assert.That(
            bob.State, Is.EqualTo(agora_rtm.CONNECTION_STATE.CONNECTION_STATE_CONNECTED));
    }
}
