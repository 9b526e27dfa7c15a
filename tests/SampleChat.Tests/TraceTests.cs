using NodaTime;
using NUnit.Framework;
using RtmSim;
using RtmSim.Network;

namespace SampleChat.Tests;

/// <summary>The trace holds all that happened, and a run can be repeated exactly.</summary>
public sealed class TraceTests
{
    [Test]
    public void Trace_OfASignIn_ReadsAsText()
    {
        using var sim = Simulation.Start();
        ChatViewModel alice = new(ChatFixture.AppId);

        alice.SignIn("alice");
        sim.Advance(Duration.FromMilliseconds(100));

        Assert.That(sim.Trace.ToText(), Is.EqualTo($"""
     0.000  client1  call     new RtmClient(appId: "{ChatFixture.AppId}") = INIT_ERR_OK (0)
     0.000  client1  call     Login(token: "", userId: "alice") = 0
     0.000  alice    state    connection(state: CONNECTING, reason: LOGIN)  [C-01]
     0.000  alice    callback OnConnectionStateChanged(state: CONNECTING, reason: LOGIN)  [C-01]

"""));
    }

    [Test]
    public void Run_SameSeed_RepeatsToTheByte()
    {
        string first = DigestOfAChat(seed: 7);
        string again = DigestOfAChat(seed: 7);
        string other = DigestOfAChat(seed: 8);

        Assert.That(again, Is.EqualTo(first));
        Assert.That(other, Is.Not.EqualTo(first));
    }

    /// <summary>A chat over a bad line, whose delays the seed decides.</summary>
    private static string DigestOfAChat(ulong seed)
    {
        NetworkOptions badLine = new() { Jitter = Duration.FromMilliseconds(80), Loss = 0.2 };
        using var sim = Simulation.Start(new() { Seed = seed, Network = badLine });
        ChatViewModel alice = new(ChatFixture.AppId);
        alice.SignIn("alice");
        ScriptedPeer bob = sim.Users.Online("bob");
        for (int i = 0; i < 10; i++)
        {
            sim.Advance(Duration.FromSeconds(1));
            alice.With("bob").Send($"ping {i}");
            bob.Send("alice", $"pong {i}");
        }

        sim.RunUntilIdle();
        return sim.Trace.Digest;
    }
}
