using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Service;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Attributes;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class UserAttributeTests(Face face)
{
    [Test]
    [Rule("J-01", "J-02", "J-11", "J-12", "J-13", "S-43")]
    public void Changes_OfEachKind_DoWhatTheySayAndTellNobodyElse()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();

        alice.Set("a=1", "b=2");
        bob.Read("alice");
        alice.Update("c=3", "a=4");
        bob.Read("alice");
        alice.Delete("b", "unknown", "b");
        bob.Read("alice");
        alice.Set("z=9");
        bob.Read("alice");
        alice.Clear();
        alice.Clear();
        bob.Read("alice");
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "1020 Set(0)", "1020 Updated(0)", "1020 Deleted(0)", "1020 Set(0)",
            "1020 Cleared(0)", "1020 Cleared(0)",
        }));
        Assert.That(bob.Log.Texts, Is.EqualTo(new[]
        {
            "alice(a=1,b=2;2;0)", "alice(a=4,b=2,c=3;3;0)", "alice(a=4,c=3;2;0)",
            "alice(z=9;1;0)", "alice(;0;0)",
        }));
    }

    [Test]
    [Rule("J-03", "J-04", "J-05", "J-13", "S-43")]
    public void Reads_OfOthers_TellApartNothingAndNobody()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        world.User("carol");
        bob.Set("a=1", "b=2", "c=3");
        world.AdvanceMs(100);

        alice.Read("alice");
        alice.ReadKeys("alice", "a");
        alice.Read("carol");
        alice.ReadKeys("nobody", "a");
        alice.ReadKeys("bob", "c", "nothing", "a", "c");
        world.AdvanceMs(100);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[]
        {
            "alice(;0;0)", "alice(;0;0)", "carol(;0;6)", "nobody(;0;6)", "bob(c=3,a=1,c=3;3;0)",
        }));
    }

    [Test]
    [Rule("C-19", "J-09")]
    public void Logout_OfTheUser_ClearsItsAttributes()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        alice.Set("a=1");
        world.AdvanceMs(100);

        alice.Logout();
        world.AdvanceMs(20);
        bob.Read("alice");
        world.AdvanceMs(1_000);
        alice.Login();
        world.AdvanceMs(1_000);
        bob.Read("alice");
        world.AdvanceMs(100);

        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "alice(;0;6)", "alice(;0;0)" }));
    }

    [Test]
    [Rule("C-19", "J-10")]
    public void Copy_AfterALogout_IsNotUploadedByTheNextSession()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        alice.Set("a=1");
        world.AdvanceMs(100);
        alice.Logout();
        world.AdvanceMs(1_000);
        alice.Login();
        world.AdvanceMs(1_000);

        world.CutFor("alice", 40_000);
        world.AdvanceMs(41_000);
        bob.Read("alice");
        world.AdvanceMs(100);

        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "alice(;0;0)" }));
    }

    [TestCase(31_000.0, "alice(a=1;1;0)")]
    [TestCase(31_000.0001, "alice(;0;6)")]
    [Rule("J-09", "S-43")]
    public void Silence_OfTheUser_EndsItsAttributesAtThe30sMark(double readMs, string expected)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        alice.Set("a=1");
        world.AdvanceMs(100);
        world.AdvanceToMs(1_500);
        world.Network.Cut("alice");

        world.AdvanceToMs(readMs + 490);
        bob.Read("alice");
        world.AdvanceMs(100);

        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { expected }));
    }

    [TestCase(10_000)]
    [TestCase(40_000)]
    [Rule("J-10", "D-08", "S-46", "S-47", "S-63")]
    public void Return_AfterAnyOutage_UploadsTheCopyBeforeConnectedIsReported(int outageMs)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        alice.Set("a=1", "b=2");
        alice.Update("c=3");
        alice.Delete("b");
        world.AdvanceMs(100);
        alice.Log.Clear();
        world.CutFor("alice", outageMs);
        alice.Inside["SC(3,2)"] = () => bob.Read("alice");

        world.AdvanceMs(outageMs + 1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "SC(4,5)", "SC(3,2)" }));
        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "alice(a=1,c=3;2;0)" }));
    }

    [Test]
    [Rule("J-10")]
    public void Return_WithoutAnAnswerToAChange_DoesNotUndoTheChange()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        alice.Set("a=1");
        world.AdvanceMs(100);

        // The change reaches the service; its answer waits for the return.
        alice.Set("a=2");
        world.AdvanceMs(10);
        world.CutFor("alice", 4_500);
        world.AdvanceMs(6_000);
        bob.Read("alice");
        world.AdvanceMs(100);

        Assert.That(
            alice.Log.Texts, Is.EqualTo(new[] { "Set(0)", "SC(4,5)", "SC(3,2)", "Set(0)" }));
        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "alice(a=2;1;0)" }));
    }

    [Test]
    [Rule("J-10", "D-12")]
    public void Change_WhileReconnecting_FollowsTheUploadedCopy()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        alice.Set("a=1");
        world.AdvanceMs(100);
        world.CutFor("alice", 40_000);
        world.AdvanceMs(38_000);
        alice.Log.Clear();

        alice.Update("b=2");
        world.AdvanceMs(4_000);
        bob.Read("alice");
        world.AdvanceMs(100);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "SC(3,2)", "Updated(0)" }));
        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "alice(a=1,b=2;2;0)" }));
    }

    [TestCase(true, "alice(a=1;1;0)")]
    [TestCase(false, "alice(;0;0)")]
    [Rule("S-28")]
    public void Eviction_OfTheUser_KeepsTheAttributesIfTheOptionsSaySo(
        bool survive, string expected)
    {
        using World world = World.Start(
            face, new ServiceOptions { AttributesSurviveEviction = survive });
        (TestUser alice, TestUser bob) = world.Pair();
        alice.Set("a=1");
        world.AdvanceMs(100);

        world.Online("alice");
        bob.Read("alice");
        world.AdvanceMs(100);

        Assert.That(alice.State, Is.EqualTo(ConnectionState.Aborted));
        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { expected }));
    }

    [Test]
    [Rule("S-47")]
    public void OwnAttributes_ReadByAnotherDevice_AreTheServices()
    {
        using World world = World.Start(face);
        (TestUser alice, _) = world.Pair();
        alice.Set("a=1");
        world.AdvanceMs(100);
        TestUser phone = world.Online("alice");

        phone.Read("alice");
        world.AdvanceMs(100);

        Assert.That(phone.Log.Texts, Is.EqualTo(new[] { "alice(a=1;1;0)" }));
    }

    [TestCase(4_980, "Set(0)")]
    [TestCase(4_981, "Set(7)")]
    [Rule("J-08", "D-12")]
    public void Change_WithoutAnAnswer_TimesOutAfter5s(int clogMs, string expected)
    {
        using World world = World.Start(face);
        (TestUser alice, _) = world.Pair();
        world.Network["alice"].Clog();

        alice.Set("a=1");
        alice.Read("alice");
        world.AdvanceMs(clogMs);
        world.Network["alice"].Unclog();
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts[0], Is.EqualTo(expected));
        Assert.That(alice.Log.Texts, Has.Count.EqualTo(2));
    }

    [TestCase(PendingAtLogout.Fail, "Set(2)|alice(;0;2)|LoggedOut(0)|SC(1,6)")]
    [TestCase(PendingAtLogout.NotLoggedIn, "Set(102)|alice(;0;102)|LoggedOut(0)|SC(1,6)")]
    [TestCase(PendingAtLogout.Drop, "LoggedOut(0)|SC(1,6)")]
    [Rule("J-08", "S-22")]
    public void Logout_WithCallsUnanswered_EndsThemAsTheOptionsSay(
        PendingAtLogout option, string expected)
    {
        using World world = World.Start(face, new ClientOptions { PendingAtLogout = option });
        (TestUser alice, _) = world.Pair();
        world.Network["alice"].Clog();

        alice.Set("a=1");
        alice.Read("alice");
        alice.Logout();
        world.AdvanceMs(20_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(expected.Split('|')));
    }
}
