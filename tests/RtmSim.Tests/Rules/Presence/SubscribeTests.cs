using System.Linq;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Presence;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class SubscribeTests(Face face)
{
    [Test]
    [Rule("I-06", "S-41", "S-15", "PR-16")]
    public void Subscribe_SomePeers_GivesTheResultThenTheirStatesInCallOrder()
    {
        using World world = World.Start(face);
        (TestUser alice, _) = world.Pair();

        int code = alice.Subscribe("zoe", "bob", "alice");
        world.AdvanceMs(60_000);

        Assert.That(code, Is.Zero);
        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "1020 Subscription(0)", "1020 Changed(zoe=2,bob=0,alice=0;3)",
        }));
    }

    [Test]
    [Rule("I-08", "S-41", "I-12")]
    public void Subscribe_PeerSubscribedBefore_IsReportedAgainAndKeepsItsPlace()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        alice.Subscribe("carol", "bob");
        world.AdvanceMs(1_000);
        alice.Log.Clear();

        alice.Subscribe("bob", "dave", "bob");
        world.AdvanceMs(1_000);
        alice.ListSubscribed();
        world.AdvanceMs(1_000);
        bob.Logout();
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[]
        {
            "Subscription(0)", "Changed(bob=0,dave=2;2)", "Subscribed(carol,bob,dave;3;0)",
            "Changed(bob=2;1)",
        }));
    }

    [TestCase(512, 0)]
    [TestCase(513, 6)]
    [TestCase(0, 2)]
    [Rule("I-09", "I-10", "S-41")]
    public void Lists_OfSubscribeAndUnsubscribe_AreOfOneToFiveHundredTwelve(int peers, int code)
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        string[] list = Enumerable.Repeat("bob", peers).ToArray();

        int subscribed = alice.Subscribe(list);
        int unsubscribed = alice.Unsubscribe(list);
        world.AdvanceMs(60_000);

        Assert.That((subscribed, unsubscribed), Is.EqualTo((code, code)));
        Assert.That(alice.Log.Count("Subscription(0)"), Is.EqualTo(code == 0 ? 2 : 0));
        Assert.That(alice.Log.Texts, Has.Count.EqualTo(code == 0 ? 3 : 0));
    }

    [Test]
    [Rule("I-08", "I-09", "S-41")]
    public void Total_OverFiveHundredTwelve_RejectsTheWholeCall()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        alice.Subscribe(Enumerable.Range(0, 511).Select(i => $"p{i}").ToArray());
        world.AdvanceMs(1_000);
        alice.Log.Clear();

        int tooMany = alice.Subscribe("a", "b");
        world.AdvanceMs(1_000);
        alice.Subscribe("a", "p0", "a");
        world.AdvanceMs(1_000);
        alice.Subscribe("p1");
        alice.Subscribe("b");
        world.AdvanceMs(1_000);
        alice.Unsubscribe("p5");
        alice.Subscribe("b");
        world.AdvanceMs(1_000);

        Assert.That(tooMany, Is.Zero);
        Assert.That(alice.Log.Texts, Is.EqualTo(new[]
        {
            "Subscription(6)",
            "Subscription(0)", "Changed(a=2,p0=2;2)",
            "Subscription(0)", "Changed(p1=2;1)", "Subscription(6)",
            "Subscription(0)", "Subscription(0)", "Changed(b=2;1)",
        }));
    }

    [Test]
    [Rule("I-11", "S-41")]
    public void Unsubscribe_SomePeers_EndsTheirCallbacksAndNoOthers()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        TestUser carol = world.Online("carol");
        alice.Subscribe("bob", "carol");
        world.AdvanceToMs(2_000);
        alice.Log.Clear();

        int code = alice.Unsubscribe("bob", "never-subscribed");
        world.AdvanceToMs(3_000);
        bob.Logout();
        carol.Logout();
        world.AdvanceMs(60_000);

        Assert.That(code, Is.Zero);
        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "2020 Subscription(0)", "3020 Changed(carol=2;1)",
        }));
    }

    [Test]
    [Rule("I-12", "S-41")]
    public void List_OfSubscriptions_IsInOrderOfSubscription()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        world.AdvanceToMs(1_000);
        alice.ListSubscribed();
        alice.Subscribe("zoe", "bob");
        alice.Subscribe("alice");
        alice.Unsubscribe("zoe");
        alice.Subscribe("zoe");
        world.AdvanceToMs(2_000);

        int code = alice.ListSubscribed();
        world.AdvanceMs(60_000);

        Assert.That(code, Is.Zero);
        Assert.That(
            alice.Log.Lines.Where(line => line.Contains("Subscribed(")),
            Is.EqualTo(new[] { "1020 Subscribed(;0;0)", "2020 Subscribed(bob,alice,zoe;3;0)" }));
    }

    [Test]
    [Rule("S-41")]
    public void List_OfAnUnknownOption_ReturnsZeroAndCallsBackFailure()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        world.AdvanceToMs(1_000);

        int code = alice.ListSubscribed(option: 1);
        world.AdvanceMs(60_000);

        Assert.That(code, Is.Zero);
        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Subscribed(;0;1)" }));
    }

    [Test]
    [Rule("I-13", "C-18")]
    public void Logout_OfASubscriber_EndsItsSubscriptions()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        alice.Subscribe("bob");
        world.AdvanceMs(1_000);

        alice.Logout();
        world.AdvanceMs(1_000);
        alice.Login();
        world.AdvanceMs(1_000);
        alice.Log.Clear();
        alice.ListSubscribed();
        bob.Logout();
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Subscribed(;0;0)" }));
    }

    [Test]
    [Rule("S-28", "I-17", "S-27")]
    public void Eviction_OfASubscriber_EndsItsSubscriptions()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        alice.Subscribe("bob");
        world.AdvanceMs(1_000);
        alice.Log.Clear();

        TestUser phone = world.Online("alice");
        bob.Logout();
        phone.ListSubscribed();
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "SC(5,8)" }));
        Assert.That(phone.Log.Texts, Is.EqualTo(new[] { "Subscribed(;0;0)" }));
    }

    [Test]
    [Rule("Q-06")]
    public void Budgets_OfSubscribeAndUnsubscribe_AreApart()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        for (int i = 0; i < 10; i++)
        {
            alice.Subscribe("bob");
            alice.Unsubscribe("bob");
        }

        world.AdvanceMs(100);
        alice.Log.Clear();
        alice.Subscribe("bob");
        alice.Unsubscribe("bob");
        alice.QueryPeers("bob");
        world.AdvanceMs(0);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Subscription(5)", "Subscription(5)" }));
    }
}
