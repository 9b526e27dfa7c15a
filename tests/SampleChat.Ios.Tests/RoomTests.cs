using System.Linq;
using NUnit.Framework;
using RtmSim;
using RtmSim.Testing;

namespace SampleChat.Ios.Tests;

public sealed class RoomTests : ChatFixture
{
    [Test]
    public void Join_OthersAreThere_ShowsMembersAndCount()
    {
        ChatViewModel alice = SignedIn("alice");
        Sim.Users.Online("bob").Join("lobby");
        Sim.Users.Online("carol").Join("lobby");
        AdvanceSeconds(1);

        Room lobby = JoinedLobby(alice);

        Assert.That(lobby.Members, Is.EquivalentTo(new[] { "alice", "bob", "carol" }));
        Assert.That(lobby.MemberCount, Is.EqualTo(3));
    }

    [Test]
    public void Members_ComeAndGo_ListFollows()
    {
        Room lobby = JoinedLobby(SignedIn("alice"));
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
        Room lobby = JoinedLobby(SignedIn("alice"));
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
        Room lobby = JoinedLobby(SignedIn("alice"));
        lobby.Leave();

        lobby.Say("One more thing");
        AdvanceSeconds(1);

        Assert.That(lobby.Lines.Single().Problem, Is.EqualTo("You are not in the room."));
    }

    [BreaksClause("no limit is hit", "the user is faster than the limit")]
    [Test]
    public void Say_MoreThan180LinesInThreeSeconds_HoldsTheRestBack()
    {
        Room lobby = JoinedLobby(SignedIn("alice"));

        for (int i = 1; i <= 181; i++)
        {
            lobby.Say($"line {i}");
        }

        AdvanceSeconds(3);
        ChatLine last = lobby.Lines[^1];
        Assert.That(lobby.Lines.Count(line => line.Delivery == Delivery.Sent), Is.EqualTo(180));
        Assert.That(last.Problem, Is.EqualTo("Too many messages. Wait a moment."));

        lobby.SayAgain(last);
        AdvanceSeconds(1);
        Assert.That(last.Delivery, Is.EqualTo(Delivery.Sent));
    }

    [BreaksClause("no limit is hit", "the user is faster than the limit")]
    [BreaksClause("a channel is joined once", "the user taps twice")]
    [Test]
    public void Join_TwiceOrTooOften_AsksToWaitOnlyForTheLatter()
    {
        Room lobby = JoinedLobby(SignedIn("alice"));
        lobby.Join();
        AdvanceSeconds(1);
        Assert.That(lobby.Notice, Is.Null, "being there already is no failure");

        lobby.Leave();
        lobby.Join();
        AdvanceSeconds(1);

        Assert.That(lobby.IsJoined, Is.False);
        Assert.That(lobby.Notice, Is.EqualTo("Too many attempts. Wait a moment."));
    }

    [Test]
    public void CloseRoom_ThenTheSameNameAgain_IsANewRoomThatHearsAll()
    {
        ChatViewModel alice = SignedIn("alice");
        ScriptedPeer bob = Sim.Users.Online("bob");
        bob.Join("lobby");
        Room former = JoinedLobby(alice);

        alice.CloseRoom(former);
        bob.Say("lobby", "Where did she go?");
        AdvanceSeconds(1);
        Room lobby = JoinedLobby(alice);
        alice.CloseRoom(former);
        bob.Say("lobby", "Welcome back!");
        AdvanceSeconds(1);

        Assert.That(lobby, Is.Not.SameAs(former));
        Assert.That(former.Lines, Is.Empty);
        Assert.That(lobby.Lines.Single().Text, Is.EqualTo("Welcome back!"));
        Assert.That(lobby.Members, Is.EquivalentTo(new[] { "alice", "bob" }));
    }

    [Test]
    public void RoomOf_ANameThatIsNotValid_CannotBeJoined()
    {
        Room room = SignedIn("alice").RoomOf("over/under");

        room.Join();
        room.Say("Is this on?");

        Assert.That(room.Notice, Is.EqualTo("This is not a valid room name."));
        Assert.That(room.Lines.Single().Problem, Is.EqualTo("You are not in the room."));
    }

    private Room JoinedLobby(ChatViewModel app)
    {
        Room lobby = app.RoomOf("lobby");
        lobby.Join();
        AdvanceSeconds(1);
        Assert.That(lobby.IsJoined, lobby.Notice);
        return lobby;
    }
}
