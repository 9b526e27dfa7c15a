using NUnit.Framework;
using RtmSim.Protocol;
using RtmSim.Service;

namespace RtmSim.Tests.Rules.Invitations;

/// <summary>What the service remembers of calls.</summary>
public sealed class CallBookTests
{
    private static readonly long Second = System.TimeSpan.TicksPerSecond;

    private readonly Session _caller = new(new AppSpace("app"), "alice", null!);

    [Test]
    public void Calls_OneAMinuteForever_TakeABoundedPlace()
    {
        CallBook book = new();

        for (int i = 0; i < 10_000; i++)
        {
            book.Add(new CallId(1, i), new Call(_caller, "bob"), i * 60 * Second);
            Assert.That(book.Count, Is.LessThanOrEqualTo(64));
        }
    }

    [TestCase(0, true)]
    [TestCase(1, false)]
    public void Call_IsKeptForFiveMinutesAfterItsLastWord(long over, bool isKept)
    {
        CallBook book = new();
        CallId silent = new(1, 0);
        book.Add(silent, new Call(_caller, "bob"), 0);
        Assert.That(book.Find(silent, 100 * Second), Is.Not.Null);
        long later = (400 * Second) + over;

        for (int i = 1; i <= 64; i++)
        {
            book.Add(new CallId(1, i), new Call(_caller, "bob"), later);
        }

        Assert.That(book.Find(silent, later), isKept ? Is.Not.Null : Is.Null);
        Assert.That(book.Count, Is.EqualTo(isKept ? 65 : 64));
    }

    [Test]
    public void Calls_ManyThatAreOpenAtOnce_AreAllKept()
    {
        CallBook book = new();

        for (int i = 0; i < 1_000; i++)
        {
            book.Add(new CallId(1, i), new Call(_caller, "bob"), 0);
        }

        Assert.That(book.Count, Is.EqualTo(1_000));
    }
}
