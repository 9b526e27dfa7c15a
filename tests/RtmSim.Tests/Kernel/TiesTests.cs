using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Kernel;

namespace RtmSim.Tests.Kernel;

/// <summary>Events of one instant: which orders there are, and which never come.</summary>
public class TiesTests
{
    private readonly List<string> _log = [];

    [SetUp]
    public void Clear() => _log.Clear();

    [Test]
    public void Ties_OfThreeLanes_ComeInEachOrder()
    {
        SortedSet<string> seen = new(StringComparer.Ordinal);
        foreach (string choices in new[] { "0 0", "0 1", "1 0", "1 1", "2 0", "2 1" })
        {
            seen.Add(Run(Chosen(choices), ["a", "b", "c"]));
        }

        Assert.That(seen, Is.EqualTo(new[]
        {
            "a0 b1 c2", "a0 c2 b1", "b1 a0 c2", "b1 c2 a0", "c2 a0 b1", "c2 b1 a0",
        }));
    }

    [Test]
    public void Ties_OfOneLane_KeepTheirOrder([Range(0, 20)] int number)
    {
        string[] order = Run(Shuffled(number), ["a", "b", "a", "b/x", "b", "a"]).Split(' ');

        Assert.That(order.Where(name => name[0] == 'a'), Is.EqualTo(new[] { "a0", "a2", "a5" }));
        Assert.That(order.Where(name => name[0] == 'b'), Is.EqualTo(new[] { "b1", "b/x3", "b4" }));
    }

    [TestCase("network/client1>service", "network/client2>service", true)]
    [TestCase("network/client1>service", "network/client1>service", false)]
    [TestCase("network/client1>service", "network/service>client1", true)]
    [TestCase("alice/QueryPeers", "alice", false)]
    [TestCase("alice/QueryPeers", "bob/QueryPeers", true)]
    [TestCase("service/login", "service/member count", true)]
    [TestCase("Simulation.After", "timer", false)]
    [TestCase("Simulation.After", "alice", true)]
    public void Ties_OfTwoSources_AreFreeWhereLanesDiffer(string one, string other, bool isFree) =>
        Assert.That(
            Run(Chosen("1"), [one, other]),
            Is.EqualTo(isFree ? $"{other}1 {one}0" : $"{one}0 {other}1"));

    [Test]
    public void Deadline_WithATie_IsOverWhenAllElseIsDone([Range(0, 30)] int number)
    {
        EventLoop loop = Make(Shuffled(number));
        Deadline deadline = new(loop, "alice/deadline", () => _log.Add("over"));
        deadline.SetIn(10);
        At(loop, 10, "b", () => loop.Now(_ => _log.Add("follows"), null, "c"));
        At(loop, 10, "d", () => { });
        loop.RunTo(loop.Clock.EpochTicks + 20);

        Assert.That(_log[^1], Is.EqualTo("over"));
        Assert.That(_log, Has.Count.EqualTo(4));
    }

    [Test]
    public void Deadline_ClearedAtItsInstant_IsNeverOver([Range(0, 30)] int number)
    {
        EventLoop loop = Make(Shuffled(number));
        Deadline deadline = new(loop, "alice/deadline", () => _log.Add("over"));
        deadline.SetIn(10);
        At(loop, 10, "network/service>client1", deadline.Clear);
        At(loop, 10, "d", () => { });
        loop.RunTo(loop.Clock.EpochTicks + 20);

        Assert.That(_log, Does.Not.Contain("over"));
    }

    [Test]
    public void Ties_Shuffled_RepeatWithTheirNumberAndSeed()
    {
        string[] lanes = ["a", "b", "c", "d", "e", "f", "g"];
        string[] orders = Enumerable.Range(0, 10)
            .Select(number => Run(Shuffled(number), lanes))
            .ToArray();

        Assert.That(orders, Is.Unique);
        Assert.That(Run(Shuffled(3), lanes), Is.EqualTo(orders[3]));
        Assert.That(Run(Shuffled(3), lanes, seed: 2), Is.Not.EqualTo(orders[3]));
    }

