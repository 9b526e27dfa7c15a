namespace RtmSim.Client;

/// <summary>The states of a client's connection, with the numbers both SDKs use.</summary>
internal enum ConnectionState
{
    Disconnected = 1,
    Connecting = 2,
    Connected = 3,
    Reconnecting = 4,
    Aborted = 5,
}
