namespace DT.Xamarin.Agora;

/// <summary>What can be subscribed.</summary>
public enum AgoraRtmPeerSubscriptionOptions : long
{
    /// <summary>Online states.</summary>
    OnlineStatus = 0,
}