    [Test]
    public void Ties_Decided_AreHadAgainByTheirChoices()
    {
        string[] lanes = ["a", "b", "c", "d", "e"];
        Ties shuffled = Of(Shuffled(5), seed: 1);
        string order = Run(shuffled, lanes);
        string choices = Ties.Text(shuffled.Choices.Select(choice => choice.Taken));

        Assert.That(shuffled.Choices.Select(choice => choice.Of), Is.EqualTo(new[] { 5, 4, 3, 2 }));
        Assert.That(Run(Chosen(choices), lanes), Is.EqualTo(order));
    }

    [Test]
    public void Ties_BeforeTheTimeTheyBegin_AreLeftAsTheyAre()
    {
        EventLoop loop = Make(Chosen("1 1") with { From = Duration.FromTicks(20) });
        foreach (long due in new[] { 10L, 20L })
        {
            At(loop, due, "a", () => { });
            At(loop, due, "b", () => { });
        }

        loop.RunTo(loop.Clock.EpochTicks + 30);
        Assert.That(_log, Is.EqualTo(new[] { "a", "b", "b", "a" }));
    }

    [Test]
    public void Ties_EventCancelledMeanwhile_DoesNotRun()
    {
        EventLoop loop = Make(Chosen("1"));
        ScheduledEvent first = At(loop, 10, "a", () => { });
        At(loop, 10, "b", () => first.Cancel());
        At(loop, 10, "c", () => { });
        loop.RunTo(loop.Clock.EpochTicks + 30);

        Assert.That(_log, Is.EqualTo(new[] { "b", "c" }));
    }

    [Test]
    public void Ties_EventByEvent_AreDecidedAlike()
    {
        EventLoop loop = Make(Chosen("2 1"));
        for (int i = 0; i < 3; i++)
        {
            At(loop, 10, "abc"[i..(i + 1)], () => { });
        }

        while (loop.Step())
        {
        }

        Assert.That(_log, Is.EqualTo(new[] { "c", "b", "a" }));
    }

    [TestCase("0 x")]
    [TestCase("-1")]
    [TestCase("0,1")]
    public void Choices_ThatAreNone_AreRefused(string choices) => Assert.That(
        () => Make(Chosen(choices)),
        Throws.ArgumentException.With.Message.Contains("as in 0 2 1"));

    private static TieOptions Chosen(string choices) =>
        new() { Order = TieOrder.Chosen, Choices = choices };

    private static TieOptions Shuffled(int number) =>
        new() { Order = TieOrder.Shuffled, Number = number };

    private static Ties Of(TieOptions options, ulong seed) =>
        Ties.Of(options, seed, new VirtualClock(VirtualClock.DefaultEpoch).EpochTicks)!;

    private static EventLoop Make(TieOptions options) => Make(Of(options, seed: 1));

    private static EventLoop Make(Ties ties) => new(
        new VirtualClock(VirtualClock.DefaultEpoch), new RunBudget(), null, ties);

    private ScheduledEvent At(EventLoop loop, long due, string source, Action action) => loop.At(
        loop.Clock.EpochTicks + due,
        _ =>
        {
            _log.Add(source);
            action();
        },
        null, source);

    private string Run(TieOptions options, string[] sources, ulong seed = 1) =>
        Run(Of(options, seed), sources);

    private string Run(Ties ties, string[] sources)
    {
        _log.Clear();
        EventLoop loop = Make(ties);
        for (int i = 0; i < sources.Length; i++)
        {
            string name = sources[i] + i;
            loop.At(loop.Clock.EpochTicks + 10, _ => _log.Add(name), null, sources[i]);
        }

        loop.RunTo(loop.Clock.EpochTicks + 20);
        return string.Join(' ', _log);
    }
}
