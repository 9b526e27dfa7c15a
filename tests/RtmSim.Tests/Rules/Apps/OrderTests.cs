using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Apps;

/// <summary>The order of callbacks that logs of real sessions show.</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class OrderTests(Face face)
{
    [Test]
    [Rule("C-01", "C-02", "C-14", "F-06", "F-08", "F-15")]
    public void Session_FromLoginToLogout_CallsBackInTheOrderOfRealLogs()
    {
        using World world = World.Start(face);
        TestUser alice = world.User("alice");
        TestChannel lobby = alice.Channel("lobby");

        alice.Login();
        world.AdvanceMs(1_000);
        lobby.Join();
        world.AdvanceMs(1_000);
        lobby.Leave();
        world.AdvanceMs(0);
        alice.Logout();
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "0 SC(2,1)", "250 LoggedIn", "250 SC(3,2)",
            "1020 Joined", "1040 Count(1)",
            "2000 Left(0)",
            "2500 LoggedOut(0)", "2500 SC(1,6)",
        }));
    }

    [Test]
    [Rule("C-04", "C-05")]
    public void Login_ThatFails_ReportsTheFailureBeforeTheState()
    {
        using World world = World.Start(face);
        TestUser alice = world.User("alice");
        world.Network.Cut("alice");
        alice.Login();

        world.AdvanceMs(12_000);

        Assert.That(
            alice.Log.Lines,
            Is.EqualTo(new[] { "0 SC(2,1)", "12000 LoginFailed(9)", "12000 SC(1,4)" }));
    }

    [Test]
    [Rule("F-15")]
    public void Leave_WithoutALink_IsReportedWithoutARoundTrip()
    {
        using World world = World.Start(face);
        TestChannel lobby = world.Members("lobby", "alice")[0];
        world.Network.Cut("alice");

        lobby.Leave();
        world.AdvanceMs(0);

        Assert.That(lobby.Log.Texts, Is.EqualTo(new[] { "Left(0)" }));
    }
}
