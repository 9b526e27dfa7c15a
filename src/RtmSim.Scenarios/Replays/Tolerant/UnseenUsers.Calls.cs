using System;
using NodaTime;
using RtmSim.Scenarios.Recording;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Replays.Tolerant;

/// <content>Call invitations, from or to users that are not recorded.</content>
internal sealed partial class UnseenUsers
{
    private const int LongestName = 200;

    private void SeeInvitation(TraceEvent told)
    {
        string name = Told.NameOf(told);
        if (name.StartsWith("OnRemoteInvitation", StringComparison.Ordinal))
        {
            SeeCaller(told);
        }
        else if (name.StartsWith("OnLocalInvitation", StringComparison.Ordinal))
        {
            SeeCallee(told);
        }
    }

    private void SeeCaller(TraceEvent told)
    {
        if (Find(Told.Text(told, "caller"), told) is not { } caller)
        {
            return;
        }

        string callee = _session.Users.Of(told).Id;
        Duration at = Cause(told);
        switch (told.Name)
        {
            case "OnRemoteInvitationReceived":
                caller.Seen(at, Presence.Online);
                string channelId = Told.Text(told, "channelId") ?? string.Empty;
                _script.At(
                    at,
                    WithContent(caller.Step("call").With("peerId", callee, true), told)
                        .With("channelId", channelId, channelId.Length > 0));
                break;
            case "OnRemoteInvitationCanceled":
                caller.Seen(at, Presence.Online);
                _script.At(
                    at,
                    WithContent(caller.Step("cancel-call").With("peerId", callee, true), told));
                break;
        }
    }

    private void SeeCallee(TraceEvent told)
    {
        if (Find(Told.Text(told, "callee"), told) is not { } callee)
        {
            return;
        }

        Duration at = Cause(told);
        string response = Told.Text(told, "response") ?? string.Empty;
        string? word = told.Name switch
        {
            "OnLocalInvitationAccepted" => "accept-call",
            "OnLocalInvitationRefused" => "refuse-call",
            _ => null,
        };
        if (word is not null)
        {
            _script.At(
                at,
                WithContent(
                    callee.Step(word).With("from", _session.Users.Of(told).Name), told)
                    .With("response", response, response.Length > 0));
        }

        bool isOffline = told.Code?.Name == "LOCAL_INVITATION_ERR_PEER_OFFLINE";
        callee.Seen(at, isOffline ? Presence.Offline : Presence.Online);
    }

    private static RecordedStep WithContent(RecordedStep step, TraceEvent told)
    {
        string content = Told.Text(told, "content") ?? string.Empty;
        return step.With("content", content, content.Length is > 0 and < LongestName);
    }
}
