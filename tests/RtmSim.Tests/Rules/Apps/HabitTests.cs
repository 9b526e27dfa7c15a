using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Apps;

/// <summary>What apps do that the documentation does not tell them to.</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class HabitTests(Face face)
{
    [Test]
    [Rule("B-21", "B-22", "D-13")]
    public void Join_BeforeTheLogin_ReturnsACodeAndTheChannelIsGoodLater()
    {
        using World world = World.Start(face);
        TestUser alice = world.User("alice");
        TestChannel lobby = alice.Channel("lobby");

        int before = lobby.Join();
        alice.Login();
        int during = lobby.Join();
        world.AdvanceMs(250);
        alice.Log.Clear();
        int after = lobby.Join();
        world.AdvanceMs(20);

        Assert.That((before, during, after), Is.EqualTo((102, 102, 0)));
        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Joined" }));
    }

    [Test]
    [Rule("B-01", "B-02")]
    public void Clients_SeveralInOneProcess_AreAsIfInSeveral()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        TestUser phone = world.User("carol");
        TestUser elsewhere = world.User("bob", new string('e', 32));
        phone.Login();
        elsewhere.Login();
        world.AdvanceMs(1_000);
        phone.Log.Clear();
        elsewhere.Log.Clear();

        alice.Send("carol", "to carol");
        bob.Send("carol", "from bob");
        alice.Send("bob", "to bob");
        world.AdvanceMs(1_000);

        Assert.That(phone.Log.Texts, Is.EqualTo(new[] { "alice: to carol", "bob: from bob" }));
        Assert.That(bob.Log.Texts, Does.Contain("alice: to bob"));
        Assert.That(elsewhere.Log.Texts, Is.Empty);
    }

    [Test]
    [Rule("P-08", "S-14")]
    public void Calls_InsideCallbacks_BuildAWholeSession()
    {
        using World world = World.Start(face);
        TestUser alice = world.User("alice");
        TestChannel lobby = alice.Channel("lobby");
        alice.Inside["LoggedIn"] = () => lobby.Join();
        alice.Inside["Joined"] = () => lobby.Send("hello");
        alice.Inside["ChannelSent(0)"] = () => lobby.Leave();
        alice.Inside["Left(0)"] = () => alice.Logout();
        alice.Inside["LoggedOut(0)"] = () => alice.Login();

        alice.Login();
        world.AdvanceMs(1_500);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[]
        {
            "SC(2,1)", "LoggedIn", "SC(3,2)",
            "Joined", "Count(1)", "ChannelSent(0)", "Left(0)",
            "LoggedOut(0)", "SC(1,6)",
            "SC(2,1)", "LoggedIn", "SC(3,2)",
            "Joined", "Count(1)", "ChannelSent(0)", "Left(0)",
        }));
    }
}
