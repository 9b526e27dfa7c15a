// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using DT.Xamarin.Agora;

namespace RtmSim.Facades.Ios;

/// <summary>Tells a client's events to the methods that an object exports.</summary>
internal sealed class ExportedDelegate : AgoraRtmDelegate
{
    private readonly ExportedMethods _target;

    public ExportedDelegate(ExportedMethods target) => _target = target;

    /// <summary>An object's methods, whichever way it has them.</summary>
    public static AgoraRtmDelegate Of(IAgoraRtmDelegate told) =>
        told as AgoraRtmDelegate ?? new ExportedDelegate(new ExportedMethods(told));

    public override void ConnectionStateChanged(
        AgoraRtmKit kit, AgoraRtmConnectionState state, AgoraRtmConnectionChangeReason reason) =>
        _target.Call("rtmKit:connectionStateChanged:reason:", kit, state, reason);

    public override void MessageReceived(
        AgoraRtmKit kit, AgoraRtmMessage message, string peerId) =>
        _target.Call("rtmKit:messageReceived:fromPeer:", kit, message, peerId);

    public override void PeersOnlineStatusChanged(
        AgoraRtmKit kit, AgoraRtmPeerOnlineStatus[] onlineStatus) =>
        _target.Call("rtmKit:PeersOnlineStatusChanged:", kit, onlineStatus);

    public override void RtmKitTokenDidExpire(AgoraRtmKit kit) =>
        _target.Call("rtmKitTokenDidExpire:", kit);
}
