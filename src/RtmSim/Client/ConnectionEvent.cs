namespace RtmSim.Client;

/// <summary>What can happen to a connection: the rows of the table in area D.</summary>
internal enum ConnectionEvent
{
    Login,
    LoginAccepted,
    LoginRefused,
    LoginTimedOut,
    LinkLost,
    Resumed,
    RemoteLogin,
    Banned,
    LogoutDone,
}
