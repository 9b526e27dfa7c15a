using System.Collections.Generic;
using DT.Xamarin.Agora;
using static RtmSim.Scenarios.Faces.FieldKind;

namespace RtmSim.Scenarios.Faces;

/// <content>Call invitations.</content>
internal sealed partial class IosFace
{
    private static IEnumerable<EventShape> InvitationCallbacks()
    {
        Field[] said =
        {
            new("caller", Text), new("callee", Text), new("content", Text),
            new("channelId", Text), new("response", Text), new("call", Text),
        };
        string[] names =
        {
            "LocalInvitationReceivedByPeer", "LocalInvitationCanceled",
            "LocalInvitationAccepted", "LocalInvitationRefused",
            "RemoteInvitationReceived", "RemoteInvitationCanceled",
            "RemoteInvitationAccepted", "RemoteInvitationRefused",
        };
        foreach (string name in names)
        {
            yield return new EventShape(name, said);
        }

        yield return new EventShape(
            "LocalInvitationFailure",
            [.. said, Code(typeof(AgoraRtmLocalInvitationErrorCode))]);
        yield return new EventShape(
            "RemoteInvitationFailure",
            [.. said, Code(typeof(AgoraRtmRemoteInvitationErrorCode))]);
        Field code = Code(typeof(AgoraRtmInvitationApiCallErrorCode));
        yield return new EventShape(nameof(AgoraRtmLocalInvitationSendBlock), code);
        yield return new EventShape(nameof(AgoraRtmLocalInvitationCancelBlock), code);
        yield return new EventShape(nameof(AgoraRtmRemoteInvitationAcceptBlock), code);
        yield return new EventShape(nameof(AgoraRtmRemoteInvitationRefuseBlock), code);
    }

    private static IEnumerable<EventShape> InvitationCalls()
    {
        Field call = new("call", Text);
        Field callee = new("callee", Text);
        Field content = new("content", Text);
        Field channelId = new("channelId", Text);
        Field caller = new("caller", Text);
        Field response = new("response", Text);
        return new EventShape[]
        {
            new("SendLocalInvitation", call, callee, content, channelId),
            new("CancelLocalInvitation", call, callee, content, channelId),
            new("AcceptRemoteInvitation", call, caller, response),
            new("RefuseRemoteInvitation", call, caller, response),
        };
    }
}
