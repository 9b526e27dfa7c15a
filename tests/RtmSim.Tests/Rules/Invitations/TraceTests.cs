using System.Linq;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Invitations;

public sealed class TraceTests
{
    [Test]
    [Rule("L-01", "L-05", "L-08")]
    public void Trace_OfACall_HasItsStatesAndCallbacksWithTheirRules()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Callers();

        alice.Calls.Call("bob", "hi");
        world.AdvanceToMs(2_000);
        bob.Calls.Accept("yes");
        world.AdvanceMs(100);

        const string rest = "channelId: \"\", response: \"\")";
        const string who = "(call: \"1-1\", caller: \"alice\", callee: \"bob\", content: \"hi\", ";
        const string said = "channelId: \"\", response: \"yes\")";
        string[] lines = world.Trace.ToText().Split('\n')
            .Where(line => line.Contains("nvitation")
                && (line.Contains(" state  ") || line.Contains(" callback ")))
            .Select(line => line.Trim())
            .ToArray();
        Assert.That(lines, Is.EqualTo(new[]
        {
            "1.000  alice    state    local invitation(call: \"1-1\", state: SENT_TO_REMOTE)  "
                + "[L-01]",
            "1.020  bob      state    remote invitation(call: \"1-1\", "
                + "state: INVITATION_RECEIVED)  [L-01]",
            "1.020  bob      callback OnRemoteInvitationReceived" + who + rest + "  [L-01]",
            "1.040  alice    state    local invitation(call: \"1-1\", "
                + "state: RECEIVED_BY_REMOTE)  [L-03]",
            "1.040  alice    callback OnLocalInvitationReceivedByPeer" + who + rest + "  [L-03]",
            "2.000  bob      state    remote invitation(call: \"1-1\", "
                + "state: ACCEPT_SENT_TO_LOCAL)  [L-05]",
            "2.020  alice    state    local invitation(call: \"1-1\", "
                + "state: ACCEPTED_BY_REMOTE)  [L-05]",
            "2.020  alice    callback OnLocalInvitationAccepted" + who + said + "  [L-05]",
            "2.040  bob      state    remote invitation(call: \"1-1\", state: ACCEPTED)  [L-05]",
            "2.040  bob      callback OnRemoteInvitationAccepted" + who + said + "  [L-05]",
        }));
    }
}
