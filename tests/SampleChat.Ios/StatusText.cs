using DT.Xamarin.Agora;

namespace SampleChat.Ios;

/// <summary>The platform's states and codes in words for the user.</summary>
internal static class StatusText
{
    public static string Of(AgoraRtmConnectionState state) => state switch
    {
        AgoraRtmConnectionState.Disconnected => "Offline",
        AgoraRtmConnectionState.Connecting => "Connecting…",
        AgoraRtmConnectionState.Connected => "Online",
        AgoraRtmConnectionState.Reconnecting => "Connection lost, trying again…",
        AgoraRtmConnectionState.Aborted => "Signed out by the service",
        _ => "Unknown",
    };

    /// <summary>Why the service ended the session.</summary>
    public static string OfAbort(AgoraRtmConnectionChangeReason reason) => reason switch
    {
        AgoraRtmConnectionChangeReason.RemoteLogin => "Signed in elsewhere.",
        AgoraRtmConnectionChangeReason.BannedByServer => "You are banned.",
        _ => "The service ended the session.",
    };

    public static string Of(AgoraRtmLoginErrorCode code) => code switch
    {
        AgoraRtmLoginErrorCode.InvalidArgument => "This is not a valid user name.",
        AgoraRtmLoginErrorCode.InvalidToken => "The sign-in is not valid.",
        AgoraRtmLoginErrorCode.TokenExpired => "The sign-in has expired.",
        AgoraRtmLoginErrorCode.NotAuthorized => "You may not sign in.",
        AgoraRtmLoginErrorCode.Timeout => "The chat cannot be reached.",
        AgoraRtmLoginErrorCode.LoginTooOften => "Too many attempts. Wait a moment.",
        _ => $"The sign-in failed ({(long)code}).",
    };

    public static string Of(AgoraRtmJoinChannelErrorCode code) => code switch
    {
        AgoraRtmJoinChannelErrorCode.Timeout => "The room cannot be reached.",
        AgoraRtmJoinChannelErrorCode.ExceedLimit => "You are in too many rooms.",
        AgoraRtmJoinChannelErrorCode.ChannelErrorTooOften
            or AgoraRtmJoinChannelErrorCode.SameChannelErrorTooOften
            => "Too many attempts. Wait a moment.",
        AgoraRtmJoinChannelErrorCode.NotLoggedIn => "You are not signed in.",
        _ => $"The room cannot be joined ({(long)code}).",
    };
}
