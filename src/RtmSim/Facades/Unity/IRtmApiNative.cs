using RtmSim.Facades;

namespace agora_rtm;

/// <summary>
/// The base of the SDK's classes. There is nothing native here; apps know it for
/// <see cref="MESSAGE_FLAG"/>.
/// </summary>
public abstract class IRtmApiNative
{
    private protected IRtmApiNative()
    {
    }

    /// <summary>Whether a message object was made to be sent or has been received.</summary>
    public enum MESSAGE_FLAG
    {
        /// <summary>A copy of what arrived.</summary>
        RECEIVE = 0,

        /// <summary>Made to be sent.</summary>
        SEND = 1,
    }

    private protected static int? IndexNow(System.Func<FaceHost, int> next) =>
        Ambient.Current is { HasEnded: false } host ? next(host) : null;
}
