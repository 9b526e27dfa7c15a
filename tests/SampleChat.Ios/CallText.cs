using DT.Xamarin.Agora;

namespace SampleChat.Ios;

/// <summary>What comes of calls, in words for the user.</summary>
internal static class CallText
{
    public static string Of(string contact, AgoraRtmLocalInvitationErrorCode code) => code switch
    {
        AgoraRtmLocalInvitationErrorCode.RemoteOffline => $"{contact} is not online.",
        AgoraRtmLocalInvitationErrorCode.RemoteNoResponse => $"{contact} cannot be reached.",
        AgoraRtmLocalInvitationErrorCode.Expire => $"{contact} did not answer.",
        AgoraRtmLocalInvitationErrorCode.NotLoggedIn => "You are not signed in.",
        _ => $"The call failed ({(long)code}).",
    };

    public static string Of(AgoraRtmInvitationApiCallErrorCode code) => code switch
    {
        AgoraRtmInvitationApiCallErrorCode.InvalidAugment => "This is not a valid user name.",
        _ => $"The call failed ({(long)code}).",
    };

    public static string OfRefusal(string contact, string? response) =>
        response == Signals.Busy ? $"{contact} is on another call." : $"{contact} declined.";
}
