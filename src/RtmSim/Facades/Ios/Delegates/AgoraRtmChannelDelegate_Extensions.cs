// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using System;
using RtmSim.Facades.Ios;

namespace DT.Xamarin.Agora;

/// <summary>
/// Calls the optional methods of <see cref="IAgoraRtmChannelDelegate"/>.
/// One that the object neither overrides nor exports does nothing.
/// </summary>
public static class AgoraRtmChannelDelegate_Extensions
{
    /// <summary>Calls <see cref="AgoraRtmChannelDelegate.AttributeUpdate"/>.</summary>
    /// <param name="This">The delegate.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="attributes">All attributes after the change.</param>
    /// <exception cref="ArgumentNullException">The delegate is null.</exception>
    public static void AttributeUpdate(
        this IAgoraRtmChannelDelegate This, AgoraRtmChannel channel,
        AgoraRtmChannelAttribute[] attributes) =>
        Told(This).AttributeUpdate(channel, attributes);

    /// <summary>Calls <see cref="AgoraRtmChannelDelegate.MemberCount"/>.</summary>
    /// <param name="This">The delegate.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="count">How many members there are.</param>
    /// <exception cref="ArgumentNullException">The delegate is null.</exception>
    public static void MemberCount(
        this IAgoraRtmChannelDelegate This, AgoraRtmChannel channel, int count) =>
        Told(This).MemberCount(channel, count);

    /// <summary>Calls <see cref="AgoraRtmChannelDelegate.MemberJoined"/>.</summary>
    /// <param name="This">The delegate.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="member">The user.</param>
    /// <exception cref="ArgumentNullException">The delegate is null.</exception>
    public static void MemberJoined(
        this IAgoraRtmChannelDelegate This, AgoraRtmChannel channel, AgoraRtmMember member) =>
        Told(This).MemberJoined(channel, member);

    /// <summary>Calls <see cref="AgoraRtmChannelDelegate.MemberLeft"/>.</summary>
    /// <param name="This">The delegate.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="member">The user.</param>
    /// <exception cref="ArgumentNullException">The delegate is null.</exception>
    public static void MemberLeft(
        this IAgoraRtmChannelDelegate This, AgoraRtmChannel channel, AgoraRtmMember member) =>
        Told(This).MemberLeft(channel, member);

    /// <summary>Calls <see cref="AgoraRtmChannelDelegate.MessageReceived"/>.</summary>
    /// <param name="This">The delegate.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="message">The message.</param>
    /// <param name="member">The user.</param>
    /// <exception cref="ArgumentNullException">The delegate is null.</exception>
    public static void MessageReceived(
        this IAgoraRtmChannelDelegate This, AgoraRtmChannel channel, AgoraRtmMessage message,
        AgoraRtmMember member) =>
        Told(This).MessageReceived(channel, message, member);

    private static AgoraRtmChannelDelegate Told(IAgoraRtmChannelDelegate told) =>
        ExportedChannelDelegate.Of(
            told ?? throw new ArgumentNullException(nameof(told), "There is no delegate."));
}
