using System.Linq;
using NUnit.Framework;
using RtmSim;
using RtmSim.Testing;

namespace SampleChat.Tests;

public sealed class RoomTests : ChatFixture
{
    [Test]
    public void Join_OthersAreThere_ShowsMembersAndCount()
    {
        ChatViewModel alice = SignedIn("alice");
        Sim.Users.Online("bob").Join("lobby");
        Sim.Users.Online("carol").Join("lobby");
        AdvanceSeconds(1);

        Room lobby = alice.RoomOf("lobby");
        lobby.Join();
        AdvanceSeconds(1);

        Assert.That(lobby.Members, Is.EquivalentTo(new[] { "alice", "bob", "carol" }));
        Assert.That(lobby.MemberCount, Is.EqualTo(3));
    }

    [Test]
    public void Members_ComeAndGo_ListFollows()
    {
        Room lobby = JoinedLobby();
        ScriptedPeer bob = Sim.Users.Online("bob");

        bob.Join("lobby");
        AdvanceSeconds(2);
        Assert.That(lobby.Members, Is.EqualTo(new[] { "alice", "bob" }));
        Assert.That(lobby.MemberCount, Is.EqualTo(2));

        bob.Leave("lobby");
        AdvanceSeconds(2);
        Assert.That(lobby.Members, Is.EqualTo(new[] { "alice" }));
        Assert.That(lobby.MemberCount, Is.EqualTo(1));
    }

    [Test]
    public void Say_InARoom_IsShownOnceAndReachesTheOthers()
    {
        Room lobby = JoinedLobby();
        ScriptedPeer bob = Sim.Users.Online("bob");
        bob.Join("lobby");
        AdvanceSeconds(1);

        lobby.Say("Good morning");
        AdvanceSeconds(1);
        bob.Say("lobby", "Morning!");
        AdvanceSeconds(1);

        Assert.That(
            lobby.Lines.Select(line => line.ToString()),
            Is.EqualTo(new[] { "me: Good morning", "bob: Morning!" }));
        Assert.That(bob.Received.Single().Text, Is.EqualTo("Good morning"));
    }

    [Test]
    public void Say_AfterLeaving_Fails()
    {
        Room lobby = JoinedLobby();
        lobby.Leave();

        lobby.Say("One more thing");
        AdvanceSeconds(1);

        Assert.That(lobby.Lines.Single().Problem, Is.EqualTo("You are not in the room."));
    }

    [BreaksClause("no limit is hit", "the user is faster than the limit")]
    [Test]
    public void Join_ThirdTimeInFiveSeconds_AsksToWait()
    {
        Room lobby = JoinedLobby();
        lobby.Leave();
        lobby.Join();
        AdvanceSeconds(1);
        lobby.Leave();

        lobby.Join();
        AdvanceSeconds(1);

        Assert.That(lobby.IsJoined, Is.False);
        Assert.That(lobby.Notice, Is.EqualTo("Too many attempts. Wait a moment."));
    }

    private Room JoinedLobby()
    {
        Room lobby = SignedIn("alice").RoomOf("lobby");
        lobby.Join();
        AdvanceSeconds(1);
        return lobby;
    }
}
