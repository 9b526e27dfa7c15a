namespace RtmSim.Client;

/// <summary>Why a connection changed its state, with the numbers both SDKs use.</summary>
internal enum ChangeReason
{
    Login = 1,
    LoginSuccess = 2,
    LoginFailure = 3,
    LoginTimeout = 4,
    Interrupted = 5,
    Logout = 6,
    BannedByServer = 7,
    RemoteLogin = 8,
}
