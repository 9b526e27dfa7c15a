using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Login;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class TokenFormTests(Face face)
{
    [TestCase("")]
    [TestCase(null)]
    [TestCase(World.AppId)]
    [TestCase("006" + World.AppId)]
    [TestCase("xyz" + World.AppId + "anything")]
    [TestCase("007")]
    [TestCase("007eJx")]
    [Rule("C-10", "S-17")]
    public void Login_WithNoTokenOrOneOfTheRightForm_IsTaken(string? token)
    {
        using World world = World.Start(face);

        Assert.That(world.User("alice").Login(token!), Is.Zero);
    }

    [TestCase("006")]
    [TestCase("006" + "0123456789abcdef0123456789abcdeF")]
    [TestCase("a token of another kind")]
    [TestCase("x")]
    [Rule("C-09", "S-17")]
    public void Login_WithATokenThatIsNone_Returns5AndDoesNothing(string token)
    {
        using World world = World.Start(face);
        TestUser alice = world.User("alice");
        for (int i = 0; i < 3; i++)
        {
            Assert.That(alice.Login(token), Is.EqualTo(5));
        }

        Assert.That(alice.Login(), Is.Zero, "the refused ones used no budget");
        world.AdvanceMs(1_000);
        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "SC(2,1)", "LoggedIn", "SC(3,2)" }));
    }

    [Test]
    [Rule("S-17")]
    public void Login_WithTheFormCheckOff_TakesAnyToken()
    {
        using World world = World.Start(
            face, new SimulationOptions { Client = new ClientOptions { TokenFormCheck = false } });

        Assert.That(world.User("alice").Login("anything"), Is.Zero);
    }
}
