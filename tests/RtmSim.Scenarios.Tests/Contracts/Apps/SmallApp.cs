using agora_rtm;
using NodaTime;

namespace RtmSim.Scenarios.Tests.Contracts.Apps;

/// <summary>
/// An app of a few lines that does one thing wrong, as somebody once did, or does it right. Its
/// user is alice.
/// </summary>
internal abstract class SmallApp : ISmallApp
{
    protected const string AppId = "0123456789abcdef0123456789abcdef";

    public bool IsMended { get; init; }

    public virtual SimulationOptions Options => new();

    protected Simulation Sim { get; private set; } = null!;

    protected RtmClient Client { get; private set; } = null!;

    /// <summary>Handlers that listen to all that an app should hear.</summary>
    protected RtmClientEventHandler Handler { get; } = new()
    {
        OnLoginSuccess = _ => { },
        OnLoginFailure = (_, _) => { },
        OnSendMessageResult = (_, _, _) => { },
        OnMessageReceivedFromPeer = (_, _, _) => { },
        OnTokenExpired = _ => { },
        OnRenewTokenResult = (_, _, _) => { },
    };

    public void Run(Simulation sim)
    {
        Sim = sim;
        Client = Start();
        Use();
        Close();
        Advance(1);
    }

    protected virtual RtmClient Start() => new(AppId, Handler);

    protected abstract void Use();

    protected virtual void Close() => Client.Dispose();

    protected void LogIn(string token = "")
    {
        Client.Login(token, "alice");
        Advance(1);
    }

    protected RtmChannel Channel(string name = "lobby") =>
        Client.CreateChannel(name, new RtmChannelEventHandler
        {
            OnJoinSuccess = _ => { },
            OnJoinFailure = (_, _) => { },
            OnSendMessageResult = (_, _, _) => { },
            OnMessageReceived = (_, _, _) => { },
        });

    protected void Send(string peerId, string text) =>
        Client.SendMessageToPeer(peerId, Client.CreateMessage(text));

    protected void Advance(double seconds) => Sim.Advance(Duration.FromSeconds(seconds));
}
