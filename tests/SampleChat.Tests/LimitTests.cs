using System.Linq;
using NUnit.Framework;
using RtmSim.Testing;

namespace SampleChat.Tests;

public sealed class LimitTests : ChatFixture
{
    [BreaksClause("no limit is hit", "the user is faster than the limit")]
    [Test]
    public void Say_MoreThan180LinesInThreeSeconds_HoldsTheRestBack()
    {
        Room lobby = SignedIn("alice").RoomOf("lobby");
        lobby.Join();
        AdvanceSeconds(1);

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
}
