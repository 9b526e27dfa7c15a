using System.Collections.Generic;
using System.Linq;
using agora_rtm;
using NodaTime;
using NUnit.Framework;
using RtmSim.Facades.Unity;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Docs;

/// <summary>What the documents show of the controls.</summary>
public sealed class ControlSnippetTests
{
    [Test]
    [Rule("S-71", "S-82", "D-03", "D-14")]
    public void Outage_ThenAKick_LookAsTheDocumentsSay()
    {
        using Simulation sim = Simulation.Start();
        List<string> states = new();
        RtmClient alice = new(World.AppId, new RtmClientEventHandler
        {
            OnConnectionStateChanged = (_, state, reason) => states.Add(
                $"{state.ToString().Split('_').Last()} {(int)reason}"),
        });
        alice.Login(string.Empty, "alice");
        ScriptedPeer bob = sim.Users.Online("bob");
        sim.Advance(Duration.FromSeconds(1));
        states.Clear();

        #region outage
        sim.Service.Outage(lasting: Duration.FromMinutes(10));
        sim.Advance(Duration.FromMinutes(9));
        Assert.That(states, Is.EqualTo(new[] { "RECONNECTING 5" }));
        Assert.That(sim.Service.IsOnline("alice"));            // nobody counts its 30 s

        sim.Advance(Duration.FromMinutes(2));
        Assert.That(states.Last(), Is.EqualTo("CONNECTED 2"));
        Assert.That(bob.Failures, Is.Empty);
        #endregion

        #region kick
        sim.Service.Kick("alice");
        sim.Advance(Duration.FromSeconds(1));
        Assert.That(states.Last(), Is.EqualTo("ABORTED 7"));   // BANNED_BY_SERVER

        alice.Logout();
        sim.Advance(Duration.FromSeconds(1));
        alice.Login(string.Empty, "alice");                    // nothing bars it
        sim.Advance(Duration.FromSeconds(1));
        Assert.That(states.Last(), Is.EqualTo("CONNECTED 2"));
        #endregion
    }

    [Test]
    [Rule("P-05", "S-10")]
    public void Frames_LookAsTheDocumentsSay()
    {
        const string appId = World.AppId;
        List<string> told = new();

        #region frames
        using var sim = Simulation.Start(new SimulationOptions
        {
            Unity = new UnityOptions { OneCallbackPerFrame = true, FrameRate = 10 },
        });
        RtmClient alice = new(appId, new RtmClientEventHandler
        {
            OnLoginSuccess = _ => told.Add($"login at {sim.Elapsed.TotalSeconds} s"),
            OnConnectionStateChanged = (_, _, _) =>
                told.Add($"state at {sim.Elapsed.TotalSeconds} s"),
        });
        alice.Login(string.Empty, "alice");                    // answered at 0.25 s
        sim.Advance(Duration.FromSeconds(1));
        Assert.That(told, Is.EqualTo(new[]
        {
            "state at 0 s", "login at 0.3 s", "state at 0.4 s",
        }));
        #endregion
    }
}
