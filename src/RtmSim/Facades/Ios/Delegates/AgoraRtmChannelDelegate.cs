// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using Foundation;

namespace DT.Xamarin.Agora;

/// <summary>
/// What a channel tells the app. Override what the app wants to know; the rest does nothing
/// (PR-03).
/// </summary>
public class AgoraRtmChannelDelegate : NSObject, IAgoraRtmChannelDelegate
{
    /// <summary>
    /// A member changed the channel's attributes and wanted the members to know (K-02).
    /// </summary>
    /// <param name="channel">The channel.</param>
    /// <param name="attributes">All attributes after the change.</param>
    public virtual void AttributeUpdate(
        AgoraRtmChannel channel, AgoraRtmChannelAttribute[] attributes)
    {
    }

    /// <summary>The number of members changed (F-08, F-21).</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="count">How many there are.</param>
    public virtual void MemberCount(AgoraRtmChannel channel, int count)
    {
    }

    /// <summary>Another user joined (F-06).</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="member">The user.</param>
    public virtual void MemberJoined(AgoraRtmChannel channel, AgoraRtmMember member)
    {
    }

    /// <summary>Another user left (F-15).</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="member">The user.</param>
    public virtual void MemberLeft(AgoraRtmChannel channel, AgoraRtmMember member)
    {
    }

    /// <summary>
    /// A member sent a message: a text, or an <see cref="AgoraRtmRawMessage"/>; the type tells
    /// (PR-13).
    /// </summary>
    /// <param name="channel">The channel.</param>
    /// <param name="message">The message, which cannot be sent again .</param>
    /// <param name="member">Who sent it (PR-14).</param>
    public virtual void MessageReceived(
        AgoraRtmChannel channel, AgoraRtmMessage message, AgoraRtmMember member)
    {
    }
}
