using System.Linq;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Tests.Rules.Invitations;

/// <summary>What Unity alone has of the rules of <see cref="HandshakeFaultTests"/>.</summary>
public sealed class UnityHandshakeFaultTests
{
    [Test]
    [Rule("B-09")]
    public void Call_OnADisposedManager_IsInTheTrace()
    {
        using World world = World.Start();
        (TestUser alice, _) = world.Callers();
        TestLocalInvitation call = alice.Calls.Create("bob");
        alice.Calls.Manager.Dispose();

        alice.Calls.Send(call);

        TraceEvent last = world.Trace.Last();
        Assert.That(
            (last.Name, last.Rule, last.Code!.Number),
            Is.EqualTo(("SendLocalInvitation", "B-09", -7L)));
    }
}
