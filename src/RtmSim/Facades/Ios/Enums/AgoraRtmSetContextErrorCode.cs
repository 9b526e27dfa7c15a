namespace DT.Xamarin.Agora;

/// <summary>What setting the service context came to (O-07).</summary>
public enum AgoraRtmSetContextErrorCode : long
{
    /// <summary>It succeeded.</summary>
    OK = 0,

    /// <summary>The app has a client.</summary>
    Failure = 1,
}
