using DT.Xamarin.Agora;
using NodaTime;

namespace RtmSim.Scenarios.Tests.Contracts.Apps;

/// <summary>The same on the iOS SDK, in its .NET binding.</summary>
internal abstract class IosSmallApp : ISmallApp
{
    protected const string AppId = "0123456789abcdef0123456789abcdef";

    public bool IsMended { get; init; }

    public SimulationOptions Options => new();

    protected Simulation Sim { get; private set; } = null!;

    protected AgoraRtmKit Kit { get; private set; } = null!;

    public void Run(Simulation sim)
    {
        Sim = sim;
        Kit = new AgoraRtmKit(AppId, NewDelegate());
        Use();
        Close();
        Advance(1);
    }

    protected virtual AgoraRtmDelegate NewDelegate() => new Hears();

    protected abstract void Use();

    protected virtual void Close() => Kit.Dispose();

    protected void LogIn(string token = "")
    {
        Kit.LoginByToken(token, "alice", _ => { });
        Advance(1);
    }

    protected AgoraRtmChannel Channel() => Kit.CreateChannelWithId("lobby", new HearsChannel())!;

    protected void Advance(double seconds) => Sim.Advance(Duration.FromSeconds(seconds));

    private sealed class Hears : AgoraRtmDelegate;

    private sealed class HearsChannel : AgoraRtmChannelDelegate;
}
