using System.Collections.Generic;
using agora_rtm;
using static RtmSim.Scenarios.Faces.FieldKind;

namespace RtmSim.Scenarios.Faces;

/// <content>Call invitations.</content>
internal sealed partial class UnityFace
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
            "OnLocalInvitationReceivedByPeer", "OnLocalInvitationCanceled",
            "OnLocalInvitationAccepted", "OnLocalInvitationRefused",
            "OnRemoteInvitationReceived", "OnRemoteInvitationCanceled",
            "OnRemoteInvitationAccepted", "OnRemoteInvitationRefused",
        };
        foreach (string name in names)
        {
            yield return new EventShape(name, said);
        }

        yield return new EventShape(
            "OnLocalInvitationFailure", [.. said, Code(typeof(LOCAL_INVITATION_ERR_CODE))]);
        yield return new EventShape(
            "OnRemoteInvitationFailure", [.. said, Code(typeof(REMOTE_INVITATION_ERR_CODE))]);
    }

    private static IEnumerable<EventShape> InvitationCalls()
    {
        Field returned = new(
            ReturnsName, FieldKind.Code,
            typeof(INVITATION_API_CALL_ERR_CODE), typeof(COMMON_ERR_CODE), typeof(UnnamedCode));
        Field call = new("call", Text);
        Field callee = new("callee", Text);
        Field content = new("content", Text);
        Field channelId = new("channelId", Text);
        Field caller = new("caller", Text);
        Field response = new("response", Text);
        return new EventShape[]
        {
            new("CreateLocalCallInvitation", callee),
            new("SendLocalInvitation", call, callee, content, channelId, returned),
            new("CancelLocalInvitation", call, callee, content, channelId, returned),
            new("AcceptRemoteInvitation", call, caller, response, returned),
            new("RefuseRemoteInvitation", call, caller, response, returned),
            new("RtmCallManager.Dispose"),
        };
    }
}
