using NodaTime;
using NUnit.Framework;
using RtmSim;

namespace SampleChat.Ios.Tests;

/// <summary>A simulation for each test. The app joins it without knowing.</summary>
public abstract class ChatFixture
{
    internal const string AppId = "0123456789abcdef0123456789abcdef";

    protected Simulation Sim { get; private set; } = null!;

    [SetUp]
    public void StartSimulation() => Sim = Simulation.Start();

    [TearDown]
    public void EndSimulation() => Sim.Dispose();

    protected static ChatViewModel NewApp() => new(AppId);

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
