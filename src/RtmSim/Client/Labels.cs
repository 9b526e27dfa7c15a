namespace RtmSim.Client;

/// <summary>The names of states and reasons as both SDKs' documents write them.</summary>
internal static class Labels
{
    public static string Of(ConnectionState state) => state switch
    {
        ConnectionState.Disconnected => "DISCONNECTED",
        ConnectionState.Connecting => "CONNECTING",
        ConnectionState.Connected => "CONNECTED",
        ConnectionState.Reconnecting => "RECONNECTING",
        _ => "ABORTED",
    };

    public static string Of(ChangeReason reason) => reason switch
    {
        ChangeReason.Login => "LOGIN",
        ChangeReason.LoginSuccess => "LOGIN_SUCCESS",
        ChangeReason.LoginFailure => "LOGIN_FAILURE",
        ChangeReason.LoginTimeout => "LOGIN_TIMEOUT",
        ChangeReason.Interrupted => "INTERRUPTED",
        ChangeReason.Logout => "LOGOUT",
        ChangeReason.BannedByServer => "BANNED_BY_SERVER",
        _ => "REMOTE_LOGIN",
    };
}
