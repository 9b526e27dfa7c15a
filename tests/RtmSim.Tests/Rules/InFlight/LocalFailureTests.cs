using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Tests.Rules.InFlight;

/// <summary>Calls refused on the calling thread, in the three ways to say so (S-03).</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class LocalFailureTests(Face face)
{
    private static readonly string[] NotLoggedIn =
    {
        "Sent(102)", "Counts(;0;102)", "JoinFailed(102)", "Left(102)", "ChannelSent(102)",
        "Members(;0;102)",
    };

    private static readonly string[] BadArguments =
    {
        "Sent(6)", "Sent(7)", "Counts(;0;2)", "Counts(;0;5)", "ChannelSent(4)",
    };

    [TestCaseSource(nameof(LocalFindings))]
    [Rule("S-03", "S-10")]
    public void Calls_FailingInALaterStep_ReturnZeroAndCallBackAfterwards(
        string expected, Func<object, int> call)
    {
        using World world = World.Start(face);
        TestChannel room = world.Room("alice")[0];

        int code = call(room);
        int atReturn = room.Log.Texts.Count;
        world.AdvanceMs(0);

        Assert.That(code, Is.Zero);
        Assert.That(atReturn, Is.Zero);
        Assert.That(room.Log.Texts, Is.EqualTo(new[] { expected }));
    }

    private static IEnumerable<TestCaseData> LocalFindings()
    {
        yield return Finding("JoinFailed(6)", room => room.Join());
        yield return Finding("Left(3)", room => room.User.Channel("other").Leave());
        yield return Finding("ChannelSent(1)", room => room.User.Channel("other").Send("hi"));
        yield return Finding("Members(;0;5)", room => room.User.Channel("other").GetMembers());
    }

    private static TestCaseData Finding(string expected, Func<TestChannel, int> call)
    {
        Func<object, int> untyped = room => call((TestChannel)room);
        return new TestCaseData(expected, untyped).SetArgDisplayNames(expected);
    }

    [Test]
    [Rule("S-03")]
    public void Calls_NotLoggedIn_AreReportedAsTheOptionSays(
        [Values] LocalFailureDelivery delivery)
    {
        using World world = World.Start(
            face, new ClientOptions { LocalFailureDelivery = delivery });
        TestUser alice = world.User("alice");
        TestChannel room = alice.Channel("room");

        int[] codes =
        {
            alice.Send("bob", "hi"), alice.CountMembers("room"), room.Join(), room.Leave(),
            room.Send("hi"), room.GetMembers(),
        };
        world.AdvanceMs(60_000);

        Assert.That(codes, Is.All.EqualTo(delivery.IsReturned(face) ? 102 : 0));
        Assert.That(
            alice.Log.Texts,
            Is.EqualTo(delivery.IsCalledBack() ? NotLoggedIn : Array.Empty<string>()));
    }

    [Test]
    [Rule("S-03", "A-17")]
    public void Calls_BadArguments_AreReportedAsTheOptionSays(
        [Values] LocalFailureDelivery delivery)
    {
        using World world = World.Start(
            face, new ClientOptions { LocalFailureDelivery = delivery });
        TestChannel room = world.Room("alice")[0];
        TestUser alice = room.User;
        string tooLong = new('x', 32_769);

        int[] codes =
        {
            alice.Send("a/b", "hi"), alice.Send("bob", tooLong), alice.CountMembers("a/b"),
            alice.CountMembers(Enumerable.Repeat("room", 33).ToArray()), room.Send(tooLong),
        };
        world.AdvanceMs(60_000);

        Assert.That(
            codes,
            Is.EqualTo(
                delivery.IsReturned(face) ? new[] { 6, 7, 2, 5, 4 } : new int[5]));
        Assert.That(
            alice.Log.Texts,
            Is.EqualTo(delivery.IsCalledBack() ? BadArguments : Array.Empty<string>()));
    }

    [TestCase(LocalFailureDelivery.ReturnAndCallback)]
    [TestCase(LocalFailureDelivery.CallbackOnly)]
    [Rule("S-03", "D-13", "A-08", "A-10", "H-06", "G-05", "E-09")]
    public void Refusal_ByWhateverDelivery_FollowsFromTheSameRule(LocalFailureDelivery delivery)
    {
        string[] rules = Refuse(delivery, calledBack: true);

        Assert.That(rules, Is.EqualTo(Refuse(LocalFailureDelivery.Native, calledBack: false)));
        Assert.That(rules, Does.Contain("client1 D-13").And.Contain("alice G-05"));
    }

    /// <summary>The rules of refusals, where they were told: at the return or afterwards.</summary>
    private string[] Refuse(LocalFailureDelivery delivery, bool calledBack)
    {
        using World world = World.Start(
            face, new ClientOptions { LocalFailureDelivery = delivery });
        TestUser carol = world.User("carol");
        carol.Send("bob", "hi");
        carol.Channel("room").Join();
        carol.Channel("room").Leave();
        carol.Channel("room").GetMembers();
        carol.QueryPeers("bob");
        carol.Set("a=1");
        carol.Renew("token");
        world.AdvanceMs(0);
        TestChannel room = world.Room("alice")[0];
        TestUser alice = room.User;
        string tooLong = new('x', 32_769);

        alice.Send("a/b", "hi");
        alice.Send("bob", tooLong);
        room.Send(tooLong);
        alice.CountMembers("a/b");
        alice.CountMembers(Enumerable.Repeat("room", 33).ToArray());
        alice.QueryPeers("a/b");
        alice.Subscribe("a/b");
        alice.Read("a/b");
        alice.ReadIn("a/b");
        alice.Renew(string.Empty);
        world.AdvanceMs(0);

        TraceKind kind = calledBack || face == Face.Ios ? TraceKind.Callback : TraceKind.Return;
        return
        [
            .. world.Trace.Where(each => each.Kind == kind && each.Code is { Number: not 0 })
                .Select(each => $"{each.Client} {each.Rule}"),
        ];
    }
}
