namespace RtmSim.Client;

/// <summary>The names of states and reasons in the trace; an SDK may have its own.</summary>
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

    public static string Of(CallerState state) => state switch
    {
        CallerState.Idle => "IDLE",
        CallerState.SentToRemote => "SENT_TO_REMOTE",
        CallerState.ReceivedByRemote => "RECEIVED_BY_REMOTE",
        CallerState.AcceptedByRemote => "ACCEPTED_BY_REMOTE",
        CallerState.RefusedByRemote => "REFUSED_BY_REMOTE",
        CallerState.Canceled => "CANCELED",
        _ => "FAILURE",
    };

    public static string Of(CalleeState state) => state switch
    {
        CalleeState.Idle => "IDLE",
        CalleeState.InvitationReceived => "INVITATION_RECEIVED",
        CalleeState.AcceptSentToLocal => "ACCEPT_SENT_TO_LOCAL",
        CalleeState.Refused => "REFUSED",
        CalleeState.Accepted => "ACCEPTED",
        CalleeState.Canceled => "CANCELED",
        _ => "FAILURE",
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
