using NUnit.Framework;
using RtmSim.Testing;

namespace SampleChat.Ios.Tests;

public sealed class TraceTests : ChatFixture
{
    /// <summary>
    /// Names are the binding's, and a completion has the name of its type. "nil" is no name for
    /// a user of this SDK.
    /// </summary>
    [BreaksClause("arguments are right", "the SDK is asked whether a name is valid")]
    [Test]
    public void Trace_OfARefusedSignIn_ReadsAsText()
    {
        ChatViewModel alice = NewApp();

        alice.SignIn("nil");
        AdvanceSeconds(1);

        Assert.That(Sim.Trace.ToText(), Is.EqualTo($"""
     0.000  client1  call     new AgoraRtmKit(appId: "{AppId}") = AgoraRtmKit
     0.000  client1  call     LoginByToken(token: "", userId: "nil") = void
     0.000  client1  callback AgoraRtmLoginBlock(errorCode: InvalidArgument (3))  [A-07]

"""));
    }
}
