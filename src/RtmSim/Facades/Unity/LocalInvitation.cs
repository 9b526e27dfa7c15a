// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using System;
using RtmSim.Client;
using RtmSim.Facades.Unity;

namespace agora_rtm;

/// <summary>An invitation at its caller.</summary>
/// <remarks>
/// Callbacks hand over a new object each time, which shows the same invitation (L-14): tell
/// invitations apart by what they say, not by the object. After Dispose its texts read -7, its
/// state FAILURE, and setters do nothing (B-10); the invitation itself goes on. Final ones stay
/// readable (S-56).
/// </remarks>
public sealed class LocalInvitation : IRtmApiNative, IDisposable
{
    private readonly CallerInvitation _invitation;
    private bool _isDisposed;

    internal LocalInvitation(CallerInvitation invitation) => _invitation = invitation;

    /// <summary>What it shows; null if disposed, as the SDK passes a null pointer .</summary>
    internal CallerInvitation Target => _isDisposed ? null : _invitation;

    /// <summary>
    /// The callee's user ID. The wrapper asks for something else by mistake (L-18).
    /// </summary>
    public string GetCalleeId() => Text(_invitation.CalleeId);

    /// <summary>The content the caller set.</summary>
    public string GetContent() => Text(_invitation.Content);

    /// <summary>Sets the content, at most 8 KB in UTF-8 (L-06). It is read at Send.</summary>
    /// <param name="content">The content; null for none.</param>
    public void SetContent(string content)
    {
        if (!_isDisposed)
        {
            _invitation.Content = content ?? string.Empty;
        }
    }

    /// <summary>The channel ID the caller set; empty for none.</summary>
    public string GetChannelId() => Text(_invitation.ChannelId);

    /// <summary>
    /// Sets a channel ID for the legacy signalling SDK: empty, or 1 to 64 bytes. Nobody joins
    /// anything because of it (L-07).
    /// </summary>
    /// <param name="channelId">The channel ID; null for none.</param>
    public void SetChannelId(string channelId)
    {
        if (!_isDisposed)
        {
            _invitation.ChannelId = channelId ?? string.Empty;
        }
    }

    /// <summary>The callee's response, once it has accepted or refused (L-08).</summary>
    public string GetResponse() => Text(_invitation.Response);

    /// <summary>
    /// Where it is now. CANCELED shows with the callback, not with the call (S-49).
    /// </summary>
    public LOCAL_INVITATION_STATE GetState() => _isDisposed
        ? LOCAL_INVITATION_STATE.LOCAL_INVITATION_STATE_FAILURE
        : (LOCAL_INVITATION_STATE)(int)_invitation.State;

    /// <summary>
    /// Releases this object; the invitation goes on (L-14). A second call does nothing.
    /// </summary>
    public void Dispose() => _isDisposed = true;

    private string Text(string text) => _isDisposed ? UnityErrors.NullPointerText : text;
}
