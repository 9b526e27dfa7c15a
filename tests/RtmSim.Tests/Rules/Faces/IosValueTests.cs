using System.Collections.Generic;
using DT.Xamarin.Agora;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Faces;

/// <summary>What the objects of iOS hold, and when calls read them.</summary>
public sealed class IosValueTests
{
    [Test]
    [Rule("K-11", "S-44")]
    public void Attributes_ChangedAfterTheCall_AreSetAsTheyWere()
    {
        using World world = World.Start(Face.Ios);
        TestUser alice = world.Online("alice");
        AgoraRtmKit kit = ((IosTestUser)alice).Kit;
        AgoraRtmAttribute own = new() { Key = "a", Value = "1" };
        AgoraRtmChannelAttribute shared = new() { Key = "b", Value = "2" };
        AgoraRtmAttribute[] list = [own];

        kit.SetLocalUserAttributes(list, null);
        kit.SetChannel("room", [shared], null, null);
        own.Value = "changed";
        shared.Value = "changed";
        list[0] = new AgoraRtmAttribute { Key = "c", Value = "3" };
        alice.Read("alice");
        alice.ReadIn("room");
        world.AdvanceMs(1_000);

        Assert.That(
            alice.Log.Texts, Is.EqualTo(new[] { "alice(a=1;1;0)", "Attributes(b=2;1;0)" }));
    }

    [Test]
    [Rule("J-03", "PR-15")]
    public void Attributes_OfNobody_AreNoListAtAll()
    {
        using World world = World.Start();
        IosTestUser alice = IosTestUser.Online(world, "alice");
        bool? isNull = null;

        alice.Kit.GetUserAllAttributes("nobody", (found, _, _) => isNull = found is null);
        world.AdvanceMs(1_000);

        Assert.That(isNull, Is.True);
    }

    [Test]
    [Rule("F-25")]
    public void Members_InEventsAndLists_CarryUserAndChannel()
    {
        using World world = World.Start(Face.Ios);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        AgoraRtmChannel room = ((IosTestChannel)alice).Channel;
        List<string> told = new();
        room.ChannelDelegate = new Leavings(told);

        room.GetMembersWithCompletion((members, _) => told.Add(Text(members[1])));
        bob.Leave();
        world.AdvanceMs(1_000);

        Assert.That(told, Is.EquivalentTo(new[] { "bob@room", "bob@room" }));
    }

    [Test]
    [Rule("O-02", "S-58")]
    public void LogSettings_OfANewKit_AreTakenAndStandInTheTrace()
    {
        using World world = World.Start(Face.Ios);
        AgoraRtmKit kit = ((IosTestUser)world.User("alice")).Kit;

        Assert.That(kit.SetLogFile("/logs/rtm.txt"), Is.Zero);
        Assert.That(kit.SetLogFilters(AgoraRtmLogFilter.Mask), Is.Zero);
        Assert.That(kit.SetLogFileSize(512), Is.Zero);
        Assert.That(world.Trace.ToText(), Does.Contain("SetLogFile(path: \"/logs/rtm.txt\") = 0"));
    }

    private static string Text(AgoraRtmMember member) => $"{member.UserId}@{member.ChannelId}";

    private sealed class Leavings(List<string> told) : AgoraRtmChannelDelegate
    {
        public override void MemberLeft(AgoraRtmChannel channel, AgoraRtmMember member) =>
            told.Add(Text(member));
    }
}
