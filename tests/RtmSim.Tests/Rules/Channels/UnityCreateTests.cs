using System.Collections.Generic;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Facades.Unity;
using RtmSim.Testing;
using RtmSim.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Tests.Rules.Channels;

/// <summary>What Unity alone has of the rules of <see cref="CreateTests"/>.</summary>
public sealed class UnityCreateTests
{
    [Test]
    [Rule("F-02")]
    public void Create_IdExists_GivesTheObjectWithItsFirstHandler()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        TestChannel room = alice.Channel("room");
        List<string> second = new();

        RtmChannel again = alice.Client.CreateChannel(
            "room", new RtmChannelEventHandler { OnJoinSuccess = _ => second.Add("joined") });
        again.Join();
        world.AdvanceMs(1_000);

        Assert.That(again, Is.SameAs(room.Object));
        Assert.That(second, Is.Empty);
        Assert.That(alice.Log.Texts, Does.Contain("Joined"));
    }

    [Test]
    [Rule("F-03")]
    public void Create_ThreeThousandChannels_WorksAndAnyCanBeJoined()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        HashSet<RtmChannel> objects = new();

        for (int i = 0; i < 3_000; i++)
        {
            objects.Add(alice.Channel($"c{i}").Object);
        }

        alice.Channel("c2999").Join();
        world.AdvanceMs(1_000);

        Assert.That(objects, Has.Count.EqualTo(3_000));
        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Joined", "Count(1)" }));
    }

    [TestCase("")]
    [TestCase("null")]
    [TestCase("a*b")]
    [TestCase("12345678901234567890123456789012345678901234567890123456789012345")]
    [Rule("F-05")]
    public void Create_InvalidId_GivesAnUnusableObjectThatIsKept(string channelId)
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        TestChannel channel = alice.Channel(channelId);

        int[] codes =
        {
            channel.Join(), channel.Leave(), channel.Send("hi"), channel.GetMembers(),
        };
        RtmChannel again = alice.Client.CreateChannel(channelId, new RtmChannelEventHandler());
        world.AdvanceMs(60_000);

        Assert.That(channel.Object, Is.Not.Null);
        Assert.That(codes, Is.All.EqualTo(-7));
        Assert.That(again, Is.SameAs(channel.Object));
        Assert.That(alice.Log.Texts, Is.Empty);
    }

    [TestCase(64, 0)]
    [TestCase(65, -7)]
    [Rule("F-05", "A-02")]
    public void Create_IdOfSixtyFourBytes_IsTheLongest(int length, int joinCode)
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");

        int code = alice.Channel(new string('c', length)).Join();

        Assert.That(code, Is.EqualTo(joinCode));
    }

    [TestCase(8, 0, 0)]
    [TestCase(9, -7, 2)]
    [Rule("A-02")]
    public void Create_OtherLongestIdChosen_HoldsForCreateAndCount(
        int length, int joinCode, int countCode)
    {
        using World world = World.Start(new Client.ClientOptions { MaxChannelIdBytes = 8 });
        TestUser alice = world.Online("alice");
        string channelId = new('c', length);

        int join = alice.Channel(channelId).Join();
        int count = alice.CountMembers(channelId);

        Assert.That((join, count), Is.EqualTo((joinCode, countCode)));
    }

    [TestCase(true, 0)]
    [TestCase(false, -7)]
    [Rule("A-03")]
    public void Create_IdWithBacktick_IsValidAsTheOptionSays(bool allowed, int joinCode)
    {
        using World world = World.Start(new Client.ClientOptions { AllowBacktickInIds = allowed });
        TestUser alice = world.Online("alice");

        Assert.That(alice.Channel("a`b").Join(), Is.EqualTo(joinCode));
    }

    [Test]
    [Rule("F-26")]
    public void GetId_OfAnyChannel_IsItsIdAsText()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");

        string id = alice.Channel("My room").Object.GetId();

        Assert.That(id, Is.EqualTo("My room"));
    }

    [TestCase(true)]
    [TestCase(false)]
    [Rule("F-24", "B-14")]
    public void Dispose_JoinedChannel_LeavesItWithoutOnLeave(bool stale)
    {
        using World world = World.Start(new UnityOptions { StaleChannelCache = stale });
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();

        alice.Dispose();
        world.AdvanceMs(60_000);

        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { "10020 -alice", "10030 Count(1)" }));
        Assert.That(alice.Log.Texts, Is.Empty);
    }

    [TestCase(true, -7)]
    [TestCase(false, 0)]
    [Rule("B-16")]
    public void Create_IdOfADisposedChannel_IsUsableAsTheOptionSays(bool stale, int joinCode)
    {
        using World world = World.Start(new UnityOptions { StaleChannelCache = stale });
        TestChannel alice = world.Room("alice")[0];
        alice.Dispose();

        RtmChannel again = alice.User.Client.CreateChannel("room", new RtmChannelEventHandler());
        int code = again.Join();

        Assert.That(code, Is.EqualTo(joinCode));
        Assert.That(ReferenceEquals(again, alice.Object), Is.EqualTo(stale));
    }
}
