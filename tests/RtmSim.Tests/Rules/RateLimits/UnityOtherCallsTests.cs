using System.Linq;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.RateLimits;

/// <summary>What Unity alone has of the rules of <see cref="OtherCallsTests"/>.</summary>
public sealed class UnityOtherCallsTests
{
    [Test]
    [Rule("S-64", "C-07")]
    public void Login_AnsweredAlreadyOrRefusedAtOnce_IsNotCounted()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        alice.LoginAs("a/b");
        alice.Client.Login("no token at all", "alice");
        alice.Login();
        alice.Login();
        alice.Login();
        alice.Logout();
        alice.Login();
        alice.Logout();

        alice.Login();
        world.AdvanceMs(0);

        Assert.That(alice.Log.Count("LoginFailed(8)"), Is.EqualTo(2));
        Assert.That(alice.Log.Count("LoginFailed(10)"), Is.EqualTo(1));
        Assert.That(alice.Log.Texts.Last(), Is.EqualTo("LoginFailed(10)"));
    }
}
