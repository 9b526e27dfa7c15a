using NUnit.Framework;
using RtmSim.Testing;

namespace SampleChat.Tests;

public sealed class EvictionTests : ChatFixture
{
    [BreaksClause("a user is signed in once", "two devices of one user are what it is about")]
    [Test]
    public void SignIn_OnASecondDevice_SignsTheFirstOut()
    {
        ChatViewModel phone = SignedIn("alice");

        ChatViewModel tablet = SignedIn("alice");
        AdvanceSeconds(1);

        Assert.That(tablet.Status, Is.EqualTo("Online"));
        Assert.That(phone.Status, Is.EqualTo("Offline"));
        Assert.That(phone.Notice, Is.EqualTo("Signed in elsewhere."));
    }

    [BreaksClause("a user is signed in once", "two devices of one user are what it is about")]
    [Test]
    public void SignIn_OnTheFirstDeviceAgain_TakesTheSessionBack()
    {
        ChatViewModel phone = SignedIn("alice");
        ChatViewModel tablet = SignedIn("alice");
        AdvanceSeconds(1);

        phone.SignIn("alice");
        AdvanceSeconds(1);

        Assert.That(phone.Status, Is.EqualTo("Online"));
        Assert.That(phone.Notice, Is.Null);
        Assert.That(tablet.Notice, Is.EqualTo("Signed in elsewhere."));
    }

    [Test]
    public void Ban_WhileOnline_SignsOutAndSaysWhy()
    {
        ChatViewModel eve = SignedIn("eve");

        Sim.Service.Ban("eve");
        AdvanceSeconds(1);

        Assert.That(eve.Status, Is.EqualTo("Offline"));
        Assert.That(eve.Notice, Is.EqualTo("You are banned."));
    }
}
