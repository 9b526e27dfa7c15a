// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using System;
using RtmSim.Client;
using RtmSim.Facades.Unity;

namespace agora_rtm;

/// <summary>An invitation at its callee.</summary>
/// <remarks>
/// Callbacks hand over a new object each time, which shows the same invitation (L-14). After
/// Dispose its texts read -7, its state FAILURE, and setters do nothing (B-10); the invitation
/// itself goes on. Final ones stay readable (S-56).
/// </remarks>
public sealed class RemoteInvitation : IRtmApiNative, IDisposable
{
    private readonly CalleeInvitation _invitation;
    private bool _isDisposed;

    internal RemoteInvitation(CalleeInvitation invitation) => _invitation = invitation;

    /// <summary>What it shows; null if disposed, as the SDK passes a null pointer .</summary>
    internal CalleeInvitation Target => _isDisposed ? null : _invitation;

    /// <summary>The caller's user ID.</summary>
    public string GetCallerId() => Text(_invitation.CallerId);

    /// <summary>The content, as the caller set it when it sent the invitation (L-08).</summary>
    public string GetContent() => Text(_invitation.Content);

    /// <summary>The channel ID the caller set; empty for none (L-07).</summary>
    public string GetChannelId() => Text(_invitation.ChannelId);

    /// <summary>The response the callee set.</summary>
    public string GetResponse() => Text(_invitation.Response);

    /// <summary>
    /// Sets the response, at most 8 KB in UTF-8 (L-06). It is read at Accept or Refuse.
    /// </summary>
    /// <param name="response">The response; null for none.</param>
    public void SetResponse(string response)
    {
        if (!_isDisposed)
        {
            _invitation.Response = response ?? string.Empty;
        }
    }

    /// <summary>
    /// Where it is now. REFUSED shows with the callback, not with the call (S-49).
    /// </summary>
    public REMOTE_INVITATION_STATE GetState() => _isDisposed
        ? REMOTE_INVITATION_STATE.REMOTE_INVITATION_STATE_FAILURE
        : (REMOTE_INVITATION_STATE)(int)_invitation.State;

    /// <summary>
    /// Releases this object; the invitation goes on (L-14). A second call does nothing.
    /// </summary>
    public void Dispose() => _isDisposed = true;

    private string Text(string text) => _isDisposed ? UnityErrors.NullPointerText : text;
}
