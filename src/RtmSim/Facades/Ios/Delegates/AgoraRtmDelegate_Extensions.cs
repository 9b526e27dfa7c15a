// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using System;
using RtmSim.Facades.Ios;

namespace DT.Xamarin.Agora;

/// <summary>
/// Calls the optional methods of <see cref="IAgoraRtmDelegate"/>.
/// One that the object neither overrides nor exports does nothing.
/// </summary>
public static class AgoraRtmDelegate_Extensions
{
    /// <summary>Calls <see cref="AgoraRtmDelegate.ConnectionStateChanged"/>.</summary>
    /// <param name="This">The delegate.</param>
    /// <param name="kit">The client.</param>
    /// <param name="state">The new state.</param>
    /// <param name="reason">Why.</param>
    /// <exception cref="ArgumentNullException">The delegate is null.</exception>
    public static void ConnectionStateChanged(
        this IAgoraRtmDelegate This, AgoraRtmKit kit, AgoraRtmConnectionState state,
        AgoraRtmConnectionChangeReason reason) =>
        Told(This).ConnectionStateChanged(kit, state, reason);

    /// <summary>Calls <see cref="AgoraRtmDelegate.MessageReceived"/>.</summary>
    /// <param name="This">The delegate.</param>
    /// <param name="kit">The client.</param>
    /// <param name="message">The message.</param>
    /// <param name="peerId">Who sent it.</param>
    /// <exception cref="ArgumentNullException">The delegate is null.</exception>
    public static void MessageReceived(
        this IAgoraRtmDelegate This, AgoraRtmKit kit, AgoraRtmMessage message, string peerId) =>
        Told(This).MessageReceived(kit, message, peerId);

    /// <summary>Calls <see cref="AgoraRtmDelegate.PeersOnlineStatusChanged"/>.</summary>
    /// <param name="This">The delegate.</param>
    /// <param name="kit">The client.</param>
    /// <param name="onlineStatus">The users with their states.</param>
    /// <exception cref="ArgumentNullException">The delegate is null.</exception>
    public static void PeersOnlineStatusChanged(
        this IAgoraRtmDelegate This, AgoraRtmKit kit, AgoraRtmPeerOnlineStatus[] onlineStatus) =>
        Told(This).PeersOnlineStatusChanged(kit, onlineStatus);

    /// <summary>Calls <see cref="AgoraRtmDelegate.RtmKitTokenDidExpire"/>.</summary>
    /// <param name="This">The delegate.</param>
    /// <param name="kit">The client.</param>
    /// <exception cref="ArgumentNullException">The delegate is null.</exception>
    public static void RtmKitTokenDidExpire(this IAgoraRtmDelegate This, AgoraRtmKit kit) =>
        Told(This).RtmKitTokenDidExpire(kit);

    private static AgoraRtmDelegate Told(IAgoraRtmDelegate told) => ExportedDelegate.Of(
        told ?? throw new ArgumentNullException(nameof(told), "There is no delegate."));
}
