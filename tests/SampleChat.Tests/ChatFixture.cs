using System;
using System.Collections.Generic;
using NodaTime;
using NUnit.Framework;
using RtmSim;

namespace SampleChat.Tests;

/// <summary>A simulation for each test. The app joins it without knowing.</summary>
public abstract class ChatFixture
{
    internal const string AppId = "0123456789abcdef0123456789abcdef";

    private readonly List<ChatViewModel> _apps = [];

    protected Simulation Sim { get; private set; } = null!;

    [SetUp]
    public void StartSimulation() => Sim = Simulation.Start();

    /// <summary>Closes the apps, as their users do in the end, and then the simulation.</summary>
    [TearDown]
    public void EndSimulation()
    {
        foreach (ChatViewModel app in _apps)
        {
            app.Dispose();
        }

        Sim.Dispose();
    }

    /// <summary>The app, not signed in.</summary>
    /// <param name="time">What its own timers run on; null for the clock of the computer.</param>
    protected ChatViewModel NewApp(TimeProvider? time = null)
    {
        ChatViewModel app = new(AppId, time);
        _apps.Add(app);
        return app;
    }

    /// <summary>The app with a user who is signed in.</summary>
    protected ChatViewModel SignedIn(string userId)
    {
        ChatViewModel app = NewApp();
        app.SignIn(userId);
        bool isOnline = Sim.RunUntil(() => app.IsOnline, limit: Duration.FromSeconds(5));
        Assert.That(isOnline, $"{userId} could not sign in:\n{Sim.Trace.ToText()}");
        return app;
    }

    protected void AdvanceMs(long milliseconds) =>
        Sim.Advance(Duration.FromMilliseconds(milliseconds));

    protected void AdvanceSeconds(long seconds) => Sim.Advance(Duration.FromSeconds(seconds));
}
