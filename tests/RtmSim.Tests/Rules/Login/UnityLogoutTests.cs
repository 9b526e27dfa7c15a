using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Login;

/// <summary>What Unity alone has of the rules of <see cref="LogoutTests"/>.</summary>
public sealed class UnityLogoutTests
{
    [Test]
    [Rule("S-21")]
    public void Logout_WithOnLeaveAtLogout_ReportsEachJoinedChannel()
    {
        using World world = World.Start(
            new SimulationOptions { Client = new ClientOptions { OnLeaveAtLogout = true } });
        TestChannel lobby = world.Members("lobby", "alice")[0];
        lobby.User.Channel("never joined");

        lobby.User.Logout();
        world.AdvanceMs(1_000);

        Assert.That(
            lobby.Log.Texts, Is.EqualTo(new[] { "Left(0)", "LoggedOut(0)", "SC(1,6)" }));
    }
}
