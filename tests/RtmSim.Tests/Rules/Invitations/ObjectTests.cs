using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Invitations;

/// <summary>The call manager and the invitation objects.</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class ObjectTests(Face face)
{
    [Test]
    [Rule("L-08", "L-18", "PR-19")]
    public void Texts_AreThoseOfTheMomentOfTheCall()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Callers();

        TestLocalInvitation call = alice.Calls.Call("bob", "before");
        call.SetContent("after");
        world.AdvanceMs(100);
        bob.Calls.Accept("yes");
        bob.Calls.Last.SetResponse("later");
        world.AdvanceMs(100);

        Assert.That(call.GetCalleeId(), Is.EqualTo("bob"));
        Assert.That(bob.Calls.Last.GetCallerId(), Is.EqualTo("alice"));
        Assert.That(bob.Calls.Last.GetContent(), Is.EqualTo("before"));
        Assert.That(call.GetResponse(), Is.EqualTo("yes"));
    }

    [Test]
    [Rule("S-54")]
    public void Callee_WithoutAManager_IsReachedAndNeverAnswers()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();

        alice.Calls.Call("bob");
        world.AdvanceMs(120_000);

        Assert.That(
            alice.Log.Lines, Is.EqualTo(new[] { "1040 Reached", "61040 Failed(3)" }));
        Assert.That(bob.Log.Texts, Is.Empty);
    }
}
