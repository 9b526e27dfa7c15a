using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.InFlight;

/// <summary>What Unity alone has of the rules of <see cref="LocalFailureTests"/>.</summary>
public sealed class UnityLocalFailureTests
{
    [TestCase(LocalFailureDelivery.Native)]
    [TestCase(LocalFailureDelivery.ReturnAndCallback)]
    [TestCase(LocalFailureDelivery.CallbackOnly)]
    [Rule("S-03")]
    public void Calls_NotInitialized_AlwaysReturnTheCodeAlone(LocalFailureDelivery setting)
    {
        using World world = World.Start(new ClientOptions { LocalFailureDelivery = setting });
        TestUser alice = world.User("alice", "too-short");
        TestChannel room = alice.Channel("room");

        int[] codes =
        {
            alice.Send("bob", "hi"), alice.CountMembers("room"), room.Join(), room.Leave(),
            room.Send("hi"), room.GetMembers(),
        };
        world.AdvanceMs(60_000);

        Assert.That(codes, Is.All.EqualTo(101));
        Assert.That(alice.Log.Texts, Is.Empty);
    }

    [Test]
    [Rule("S-03")]
    public void Count_RefusedOnTheCallingThread_AssignsNoRequestId()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        long requestId = 77;
        long before = alice.Client.CreateMessage().GetMessageId();

        int code = alice.Client.GetChannelMemberCount(new[] { "a/b" }, ref requestId);
        long after = alice.Client.CreateMessage().GetMessageId();

        Assert.That(code, Is.EqualTo(2));
        Assert.That(requestId, Is.EqualTo(77));
        Assert.That(after, Is.EqualTo(before + 1));
    }
}
