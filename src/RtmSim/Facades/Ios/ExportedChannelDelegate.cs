// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using DT.Xamarin.Agora;

namespace RtmSim.Facades.Ios;

/// <summary>Tells a channel's events to the methods that an object exports.</summary>
internal sealed class ExportedChannelDelegate : AgoraRtmChannelDelegate
{
    private readonly ExportedMethods _target;

    public ExportedChannelDelegate(ExportedMethods target) => _target = target;

    /// <summary>An object's methods, whichever way it has them.</summary>
    public static AgoraRtmChannelDelegate Of(IAgoraRtmChannelDelegate told) =>
        told as AgoraRtmChannelDelegate ?? new ExportedChannelDelegate(new ExportedMethods(told));

    public override void AttributeUpdate(
        AgoraRtmChannel channel, AgoraRtmChannelAttribute[] attributes) =>
        _target.Call("channel:attributeUpdate:", channel, attributes);

    public override void MemberCount(AgoraRtmChannel channel, int count) =>
        _target.Call("channel:memberCount:", channel, count);

    public override void MemberJoined(AgoraRtmChannel channel, AgoraRtmMember member) =>
        _target.Call("channel:memberJoined:", channel, member);

    public override void MemberLeft(AgoraRtmChannel channel, AgoraRtmMember member) =>
        _target.Call("channel:memberLeft:", channel, member);

    public override void MessageReceived(
        AgoraRtmChannel channel, AgoraRtmMessage message, AgoraRtmMember member) =>
        _target.Call("channel:messageReceived:fromMember:", channel, message, member);
}
