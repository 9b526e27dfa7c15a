using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

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

    [TestCase(LocalFailureDelivery.Native, true, false)]
    [TestCase(LocalFailureDelivery.ReturnAndCallback, true, true)]
    [TestCase(LocalFailureDelivery.CallbackOnly, false, true)]
    [Rule("S-03")]
    public void Calls_NotLoggedIn_AreReportedAsTheOptionSays(
        LocalFailureDelivery setting, bool returned, bool calledBack)
    {
        using World world = World.Start(
            face, new ClientOptions { LocalFailureDelivery = setting });
        TestUser alice = world.User("alice");
        TestChannel room = alice.Channel("room");

        int[] codes =
        {
            alice.Send("bob", "hi"), alice.CountMembers("room"), room.Join(), room.Leave(),
            room.Send("hi"), room.GetMembers(),
        };
        world.AdvanceMs(60_000);

        Assert.That(codes, Is.All.EqualTo(IsReturned(returned, calledBack) ? 102 : 0));
        Assert.That(
            alice.Log.Texts, Is.EqualTo(calledBack ? NotLoggedIn : Array.Empty<string>()));
    }

    [TestCase(LocalFailureDelivery.Native, true, false)]
    [TestCase(LocalFailureDelivery.ReturnAndCallback, true, true)]
    [TestCase(LocalFailureDelivery.CallbackOnly, false, true)]
    [Rule("S-03", "A-17")]
    public void Calls_BadArguments_AreReportedAsTheOptionSays(
        LocalFailureDelivery setting, bool returned, bool calledBack)
    {
        using World world = World.Start(
            face, new ClientOptions { LocalFailureDelivery = setting });
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
                IsReturned(returned, calledBack) ? new[] { 6, 7, 2, 5, 4 } : new int[5]));
        Assert.That(
            alice.Log.Texts, Is.EqualTo(calledBack ? BadArguments : Array.Empty<string>()));
    }

    /// <summary>A completion is told once: later, where Unity has both.</summary>
    private bool IsReturned(bool returned, bool calledBack) =>
        returned && !(face == Face.Ios && calledBack);
}
