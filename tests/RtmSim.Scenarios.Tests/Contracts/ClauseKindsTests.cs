using NUnit.Framework;
using RtmSim.Scenarios.Tests.Support;

namespace RtmSim.Scenarios.Tests.Contracts;

/// <summary>Each form of clause with traces that keep it and traces that break it.</summary>
[TestFixture]
internal sealed class ClauseKindsTests
{
    private const string JoinedAndSent = """
        1 1 call Join channel=a
        2 1 callback OnJoinSuccess channel=a
        3 1 call SendMessage channel=a
        4 1 call Leave channel=a
        5 1 call SendMessage channel=a
        """;

    private const string NeverOutside = """
        never: { call: SendMessage, with: { channel: $c } }
        outside:
          from: { callback: OnJoinSuccess, with: { channel: $c } }
          until: { call: Leave, with: { channel: $c } }
        """;

    [TestCase("never: { call: Leave }", "it happened: 3")]
    [TestCase("never: { call: GetMembers }")]
    [TestCase("never: { call: Leave, with: { channel: b } }")]
    [TestCase(
        "never: { call: [Leave, Join], with: { channel: a } }",
        "it happened: 0",
        "it happened: 3")]
    public void Never_Alone_MeansAnywhere(string clause, params string[] expected) =>
        Assert.That(
            Clauses.Judge(clause, TraceSketch.Read(JoinedAndSent)), Is.EqualTo(expected));

    [Test]
    public void NeverOutside_OfASpanOfTheSameChannel_FindsWhatComesLater()
    {
        Assert.That(
            Clauses.Judge(NeverOutside, TraceSketch.Read(JoinedAndSent)),
            Is.EqualTo(new[] { "it happened outside of where it may: 4" }));
        Assert.That(
            Clauses.Judge(NeverOutside, TraceSketch.Read("""
                1 1 callback OnJoinSuccess channel=a
                2 1 call SendMessage channel=b
                3 2 call SendMessage channel=a
                4 1 call SendMessage channel=a
                """)),
            Is.EqualTo(new[]
            {
                "it happened outside of where it may: 1",
                "it happened outside of where it may: 2",
            }));
    }

    [TestCase(
        "1 1 call Login userId=x token=t\n2 1 call Join channel=a",
        "it happened while it must not: 0 1")]
    [TestCase("1 1 call Login userId=x token=t\n2 2 call Join channel=a")]
    [TestCase(
        "1 1 call Login userId=x token=t\n2 1 callback OnLoginSuccess\n3 1 call Join channel=a")]
    [TestCase("1 1 call Join channel=a\n1 1 call Login userId=x token=t")]
    public void NeverWhile_OfASpan_CountsInsideIt(string trace, params string[] expected) =>
        Assert.That(
            Clauses.Judge(
                """
                never: { call: Join }
                while: { from: { call: Login }, until: { callback: OnLoginSuccess } }
                """,
                TraceSketch.Read(trace)),
            Is.EqualTo(expected));

    [TestCase("3", "it happened while it must not: 0 1")]
    [TestCase("3.0001")]
    public void NeverWhile_OfASpanThatLasts_CountsToItsLastMoment(
        string seconds, params string[] expected) =>
        Assert.That(
            Clauses.Judge(
                "never: { call: Join }\nwhile: { from: { call: Leave }, lasting: 2s }",
                TraceSketch.Read($"1 1 call Leave channel=a\n{seconds} 1 call Join channel=a")),
            Is.EqualTo(expected));

    [TestCase(
        "1 1 call Join channel=a\n2 1 callback OnLoginSuccess",
        "it happened before what must come first: 0")]
    [TestCase("1 1 callback OnLoginSuccess\n2 1 call Join channel=a")]
    public void NeverBefore_Something_NeedsItFirst(string trace, params string[] expected) =>
        Assert.That(
            Clauses.Judge(
                "never: { call: Join }\nbefore: { callback: OnLoginSuccess }",
                TraceSketch.Read(trace)),
            Is.EqualTo(expected));

    [TestCase("6")]
    [TestCase("6.0001", "it came too late, it was due until 6s: 0 1")]
    public void Eventually_WithinATime_CountsItsLastMoment(
        string seconds, params string[] expected) =>
        Assert.That(
            Clauses.Judge(
                """
                after: { callback: OnTokenExpired }
                eventually: { call: [RenewToken, Logout] }
                within: 5s
                """,
                TraceSketch.Read(
                    $"1 1 callback OnTokenExpired\n{seconds} 1 call RenewToken token=t")),
            Is.EqualTo(expected));

    [TestCase(5.9)]
    [TestCase(6, "nothing of the kind came until 6s: 0")]
    [TestCase(9, "nothing of the kind came until 6s: 0")]
    public void Eventually_StillDueAtTheEnd_IsNoViolation(decimal end, params string[] expected) =>
        Assert.That(
            Clauses.Judge(
                "after: { call: Join }\neventually: { callback: OnJoinSuccess }\nwithin: 5s",
                TraceSketch.Read("1 1 call Join channel=a", end)),
            Is.EqualTo(expected));

    [TestCase(false, "nothing of the kind came until the end of the trace, at 9s: 0")]
    [TestCase(true)]
    public void Eventually_WithoutATime_MustComeBeforeTheEndUnlessCutShort(
        bool cutShort, params string[] expected) =>
        Assert.That(
            Clauses.Judge(
                "after: { call: new RtmClient }\neventually: { call: RtmClient.Dispose }",
                TraceSketch.Read("1 1 call new+RtmClient appId=x", 9, cutShort)),
            Is.EqualTo(expected));

