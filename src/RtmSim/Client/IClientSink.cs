namespace RtmSim.Client;

/// <summary>
/// Takes what a client, or one of its channels, tells the app. It queues the event; the app's
/// handler runs later (S-10).
/// </summary>
internal interface IClientSink
{
    void OnEvent(ClientEvent happened);
}
