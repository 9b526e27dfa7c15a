using agora_rtm;

namespace SampleChat;

/// <summary>The platform's states and codes in words for the user.</summary>
internal static class StatusText
{
    public static string Of(CONNECTION_STATE state) => state switch
    {
        CONNECTION_STATE.CONNECTION_STATE_DISCONNECTED => "Offline",
        CONNECTION_STATE.CONNECTION_STATE_CONNECTING => "Connecting…",
        CONNECTION_STATE.CONNECTION_STATE_CONNECTED => "Online",
        CONNECTION_STATE.CONNECTION_STATE_RECONNECTING => "Connection lost, trying again…",
        CONNECTION_STATE.CONNECTION_STATE_ABORTED => "Signed out by the service",
        _ => "Unknown",
    };

    /// <summary>Why the service ended the session.</summary>
    public static string OfAbort(CONNECTION_CHANGE_REASON reason) => reason switch
    {
        CONNECTION_CHANGE_REASON.CONNECTION_CHANGE_REASON_REMOTE_LOGIN => "Signed in elsewhere.",
        CONNECTION_CHANGE_REASON.CONNECTION_CHANGE_REASON_BANNED_BY_SERVER => "You are banned.",
        _ => "The service ended the session.",
    };

    public static string Of(LOGIN_ERR_CODE code) => code switch
    {
        LOGIN_ERR_CODE.LOGIN_ERR_INVALID_ARGUMENT => "This is not a valid user name.",
        LOGIN_ERR_CODE.LOGIN_ERR_INVALID_TOKEN => "The sign-in is not valid.",
        LOGIN_ERR_CODE.LOGIN_ERR_TOKEN_EXPIRED => "The sign-in has expired.",
        LOGIN_ERR_CODE.LOGIN_ERR_NOT_AUTHORIZED => "You may not sign in.",
        LOGIN_ERR_CODE.LOGIN_ERR_TIMEOUT => "The chat cannot be reached.",
        LOGIN_ERR_CODE.LOGIN_ERR_TOO_OFTEN => "Too many attempts. Wait a moment.",
        _ => $"The sign-in failed ({(int)code}).",
    };

    public static string Of(JOIN_CHANNEL_ERR code) => code switch
    {
        JOIN_CHANNEL_ERR.JOIN_CHANNEL_TIMEOUT => "The room cannot be reached.",
        JOIN_CHANNEL_ERR.JOIN_CHANNEL_ERR_EXCEED_LIMIT => "You are in too many rooms.",
        JOIN_CHANNEL_ERR.JOIN_CHANNEL_ERR_TOO_OFTEN
            or JOIN_CHANNEL_ERR.JOIN_CHANNEL_ERR_JOIN_SAME_CHANNEL_TOO_OFTEN
            => "Too many attempts. Wait a moment.",
        JOIN_CHANNEL_ERR.JOIN_CHANNEL_ERR_USER_NOT_LOGGED_IN => "You are not signed in.",
        _ => $"The room cannot be joined ({(int)code}).",
    };
}
