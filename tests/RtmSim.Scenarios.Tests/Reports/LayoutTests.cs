using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using RtmSim.Scenarios.Reports.Model;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Tests.Reports;

[TestFixture]
internal sealed class LayoutTests
{
    [Test]
    public void Lanes_OfATrace_AreTheServiceAndEachClient()
    {
        ReportModel model = ReportModel.Of(Pictures.Shipped("controls/crash-and-restart"));

        Assert.That(model.Lanes.Select(lane => lane.Name), Is.EqualTo(new[]
        {
            "service", "alice", "bob", "carol", "alice#4",
        }));
    }

    [TestCase("calls/accepted")]
    [TestCase("controls/service-data")]
    [TestCase("ios/refused-at-once")]
    public void Items_OfCalls_HaveTheirReturns(string scenario)
    {
        RecordedTrace trace = Pictures.Shipped(scenario);
        ReportModel model = ReportModel.Of(trace);

        ReportItem[] calls = model.Items
            .Where(item => item.Event.Kind == TraceKind.Call).ToArray();
        Assert.That(calls, Has.All.Matches<ReportItem>(
            call => call.Returned?.Name == call.Event.Name));
        Assert.That(model.Items, Has.Count.EqualTo(trace.Count - calls.Length));
    }

    [TestCase("messages/offline", new[] { "PEER_MESSAGE_ERR_PEER_UNREACHABLE (3)" })]
    [TestCase("ios/stored-message", new string[0])]
    [TestCase("controls/outage", new[]
    {
        "PEER_MESSAGE_ERR_SENT_TIMEOUT (2)", "PEER_MESSAGE_ERR_SENT_TIMEOUT (2)",
    })]
    public void Failures_AreCodesThatTellOfOne(string scenario, string[] codes)
    {
        ReportModel model = ReportModel.Of(Pictures.Shipped(scenario));

        Assert.That(
            model.Items.Where(item => item.IsFailure).Select(item => item.Code?.ToString()),
            Is.EqualTo(codes));
    }

    [TestCase("calls/accepted", false)]
    [TestCase("calls/accepted", true)]
    [TestCase("controls/pair-cut", true)]
    [TestCase("controls/crash-and-restart", true)]
    [TestCase("messages/offline-7-days", false)]
    [TestCase("members/large-channel", false)]
    public void Rows_OfItems_FollowTimeAndCauses(string scenario, bool packets)
    {
        ReportModel model = ReportModel.Of(Pictures.Shipped(scenario, packets));
        HashSet<(int, int)> taken = [];

        int[] ends = model.Axis.Instants.Skip(1).Select(next => next.Row - next.Gap)
            .Append(model.Axis.Rows).ToArray();
        foreach (ReportItem item in model.Items)
        {
            AxisInstant instant = model.Axis.Instants[item.Instant];
            Assert.That(taken.Add((item.Lane, item.Row)), Is.True, "two in one place");
            Assert.That(instant.Ticks, Is.EqualTo(item.Event.Elapsed.BclCompatibleTicks));
            Assert.That(item.Row, Is.InRange(instant.Row, ends[item.Instant] - 1));
        }

        Assert.That(model.Arrows, Has.All.Matches<Arrow>(
            arrow => model.Items[arrow.From].Row <= model.Items[arrow.To].Row));
    }

    [Test]
    public void Rows_OfOneMoment_AreSharedByLanes()
    {
        ReportModel model = ReportModel.Of(Pictures.Shipped("calls/accepted"));

        Assert.That(
            model.Items[model.Find("Login", "bob")].Row,
            Is.EqualTo(model.Items[model.Find("Login", "alice")].Row));
    }

    [TestCase(1, 0, false)]
    [TestCase(149, 0, false)]
    [TestCase(150, 1, false)]
    [TestCase(449, 3, false)]
    [TestCase(450, Axis.BrokenGap, true)]
    [TestCase(6_048_000_000_000, Axis.BrokenGap, true)]
    public void Gap_OfATime_IsToScaleUpToFourRows(long ticks, int rows, bool isBroken)
    {
        Assert.That(Axis.GapFor(ticks, unitTicks: 100), Is.EqualTo((rows, isBroken)));
    }

    [TestCase(new long[0], 1)]
    [TestCase(new long[] { 5 }, 1)]
    [TestCase(new long[] { 0, 20, 40, 1040 }, 20)]
    [TestCase(new long[] { 0, 20, 1020, 8020 }, 1000)]
    public void Unit_OfMoments_IsTheirMedianDistance(long[] moments, long unit)
    {
        Assert.That(Axis.UnitOf(moments), Is.EqualTo(unit));
    }

    [Test]
    public void Axis_OfSevenDaysAndMilliseconds_HasRoomForBoth()
    {
        ReportModel model = ReportModel.Of(Pictures.Shipped("messages/offline-7-days"));

        AxisInstant[] broken = model.Axis.Instants.Where(instant => instant.IsBroken).ToArray();
        Assert.That(broken, Is.Not.Empty);
        Assert.That(broken.Select(instant => instant.Gap), Has.All.EqualTo(Axis.BrokenGap));
        Assert.That(model.Axis.Rows, Is.LessThan(3 * model.Items.Count));
    }

    [Test]
    public void Model_OfAnEmptyTrace_IsTheServiceAlone()
    {
        using Simulation simulation = Simulation.Start();
        ReportModel model = ReportModel.Of(simulation.Trace.ToRecorded());

        Assert.That(model.Lanes, Has.Count.EqualTo(1));
        Assert.That(model.Axis.Rows, Is.Zero);
    }
}
