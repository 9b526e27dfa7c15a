using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Scenarios.Reports.Model;

namespace RtmSim.Scenarios.Tests.Reports;

[TestFixture]
internal sealed class StatesAndFaultsTests
{
    [Test]
    public void Bars_OfALane_FollowEachOtherToTheEnd()
    {
        ReportModel model = ReportModel.Of(Pictures.Shipped("channels/outage-past-30s"));

        StateBar[] bars = model.Bars.Where(bar => model.Lanes[bar.Lane].Name == "bob").ToArray();
        Assert.That(bars.Select(bar => bar.State), Is.EqualTo(new[]
        {
            ConnectionState.Disconnected, ConnectionState.Connecting, ConnectionState.Connected,
            ConnectionState.Reconnecting, ConnectionState.Connected,
        }));
        Assert.That(
            bars.Skip(1).Select(bar => bar.FromRow),
            Is.EqualTo(bars.SkipLast(1).Select(bar => bar.ToRow)));
        Assert.That(bars[^1].ToRow, Is.EqualTo(model.Axis.Rows));
    }

    [Test]
    public void Bars_OfACrashedClient_EndThere()
    {
        ReportModel model = ReportModel.Of(Pictures.Shipped("controls/crash-and-restart"));

        StateBar last = model.Bars.Last(bar => model.Lanes[bar.Lane].Name == "carol");
        Assert.That(
            last.ToRow, Is.EqualTo(model.Items[model.Find("users.crash", "carol")].Row));
    }

    [TestCase("cut: bob", "restore: bob", "cut", "bob")]
    [TestCase("cut: { user: bob, direction: up }", "restore: bob", "cut (up)", "bob")]
    [TestCase("clog: bob", "unclog: bob", "clog", "bob")]
    [TestCase("ban: bob", "unban: bob", "ban", "bob")]
    [TestCase("outage: {}", "end-outage: {}", "outage", "service alice bob")]
    [TestCase(
        "cut-pair: { user: alice, other: bob }", "restore-pair: { user: bob, other: alice }",
        "cut between users", "alice bob")]
    [TestCase("slow-answers: { by: 1s }", "slow-answers: { by: 0s }", "slow answers", "service")]
    public void Fault_MadeAndEnded_IsASpanOverItsLanes(
        string begin, string end, string name, string lanes)
    {
        ReportModel model = Pictures.Model($$"""
              - { at: 1s, {{begin}} }
              - { at: 1s, {{begin}} }
              - { at: 2s, {{end}} }
              - { at: 3s, {{end}} }
            """);

        FaultSpan fault = model.Faults.Single();
        Assert.That(fault.Name, Is.EqualTo(name));
        Assert.That(
            string.Join(' ', fault.Lanes.Select(lane => model.Lanes[lane].Name)),
            Is.EqualTo(lanes));
        Assert.That(model.Items[fault.From].Event.Elapsed.TotalSeconds, Is.EqualTo(1));
        Assert.That(model.Items[fault.To].Event.Elapsed.TotalSeconds, Is.EqualTo(2));
        Assert.That(fault.FromRow, Is.EqualTo(model.Items[fault.From].Row));
        Assert.That(fault.ToRow, Is.EqualTo(model.Items[fault.To].Row));
    }

    [Test]
    public void Fault_OfAUser_IsNotThatOfTheSameIdInAnotherProject()
    {
        ReportModel model = ReportModel.Of(Pictures.Of(
            """
              - login: stranger
              - { at: 1s, ban: alice }
            """,
            "{ alice: { id: alice }, bob: { id: bob }, stranger: { id: alice, app: other } }"));

        Assert.That(
            model.Lanes.Select(lane => lane.Name), Does.Contain("alice").And.Contain("alice#3"));
        Assert.That(model.Faults.Single().Lanes, Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public void Fault_OfUsersCutAsOne_EndsForEach()
    {
        using Simulation simulation = Simulation.Start(
            new SimulationOptions { AppId = new string('a', 32) });
        simulation.Users.Online("alice");
        simulation.Users.Online("bob");
        simulation.Advance(Duration.FromSeconds(1));
        simulation.Network.Of("alice", "bob").Cut();
        simulation.Advance(Duration.FromSeconds(1));
        simulation.Network["alice"].Restore();
        simulation.Network.Of("alice", "bob").Restore();

        ReportModel model = ReportModel.Of(simulation.Trace.ToRecorded());
        Assert.That(model.Faults.Select(fault => fault.Lanes.Single()), Is.EquivalentTo([1, 2]));
        Assert.That(
            model.Faults.Select(fault => model.Items[fault.To].Lane), Is.EquivalentTo([1, 0]));
    }

    [Test]
    public void Fault_NeverEnded_LastsToTheEnd()
    {
        ReportModel model = Pictures.Model("  - { at: 1s, cut: alice }");

        Assert.That(model.Faults.Single().To, Is.EqualTo(-1));
        Assert.That(model.Faults.Single().ToRow, Is.EqualTo(model.Axis.Rows - 1));
    }

    [Test]
    public void Fault_OfBothWaysCutApart_IsTwoSpans()
    {
        ReportModel model = Pictures.Model("""
              - { at: 1s, cut: { user: bob, direction: up } }
              - { at: 2s, cut: { user: bob, direction: down } }
              - { at: 3s, restore: bob }
            """);

        Assert.That(
            model.Faults.Select(fault => fault.Name),
            Is.EqualTo(new[] { "cut (up)", "cut (down)" }));
    }

    [Test]
    public void Fault_OfAGroupEndedOneByOne_EndsForEach()
    {
        ReportModel model = ReportModel.Of(Pictures.Of(
            """
              - { at: 1s, partition: { group: [alice], others: [bob, carol] } }
              - { at: 2s, restore-pair: { user: alice, other: carol } }
              - { at: 3s, restore-pair: { user: alice, other: bob } }
            """,
            "[alice, bob, carol]"));

        Assert.That(
            model.Faults.Select(
                fault => model.Items[fault.To].Event.Elapsed.TotalSeconds),
            Is.EquivalentTo(new[] { 2.0, 3.0 }));
    }
}
