using System;
using System.Linq;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Attributes;

/// <summary>What Unity alone has of the rules of <see cref="ChannelAttributeTests"/>.</summary>
public sealed class UnityChannelAttributeTests
{
    [Test]
    [Rule("K-02")]
    public void Notification_OffOrNotSaid_TellsNobodyAndHoldsForOneCallOnly()
    {
        using World world = World.Start();
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();

        alice.User.SetIn("room", notify: true, "a=1");
        alice.User.UpdateIn("room", notify: false, "a=2");
        alice.User.Client.SetChannelAttributes("room", alice.User.OfChannel("a=3"), default, 0L);
        alice.User.DeleteIn("room", notify: false, "a");
        alice.User.ClearIn("room");
        world.AdvanceMs(1_000);

        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "AttributesUpdated(a=1;1)" }));
    }

    [Test]
    [Rule("K-06", "D-13", "B-08", "B-22")]
    public void Calls_WithoutALogin_ReturnWhatIsMissing()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        TestUser broken = world.User("alice", "too short");
        Func<TestUser, int>[] calls =
        [
            user => user.SetIn("c", notify: false, "a=1"),
            user => user.UpdateIn("c", notify: false, "a=1"),
            user => user.DeleteIn("c", notify: false, "a"),
            user => user.ClearIn("c"), user => user.ReadIn("c"),
            user => user.ReadKeysIn("c", "a"),
        ];

        Assert.That(calls.Select(call => call(alice)), Is.All.EqualTo(102));
        Assert.That(calls.Select(call => call(broken)), Is.All.EqualTo(101));
        RtmChannelAttribute[] made = alice.OfChannel("a=1");
        alice.Dispose();
        Assert.That(calls.Skip(2).Select(call => call(alice)), Is.All.EqualTo(-7));
        Assert.That(alice.Client.SetChannelAttributes("c", made, default, 0L), Is.EqualTo(-7));
        Assert.That(alice.Client.CreateChannelAttribute(), Is.Null);
    }
}
