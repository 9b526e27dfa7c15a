namespace DT.Xamarin.Agora;

/// <summary>Whether a user is online (I-05).</summary>
public enum AgoraRtmPeerOnlineState : long
{
    /// <summary>Online.</summary>
    Online = 0,

    /// <summary>Nothing was heard of the user for 6 s.</summary>
    Unreachable = 1,

    /// <summary>Not logged in, or not heard of for 30 s.</summary>
    Offline = 2,
}