    [Test]
    public void Eventually_AtTheMomentATraceIsCutShort_IsStillOpen() => Assert.That(
        Clauses.Judge(
            "after: { call: Join }\neventually: { callback: OnJoinSuccess }\nwithin: 5s",
            TraceSketch.Read("1 1 call Join channel=a", 6, cutShort: true)),
        Is.Empty);

    [TestCase("2 1 callback OnSendMessageResult messageId=7 channel=a code=0")]
    [TestCase(
        "2 1 callback OnSendMessageResult messageId=8 channel=a code=0",
        "nothing of the kind came until 11s: 0")]
    [TestCase(
        "2 2 callback OnSendMessageResult messageId=7 channel=a code=0",
        "nothing of the kind came until 11s: 0")]
    [TestCase("2 1 call RtmClient.Dispose")]
    public void Eventually_WithAName_IsOfTheSameMessage(string after, params string[] expected) =>
        Assert.That(
            Clauses.Judge(
                """
                after: { call: SendMessage, with: { messageId: $m } }
                eventually: { callback: OnSendMessageResult, with: { messageId: $m } }
                within: 10s
                unless: { call: RtmClient.Dispose }
                """,
                TraceSketch.Read($"1 1 call SendMessage channel=a messageId=7\n{after}", 60)),
            Is.EqualTo(expected));

    [TestCase("2 1 callback OnJoinSuccess channel=a\n3 1 callback OnLogout code=0")]
    [TestCase(
        "2 1 callback OnLogout code=0\n3 1 callback OnJoinSuccess channel=a",
        "the next was another one: 0 1")]
    [TestCase("2 1 call Leave channel=a\n3 2 callback OnLogout code=0")]
    public void Next_OfAStream_MustBeTheNamedOne(string then, params string[] expected) =>
        Assert.That(
            Clauses.Judge(
                "after: { call: Join }\nnext: { callback: OnJoinSuccess }",
                TraceSketch.Read($"1 1 call Join channel=a\n{then}")),
            Is.EqualTo(expected));

    [TestCase("2 1 call Join channel=b", "the next was this one: 0 1")]
    [TestCase(
        "2 1 call GetMembers channel=b\n3 1 call Join channel=b",
        "the next was this one: 0 2")]
    [TestCase("2 1 call Leave channel=b\n3 1 call Join channel=b")]
    public void NextNot_AmongSomeCalls_PassesOverOthers(string then, params string[] expected) =>
        Assert.That(
            Clauses.Judge(
                """
                after: { call: Join }
                next-not: { call: Join }
                among: { call: [Join, Leave] }
                """,
                TraceSketch.Read($"1 1 call Join channel=a\n{then}")),
            Is.EqualTo(expected));

    [TestCase("3.9", "3 within 3s, and at most 2 are allowed: 0 1 2")]
    [TestCase("4")]
    public void AtMost_InAWindow_CountsWhatIsLessThanItApart(
        string third, params string[] expected) =>
        Assert.That(
            Clauses.Judge(
                "at-most: 2\nof: { call: Join, with: { channel: $c } }\nin: 3s",
                TraceSketch.Read($"""
                    1 1 call Join channel=a
                    2 1 call Join channel=a
                    {third} 1 call Join channel=a
                    """)),
            Is.EqualTo(expected));

    [Test]
    public void AtMost_WithAName_CountsEachValueApart() => Assert.That(
        Clauses.Judge(
            "at-most: 1\nof: { call: Join, with: { channel: $c } }",
            TraceSketch.Read("""
                1 1 call Join channel=a
                2 1 call Join channel=b
                3 2 call Join channel=a
                4 1 call Join channel=b
                """)),
        Is.EqualTo(new[] { "2, and at most 1 are allowed: 1 3" }));

    [TestCase("a", "1 1")]
    [TestCase("b", "1 1", "the last event is not as it must be: 0 1")]
    [TestCase("b", "1 2")]
    public void Always_WhileASpanIsOpen_HoldsAtEachEvent(
        string channel, string joined, params string[] expected) =>
        Assert.That(
            Clauses.Judge(
                """
                always: { callback: OnMessageReceived }
                has: { channel: $c }
                while: { from: { callback: OnJoinSuccess, with: { channel: $c } } }
                """,
                TraceSketch.Read(
                    $"{joined} callback OnJoinSuccess channel=a\n"
                    + $"2 1 callback OnMessageReceived channel={channel}")),
            Is.EqualTo(expected));

    [TestCase("0")]
    [TestCase("1", "the last event is not as it must be: 0")]
    public void Always_Alone_HoldsEverywhere(string code, params string[] expected) => Assert.That(
        Clauses.Judge(
            "always: { callback: OnLogout }\nhas: { errorCode: OK }",
            TraceSketch.Read($"1 1 callback OnLogout code={code}")),
        Is.EqualTo(expected));

    [Test]
    public void Law_ByItsName_JudgesTheTrace()
    {
        Assert.That(
            Clauses.Judge("law: clock-goes-on", TraceSketch.Read(JoinedAndSent)), Is.Empty);
        Assert.That(
            Clauses.Judge(
                "law: results-have-calls",
                TraceSketch.Read("1 1 callback OnJoinSuccess channel=a")),
            Has.One.EndsWith(": 0"));
    }
}
