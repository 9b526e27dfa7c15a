using System.Collections.Generic;
using System.Linq;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Channels;

/// <summary>What Unity alone has of the rules of <see cref="MemberEventTests"/>.</summary>
public sealed class UnityMemberEventTests
{
    [Test]
    [Rule("F-25")]
    public void Member_InAnEvent_CarriesUserAndChannel()
    {
        using World world = World.Start();
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        List<(string, string)> seen = new();
        void Note(RtmChannelMember member) => seen.Add((member.GetUserId(), member.GetChannelId()));
        alice.Handler.OnMemberJoined += (_, member) => Note(member);
        alice.Handler.OnMemberLeft += (_, member) => Note(member);
        alice.Handler.OnGetMembers += (_, members, _, _) => members.ToList().ForEach(Note);

        bob.Leave();
        bob.Join();
        world.AdvanceMs(1_000);
        alice.GetMembers();
        world.AdvanceMs(1_000);

        Assert.That(seen, Is.EqualTo(new[]
        {
            ("bob", "room"), ("bob", "room"), ("alice", "room"), ("bob", "room"),
        }));
    }
}
