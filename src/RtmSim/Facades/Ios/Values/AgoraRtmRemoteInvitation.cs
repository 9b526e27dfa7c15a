// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using Foundation;
using RtmSim.Client;

namespace DT.Xamarin.Agora;

/// <summary>
/// An invitation at its callee. The delegate gets the same object each time, and a final one stays
/// readable (S-56).
/// </summary>
public class AgoraRtmRemoteInvitation : NSObject
{
    private string _response;

    /// <summary>An invitation of nobody, IDLE: it cannot be answered (L-02).</summary>
    public AgoraRtmRemoteInvitation()
    {
    }

    internal AgoraRtmRemoteInvitation(CalleeInvitation target) => Target = target;

    /// <summary>The caller.</summary>
    public virtual string CallerId => Target?.CallerId ?? string.Empty;

    /// <summary>The channel ID that the caller set; empty for none (L-07).</summary>
    public virtual string ChannelId => Target?.ChannelId;

    /// <summary>The content, as the caller set it when it was sent (L-08).</summary>
    public virtual string Content => Target?.Content;

    /// <summary>What to answer, at most 8 KB in UTF-8 (L-06); read at the call.</summary>
    public virtual string Response
    {
        get => _response;
        set
        {
            _response = value;
            if (Target is not null)
            {
                Target.Response = value ?? string.Empty;
            }
        }
    }

    /// <summary>Where it is now; REFUSED shows with the delegate's method (S-49).</summary>
    public virtual AgoraRtmRemoteInvitationState State =>
        (AgoraRtmRemoteInvitationState)(int)(Target?.State ?? CalleeState.Idle);

    /// <summary>The client's side of it; null for none.</summary>
    internal CalleeInvitation Target { get; }
}
