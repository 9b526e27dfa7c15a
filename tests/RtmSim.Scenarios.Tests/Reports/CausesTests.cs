using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using RtmSim.Scenarios.Reports.Model;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Tests.Reports;

[TestFixture]
internal sealed class CausesTests
{
    [TestCase("messages/offline", new[]
    {
        "alice SendMessageToPeer first > bob OnMessageReceivedFromPeer",
        "alice SendMessageToPeer second > bob OnMessageReceivedFromPeer",
        "alice SendMessageToPeer you are here > bob OnMessageReceivedFromPeer",
    })]
    [TestCase("ios/messages-both-ways", new[]
    {
        "ines SendMessage from iOS > uma OnMessageReceivedFromPeer",
        "uma SendMessageToPeer from Unity > ines MessageReceived",
        "uma SendMessageToPeer bytes > ines MessageReceived",
    })]
    [TestCase("calls/accepted", new[]
    {
        "alice SendLocalInvitation > bob OnRemoteInvitationReceived",
        "bob AcceptRemoteInvitation > alice OnLocalInvitationAccepted",
    })]
    [TestCase("ios/call", new[]
    {
        "ines SendLocalInvitation > uma OnRemoteInvitationReceived",
        "uma AcceptRemoteInvitation > ines LocalInvitationAccepted",
        "uma SendLocalInvitation > ines RemoteInvitationReceived",
        "ines RefuseRemoteInvitation > uma OnLocalInvitationRefused",
    })]
    public void Arrows_OfAScenario_AreTheseAlone(string scenario, string[] arrows)
    {
        Assert.That(Arrows(Pictures.Shipped(scenario)), Is.EqualTo(arrows));
    }

    [Test]
    public void Arrows_OfAChannelMessage_GoToEachThatGotIt()
    {
        RecordedTrace trace = Pictures.Shipped("controls/pair-cut");

        Assert.That(
            Arrows(trace).Where(arrow => arrow.Contains("hello alice")),
            Is.EqualTo(new[]
            {
                "carol SendMessage hello alice > alice OnMessageReceived",
                "carol SendMessage hello alice > bob OnMessageReceived",
            }));
    }

    [Test]
    public void Arrow_OfADeposit_ComesFromTheService()
    {
        Assert.That(
            Arrows(Pictures.Shipped("controls/service-data")),
            Does.Contain("service service.deposit welcome > bob OnMessageReceivedFromPeer"));
    }

    [Test]
    public void Arrow_ThatCouldStartAtTwoCalls_IsNotDrawn()
    {
        // Numbers of messages begin anew with each of her devices.
        RecordedTrace trace = Pictures.Of(
            """
              - { at: 1s, logout: bob }
              - { at: 2s, send: { user: alice, to: bob, text: hi, offline: true } }
              - { at: 3s, login: phone }
              - { at: 4s, send: { user: phone, to: bob, text: hi, offline: true } }
              - { at: 5s, send: { user: phone, to: bob, text: ho, offline: true } }
              - { at: 6s, login: bob }
            """,
            "{ alice: { id: alice }, bob: { id: bob }, phone: { id: alice } }");

        Assert.That(Arrows(trace), Is.EqualTo(new[]
        {
            "alice SendMessageToPeer hi > bob OnMessageReceivedFromPeer",
            "alice#3 SendMessageToPeer ho > bob OnMessageReceivedFromPeer",
        }));
        Assert.That(
            trace.Count(traced => traced.Name == "OnMessageReceivedFromPeer"), Is.EqualTo(3));
    }

    [Test]
    public void Arrow_FromTheSameUserInAnotherProject_IsNotDrawn()
    {
        RecordedTrace trace = Pictures.Of(
            """
              - { at: 1s, login: stranger }
              - { at: 2s, logout: bob }
              - { at: 3s, send: { user: stranger, peerId: bob, text: hi, offline: true } }
              - { at: 4s, send: { user: alice, to: bob, text: hi, offline: true } }
              - { at: 5s, login: bob }
            """,
            "{ alice: { id: alice }, bob: { id: bob }, stranger: { id: alice, app: other } }");

        Assert.That(Arrows(trace), Is.EqualTo(new[]
        {
            "alice SendMessageToPeer hi > bob OnMessageReceivedFromPeer",
        }));
    }

    [Test]
    public void Arrows_OfPackets_AreBetweenClientAndService()
    {
        ReportModel model = ReportModel.Of(Pictures.Shipped("calls/accepted", packets: true));

        Arrow[] packets = model.Arrows.Where(arrow => arrow.From == arrow.To).ToArray();
        Assert.That(packets, Has.Length.EqualTo(
            model.Items.Count(item => item.Event.Kind == TraceKind.Packet)));
        foreach (Arrow packet in packets)
        {
            ReportItem item = model.Items[packet.From];
            bool isUp = item.Event.Name.StartsWith('>');
            Assert.That(isUp ? packet.ToLane : packet.FromLane, Is.Zero);
            Assert.That(isUp ? packet.FromLane : packet.ToLane, Is.EqualTo(item.Lane));
        }
    }

    private static IEnumerable<string> Arrows(RecordedTrace trace)
    {
        ReportModel model = ReportModel.Of(trace);
        foreach (Arrow arrow in model.Arrows)
        {
            TraceEvent from = model.Items[arrow.From].Event;
            TraceEvent to = model.Items[arrow.To].Event;
            object? text = from.Arguments.FirstOrDefault(a => a.Name == "text").Value;
            yield return $"{model.Lanes[arrow.FromLane].Name} {from.Name}"
                + (text is null ? "" : $" {text}")
                + $" > {model.Lanes[arrow.ToLane].Name} {to.Name}";
        }
    }
}
