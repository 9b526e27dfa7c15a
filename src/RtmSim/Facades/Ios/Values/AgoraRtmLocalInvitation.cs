// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using Foundation;
using RtmSim.Client;

namespace DT.Xamarin.Agora;

/// <summary>
/// An invitation at its caller. The delegate gets the same object, and a final one stays readable
/// (S-56).
/// </summary>
public class AgoraRtmLocalInvitation : NSObject
{
    /// <summary>An invitation for nobody yet.</summary>
    public AgoraRtmLocalInvitation()
        : this(string.Empty)
    {
    }

    /// <summary>
    /// An invitation, IDLE. Needs no client and no login (B-22); whether the ID is valid shows at
    /// the call (S-53).
    /// </summary>
    /// <param name="calleeId">The callee, 1 to 64 bytes .</param>
    public AgoraRtmLocalInvitation(string calleeId) => CalleeId = calleeId;

    /// <summary>The callee; read when the invitation is sent.</summary>
    public virtual string CalleeId { get; set; }

    /// <summary>
    /// A channel ID for the legacy signalling SDK: none, or 1 to 64 bytes. Nobody joins anything
    /// because of it (L-07).
    /// </summary>
    public virtual string ChannelId { get; set; }

    /// <summary>What the callee gets, at most 8 KB in UTF-8 (L-06); read when it is sent.</summary>
    public virtual string Content { get; set; }

    /// <summary>What the callee answered (L-08); null before.</summary>
    public virtual string Response =>
        string.IsNullOrEmpty(Target?.Response) ? null : Target.Response;

    /// <summary>Where it is now; CANCELED shows with the delegate's method (S-49).</summary>
    public virtual AgoraRtmLocalInvitationState State =>
        (AgoraRtmLocalInvitationState)(int)(Target?.State ?? CallerState.Idle);

    /// <summary>The client's side of it; null before the first call.</summary>
    internal CallerInvitation Target { get; set; }

    /// <summary>Whether nothing is behind it any more: calls take it for null (PR-12).</summary>
    internal bool IsDisposed { get; private set; }

    /// <summary>Lets go of the object; the invitation itself goes on (S-56).</summary>
    /// <param name="disposing">True if the app asked for it.</param>
    protected override void Dispose(bool disposing) => IsDisposed = true;
}
