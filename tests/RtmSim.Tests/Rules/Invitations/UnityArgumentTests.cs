using System;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Invitations;

/// <summary>What Unity alone has of the rules of <see cref="ArgumentTests"/>.</summary>
public sealed class UnityArgumentTests
{
    [Test]
    [Rule("A-22", "S-48")]
    public void Invitation_DisposedOrForeignOrNull_IsRefused()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob, TestLocalInvitation call) = world.Ringing();
        RtmCallManager manager = alice.Calls.Manager;
        LocalInvitation disposed = alice.Calls.Create("bob").Unity;
        disposed.Dispose();
        RemoteInvitation ringing = bob.Calls.Last.Unity;

        int[] foreign =
        {
            manager.AcceptRemoteInvitation(ringing), manager.RefuseRemoteInvitation(ringing),
            bob.Calls.Cancel(call), bob.Calls.Send(call),
        };
        ringing.Dispose();

        Assert.That(foreign, Is.EqualTo(new[] { 3, 3, 1, 1 }));
        Assert.That(manager.SendLocalInvitation(disposed), Is.EqualTo(1));
        Assert.That(manager.CancelLocalInvitation(disposed), Is.EqualTo(1));
        Assert.That(bob.Calls.Accept(), Is.EqualTo(3));
        Assert.That(bob.Calls.Refuse(), Is.EqualTo(3));
        Assert.Throws<NullReferenceException>(() => manager.SendLocalInvitation(null));
        Assert.Throws<NullReferenceException>(() => manager.CancelLocalInvitation(null));
        Assert.Throws<NullReferenceException>(() => manager.AcceptRemoteInvitation(null));
        Assert.Throws<NullReferenceException>(() => manager.RefuseRemoteInvitation(null));
    }
}
