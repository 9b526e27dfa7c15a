using agora_rtm;

namespace SampleChat;

/// <summary>What comes of calls, in words for the user.</summary>
internal static class CallText
{
    public static string Of(string contact, LOCAL_INVITATION_ERR_CODE code) => code switch
    {
        LOCAL_INVITATION_ERR_CODE.LOCAL_INVITATION_ERR_PEER_OFFLINE =>
            $"{contact} is not online.",
        LOCAL_INVITATION_ERR_CODE.LOCAL_INVITATION_ERR_PEER_NO_RESPONSE =>
            $"{contact} cannot be reached.",
        LOCAL_INVITATION_ERR_CODE.LOCAL_INVITATION_ERR_INVITATION_EXPIRE =>
            $"{contact} did not answer.",
        LOCAL_INVITATION_ERR_CODE.LOCAL_INVITATION_ERR_NOT_LOGGEDIN => "You are not signed in.",
        _ => $"The call failed ({(int)code}).",
    };

    public static string Of(INVITATION_API_CALL_ERR_CODE code) => code switch
    {
        INVITATION_API_CALL_ERR_CODE.INVITATION_API_CALL_ERR_INVALID_ARGUMENT =>
            "This is not a valid user name.",
        _ => $"The call failed ({(int)code}).",
    };

    public static string OfRefusal(string contact, string response) =>
        response == Signals.Busy ? $"{contact} is on another call." : $"{contact} declined.";
}
