using System;
using System.Collections.Generic;
using agora_rtm;
using RtmSim.Kernel;
using RtmSim.Protocol;

namespace RtmSim;

/// <summary>The calls of a scripted peer: what it does about them, and how they stand.</summary>
internal sealed class PeerCalls
{
    private readonly ScriptedPeer _peer;
    private readonly EventLoop _loop;
    private readonly OrderedMap<CallId, SeenCall> _seen = new(EqualityComparer<CallId>.Default);
    private readonly OrderedMap<CallId, LocalInvitation> _made =
        new(EqualityComparer<CallId>.Default);

    private RtmCallManager _manager = null!;
    private Action<RemoteInvitation>? _whenRung;
    private long _ringTicks;

    public PeerCalls(ScriptedPeer peer, EventLoop loop)
    {
        _peer = peer;
        _loop = loop;
        UseClient();
    }

    public IReadOnlyList<SeenCall> Seen => _seen.ToArray();

    /// <summary>Takes the calls of the client that the peer has now.</summary>
    public void UseClient()
    {
        _made.Clear();
        _manager = _peer.Client.GetRtmCallManager(new RtmCallEventHandler
        {
            OnLocalInvitationReceivedByPeer = _ => { },
            OnLocalInvitationAccepted = (call, said) => End(call, CallOutcome.Accepted, said),
            OnLocalInvitationRefused = (call, said) => End(call, CallOutcome.Refused, said),
            OnLocalInvitationCanceled = call => End(call, CallOutcome.Canceled, string.Empty),
            OnLocalInvitationFailure = (call, code) =>
            {
                _peer.Fail(code);
                End(call, CallOutcome.Failed, string.Empty);
            },
            OnRemoteInvitationReceived = OnReceived,
            OnRemoteInvitationAccepted = call => End(call, CallOutcome.Accepted),
            OnRemoteInvitationRefused = call => End(call, CallOutcome.Refused),
            OnRemoteInvitationCanceled = call => End(call, CallOutcome.Canceled),
            OnRemoteInvitationFailure = (call, code) =>
            {
                _peer.Fail(code);
                End(call, CallOutcome.Failed);
            },
        })!;
    }

    public static bool IsRinging(RemoteInvitation call) => call.GetState()
        == REMOTE_INVITATION_STATE.REMOTE_INVITATION_STATE_INVITATION_RECEIVED;

    /// <summary>What to do about a call when it has rung so long; null for nothing.</summary>
    public void Behave(long ringTicks, Action<RemoteInvitation>? whenRung)
    {
        _ringTicks = ringTicks;
        _whenRung = whenRung;
    }

    public void Accept(RemoteInvitation call, string response)
    {
        if (IsRinging(call))
        {
            call.SetResponse(response);
            _manager.AcceptRemoteInvitation(call);
        }
    }

    public void Refuse(RemoteInvitation call, string response)
    {
        if (IsRinging(call))
        {
            call.SetResponse(response);
            _manager.RefuseRemoteInvitation(call);
        }
    }

    public void Call(string userId, string content, string channelId)
    {
        LocalInvitation call = _manager.CreateLocalCallInvitation(userId)!;
        call.SetContent(content);
        call.SetChannelId(channelId);
        int code = _manager.SendLocalInvitation(call);
        if (code != 0)
        {
            _peer.Fail((INVITATION_API_CALL_ERR_CODE)code);
            return;
        }

        CallId id = call.Target!.Call;
        _made[id] = call;
        _seen[id] = new SeenCall(
            userId, IsIncoming: false, content, channelId, _loop.Clock.Now, CallOutcome.Open,
            string.Empty);
    }

    public void Cancel(string userId)
    {
        foreach (KeyValuePair<CallId, LocalInvitation> made in _made)
        {
            if (_seen[made.Key] is { Outcome: CallOutcome.Open } call && call.With == userId)
            {
                _manager.CancelLocalInvitation(made.Value);
            }
        }
    }

    private void OnReceived(RemoteInvitation call)
    {
        _seen[call.Target!.Call] = new SeenCall(
            call.GetCallerId(), IsIncoming: true, call.GetContent(), call.GetChannelId(),
            _loop.Clock.Now, CallOutcome.Open, string.Empty);
        if (_whenRung is { } act)
        {
            RtmCallManager ringing = _manager;
            _loop.After(
                _ringTicks, _ => ActIn(ringing, () => act(call)), null,
                $"{_peer.UserId}/answers a call");
        }
    }

    /// <summary>What rang in a process that has crashed rings no more (S-85).</summary>
    private void ActIn(RtmCallManager manager, Action act)
    {
        if (manager == _manager && !_peer.HasCrashed)
        {
            act();
        }
    }

    private void End(LocalInvitation call, CallOutcome outcome, string response) =>
        End(call.Target!.Call, outcome, response);

    private void End(RemoteInvitation call, CallOutcome outcome) =>
        End(call.Target!.Call, outcome, call.GetResponse());

    private void End(CallId call, CallOutcome outcome, string response)
    {
        if (_seen.TryGetValue(call, out SeenCall? seen))
        {
            _seen[call] = seen with { Outcome = outcome, Response = response };
        }
    }
}
