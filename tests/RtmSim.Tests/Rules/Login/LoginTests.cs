using NodaTime;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Service;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Login;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class LoginTests(Face face)
{
    [Test]
    [Rule("C-01", "C-02", "S-10", "S-15")]
    public void Login_WhenAccepted_ReportsConnectingThenSuccessThenConnected()
    {
        using World world = World.Start(face);
        TestUser alice = world.User("alice");

        int returned = alice.Login();
        Assert.That(alice.Log.Lines, Is.Empty, "callbacks come after the return");
        world.AdvanceMs(1_000);

        Assert.That(returned, Is.Zero);
        Assert.That(
            alice.Log.Lines,
            Is.EqualTo(new[] { "0 SC(2,1)", "250 LoggedIn", "250 SC(3,2)" }));
    }

    [Test]
    [Rule("S-15")]
    public void Login_WithTheFarProfile_Takes1100Ms()
    {
        using World world = World.Start(
            face, new SimulationOptions { LatencyProfile = LatencyProfile.Far });
        TestUser alice = world.User("alice");

        alice.Login();
        world.AdvanceMs(2_000);

        Assert.That(alice.Log.Lines[1], Is.EqualTo("1100 LoggedIn"));
    }

    [Test]
    [Rule("C-03", "S-14")]
    public void Call_FromInsideOnLoginSuccess_CountsAsLoggedIn()
    {
        using World world = World.Start(face);
        TestUser alice = world.User("alice");
        int joined = -1;
        alice.Inside["LoggedIn"] = () => joined = alice.Channel("lobby").Join();

        alice.Login();
        world.AdvanceMs(1_000);

        Assert.That(joined, Is.Zero);
        Assert.That(alice.Log.Lines, Does.Contain("270 Joined"));
    }

    [Test]
    [Rule("C-04", "C-09")]
    public void Login_WhenRefused_ReportsFailureThenDisconnected()
    {
        using World world = World.Start(
            face,
            new SimulationOptions { Service = new ServiceOptions { AutoRegisterAppIds = false } });
        TestUser alice = world.User("alice");

        alice.Login();
        world.AdvanceMs(20_000);

        Assert.That(
            alice.Log.Lines,
            Is.EqualTo(new[] { "0 SC(2,1)", "250 LoginFailed(4)", "250 SC(1,3)" }));
    }

    [Test]
    [Rule("S-08")]
    public void Login_WithARegisteredAppId_IsAccepted()
    {
        using World world = World.Start(
            face,
            new SimulationOptions { Service = new ServiceOptions { AutoRegisterAppIds = false } });
        world.Service.RegisterApp(World.AppId);

        Assert.That(
            world.Online("alice").State, Is.EqualTo(ConnectionState.Connected));
    }

    [Test]
    [Rule("C-05")]
    public void Login_WithoutAnAnswer_TimesOutAtExactly12Seconds()
    {
        using World world = World.Start(face);
        TestUser alice = world.User("alice");
        world.Network.Cut("alice");

        alice.Login();
        world.AdvanceMs(11_999.9999);
        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "0 SC(2,1)" }));
        world.AdvanceMs(0.0001);

        Assert.That(
            alice.Log.Lines,
            Is.EqualTo(new[] { "0 SC(2,1)", "12000 LoginFailed(9)", "12000 SC(1,4)" }));
    }

    [Test]
    [Rule("C-05")]
    public void Login_WithALoginTimeoutOf6Seconds_TimesOutThen()
    {
        using World world = World.Start(face, new SimulationOptions
        {
            Client = new ClientOptions { LoginTimeout = Duration.FromSeconds(6) },
        });
        TestUser alice = world.User("alice");
        world.Network.Cut("alice");

        alice.Login();
        world.AdvanceMs(6_000);

        Assert.That(alice.Log.Lines, Does.Contain("6000 LoginFailed(9)"));
    }

    [Test]
    [Rule("S-09")]
    public void LoginAnswer_AtTheVeryMomentOfTheTimeout_Wins()
    {
        using World world = World.Start(face);
        TestUser alice = world.User("alice");
        world.CutFor("alice", 11_750);

        alice.Login();
        world.AdvanceMs(20_000);

        Assert.That(alice.Log.Lines[1], Is.EqualTo("12000 LoggedIn"));
    }

    [Test]
    [Rule("C-05", "S-18")]
    public void LoginAnswer_JustAfterTheTimeout_IsTooLateAndLeavesNoSession()
    {
        using World world = World.Start(face);
        TestUser alice = world.User("alice");
        TestUser bob = world.Online("bob");
        world.CutFor("alice", 11_750.0001);

        alice.Login();
        world.AdvanceMs(20_000);
        bob.Send("alice", "there?");
        world.AdvanceMs(1_000);

        Assert.That(
            alice.Log.Texts, Is.EqualTo(new[] { "SC(2,1)", "LoginFailed(9)", "SC(1,4)" }));
        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "Sent(3)" }));
    }

    [Test]
    [Rule("S-18")]
    public void Login_WithTheLinkDownForAWhile_CompletesAfterItIsBack()
    {
        using World world = World.Start(face);
        TestUser alice = world.User("alice");
        world.CutFor("alice", 5_000);

        alice.Login();
        world.AdvanceMs(20_000);

        Assert.That(
            alice.Log.Lines,
            Is.EqualTo(new[] { "0 SC(2,1)", "5250 LoggedIn", "5250 SC(3,2)" }));
    }

    [Test]
    [Rule("C-06", "S-64")]
    public void Login_AfterATimeout_CanBeCalledAtOnce()
    {
        using World world = World.Start(face);
        TestUser alice = world.User("alice");
        world.CutFor("alice", 13_000);
        alice.Login();
        world.AdvanceMs(12_000);
        alice.Log.Clear();

        alice.Login();
        world.AdvanceMs(20_000);

        Assert.That(
            alice.Log.Lines,
            Is.EqualTo(new[] { "12000 SC(2,1)", "13250 LoggedIn", "13250 SC(3,2)" }));
    }

    [Test]
    [Rule("C-07", "S-64")]
    public void Login_WhileConnecting_FailsWith8AndTheFirstGoesOn()
    {
        using World world = World.Start(face);
        TestUser alice = world.User("alice");
        alice.Login();

        for (int i = 0; i < 5; i++)
        {
            Assert.That(alice.Login(), Is.Zero);
        }

        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Count("LoginFailed(8)"), Is.EqualTo(5), "8 is not counted");
        Assert.That(alice.Log.Lines, Does.Contain("250 LoggedIn"));
        Assert.That(alice.Log.Count("SC(2,1)"), Is.EqualTo(1));
    }

    [Test]
    [Rule("C-07")]
    public void Login_WhileConnected_FailsWith8ForAnyUser()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");

        alice.LoginAs("bob");
        world.AdvanceMs(20_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "LoginFailed(8)" }));
    }

    [Test]
    [Rule("C-08", "S-64")]
    public void Login_MoreThanTwiceInOneSecond_FailsWith10()
    {
        using World world = World.Start(face);
        TestUser alice = world.User("alice");
        for (int i = 0; i < 2; i++)
        {
            alice.Login();
            alice.Logout();
        }

        world.AdvanceMs(999);
        alice.Log.Clear();
        alice.Login();
        world.AdvanceMs(1);
        alice.Login();
        world.AdvanceMs(0);

        Assert.That(
            alice.Log.Lines, Is.EqualTo(new[] { "999 LoginFailed(10)", "1000 SC(2,1)" }));
    }

    [TestCase("")]
    [TestCase(null)]
    [TestCase("null")]
    [TestCase("al\"ice")]
    [TestCase("ältere")]
    [Rule("A-07", "A-03", "A-04", "A-17")]
    public void Login_WithAnInvalidUserId_Returns3AndUsesNoBudget(string? userId)
    {
        using World world = World.Start(face);
        TestUser alice = world.User("alice");
        for (int i = 0; i < 3; i++)
        {
            Assert.That(alice.LoginAs(userId!), Is.EqualTo(3));
        }

        world.AdvanceMs(0);

        Assert.That(alice.Log.Lines, Is.Empty);
        Assert.That(alice.Login(), Is.Zero);
        world.AdvanceMs(0);
        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "SC(2,1)" }));
    }

    [TestCase(64, 0)]
    [TestCase(65, 3)]
    [Rule("A-01")]
    public void Login_WithAUserIdAtTheLimit_Is64BytesInclusive(int length, int expected)
    {
        using World world = World.Start(face);

        Assert.That(world.User(new string('a', length)).Login(), Is.EqualTo(expected));
    }

    [TestCase("NULL")]
    [TestCase("nullx")]
    [TestCase(" ")]
    [TestCase(" padded ")]
    [TestCase("!#$%&()+-:;<=.>?@[]^_{}|~,`")]
    [Rule("A-03", "A-04", "A-06")]
    public void Login_WithAnUnusualUserId_IsAccepted(string userId)
    {
        using World world = World.Start(face);

        Assert.That(
            world.Online(userId).State, Is.EqualTo(ConnectionState.Connected));
    }

    [Test]
    [Rule("A-03")]
    public void Login_WithABacktickThatIsNotAllowed_Returns3()
    {
        using World world = World.Start(
            face,
            new SimulationOptions { Client = new ClientOptions { AllowBacktickInIds = false } });

        Assert.That(world.User("a`b").Login(), Is.EqualTo(3));
    }

    [Test]
    [Rule("C-21")]
    public void Return_AfterALostLink_GivesNoLoginCallback()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");

        world.CutFor("alice", 5_000);
        world.AdvanceMs(10_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "SC(4,5)", "SC(3,2)" }));
    }
}
